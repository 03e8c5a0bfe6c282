/** What every command is given and gives back. */

export interface Terminal {
  /** Aborted by Ctrl-C: stop soon and leave everything whole. */
  readonly signal: AbortSignal
}

/** 0 all well, 1 some input failed, 2 nothing could be done as asked. */
export type ExitCode = 0 | 1 | 2 | 130
