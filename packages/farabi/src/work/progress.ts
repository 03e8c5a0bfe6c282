/** A bar on standard error while long work runs: share done, articles read, rate, time left. */

export interface Progress {
  /** @param weight how much of the whole was just done */
  step(weight: number): void
  /** Writes a line above the bar. */
  line(text: string): void
  end(): void
}

const WAIT_MS = 1000
const EVERY_MS = 100
const WIDTH = 24

/** "8 s", "3 min 20 s", "2 h 5 min". */
export const spell = (seconds: number): string => {
  const s = Math.max(0, Math.round(seconds))
  if (s < 60) return `${s} s`
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`
}

export const barLine = (done: number, total: number, read: number, seconds: number): string => {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.round(share * WIDTH)
  const left = share > 0 ? ` · ${spell((seconds * (1 - share)) / share)} left` : ''
  const rate = seconds > 0 ? ` · ${(read / seconds).toFixed(read / seconds < 10 ? 1 : 0)}/s` : ''
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} % · ${read.toLocaleString('en')} read${rate}${left}`
}

/**
 * @param of what `weight` grows to; read at every step
 * @param shown whether there is a terminal to draw on
 */
export const startProgress = (
  of: { readonly weight: number },
  shown: boolean,
  out: NodeJS.WritableStream = process.stderr,
): Progress => {
  const started = Date.now()
  let done = 0
  let read = 0
  let drawn = 0
  const clear = (): void => {
    if (drawn > 0) out.write('\r\u001b[2K')
  }
  return {
    step(weight) {
      done += weight
      read++
      const now = Date.now()
      if (!shown || now - started < WAIT_MS || now - drawn < EVERY_MS) return
      drawn = now
      out.write(`\r\u001b[2K${barLine(done, of.weight, read, (now - started) / 1000)}`)
    },
    line(text) {
      clear()
      out.write(`${text}\n`)
    },
    end: clear,
  }
}
