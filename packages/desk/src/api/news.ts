/** What is new, as it happens: server-sent events. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

const KINDS = ['article', 'decision', 'job', 'alert'] as const
export type NewsKind = (typeof KINDS)[number]

let source: EventSource | null = null
const hearers = new Set<(kind: NewsKind, data: unknown) => void>()

const open = (): void => {
  if (source) return
  source = new EventSource('/api/v1/news')
  for (const kind of KINDS)
    source.addEventListener(kind, (event) => {
      for (const hear of hearers) hear(kind, JSON.parse((event as MessageEvent<string>).data))
    })
}

/** Hears news for as long as the part is shown, once one is in. */
export const useNews = (hear: (kind: NewsKind, data: unknown) => void, isIn = true): void => {
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    if (!isIn) return
    const own = (kind: NewsKind, data: unknown): void => latest.current(kind, data)
    hearers.add(own)
    open()
    return () => {
      hearers.delete(own)
      if (hearers.size === 0) {
        source?.close()
        source = null
      }
    }
  }, [isIn])
}

/** Milliseconds in which many new articles are one reason to ask again. */
const GATHER_MS = 1500

/** Asks again for what is shown when articles or decisions have come. */
export const useFreshness = (isIn: boolean): void => {
  const queries = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useNews((kind) => {
    if (kind === 'job' || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = null
      void queries.invalidateQueries()
    }, GATHER_MS)
  }, isIn)
}
