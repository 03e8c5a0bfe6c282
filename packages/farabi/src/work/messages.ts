/** Lines for people on standard error. */

/** Nothing from an article or a file name may steer the terminal. */
export const harmless = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** "farabi: report.txt: no such file or folder. Check the path." */
export const complaint = (name: string | null, reason: string, remedy: string): string =>
  harmless(`farabi: ${name ? `${name}: ` : ''}${stopped(reason.trim())} ${stopped(remedy.trim())}`)
