/** Runs jobs in this thread, or spreads them over worker threads. */
import { Tinypool } from 'tinypool'
import { failure, type Job, type Outcome, work } from './job.js'

export interface Workers {
  run(job: Job): Promise<Outcome>
  close(): Promise<void>
}

/** MiB of one worker: a document of the largest size allowed fits. */
const HEAP_MIB = 1024

/** @param jobs how many articles are read at once; 1 needs no thread */
export const startWorkers = (jobs: number): Workers => {
  if (jobs <= 1) return { run: work, close: async () => {} }
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    // a heap that may grow without end is seldom collected: memory would creep up over long runs
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    concurrentTasksPerWorker: 2,
  })
  return {
    run: (job) => (pool.run(job) as Promise<Outcome>).catch(failure),
    close: () => pool.destroy(),
  }
}
