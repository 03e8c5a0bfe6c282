/** Lines for people on standard error. */
import { harmless } from '../views/harmless.js'

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** "farabi: report.txt: no such file or folder. Check the path." */
export const complaint = (name: string | null, reason: string, remedy: string): string =>
  harmless(`farabi: ${name ? `${name}: ` : ''}${stopped(reason.trim())} ${stopped(remedy.trim())}`)
