/** What is new, told to everybody who listens: the source of server-sent events. */

export interface News {
  /** `article`, `decision`, `job`, `alert` */
  readonly kind: string
  readonly data: unknown
  /** Only for this person; else for all. */
  readonly to?: string
}

export interface Bell {
  ring(news: News): void
  /** @returns how to stop listening */
  listen(hear: (news: News) => void): () => void
}

export const makeBell = (): Bell => {
  const ears = new Set<(news: News) => void>()
  return {
    ring: (news) => {
      for (const hear of ears) hear(news)
    },
    listen: (hear) => {
      ears.add(hear)
      return () => ears.delete(hear)
    },
  }
}
