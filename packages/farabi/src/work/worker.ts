/** What runs in each worker thread. */
export { work as default } from './job.js'
