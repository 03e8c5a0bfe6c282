/** The demo's articles, read once and kept as finished pages. */
import { availableParallelism } from 'node:os'
import type { Reading } from '@farabi/reader'
import { countriesOf, titleOf } from '../sentences/article.js'
import { findInputs } from '../sources/sources.js'
import { page } from '../views/page.js'
import { complaint } from '../work/messages.js'
import { startProgress } from '../work/progress.js'
import { readAll, usualJobs } from '../work/readAll.js'
import { uniqueNames } from '../work/sinks.js'

export interface Shelved {
  /** Last part of its address. */
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly published: string | null
  readonly source: string | null
  /** Countries told of, most often named first. */
  readonly countries: readonly string[]
  readonly counts: Readonly<Record<'events' | 'agreements' | 'commitments' | 'figures' | 'pairings' | 'doubts', number>>
  readonly page: string
}

const shelved = (reading: Reading, slug: string): Shelved => ({
  slug,
  title: titleOf(reading) ?? slug,
  language: reading.article.language,
  published: reading.article.published,
  source: reading.article.source,
  countries: countriesOf(reading),
  counts: {
    events: reading.events.length,
    agreements: reading.agreements.length,
    commitments: reading.commitments.length,
    figures: reading.figures.length,
    pairings: reading.pairings.length,
    doubts: reading.doubts.length,
  },
  page: page(reading, { home: '/' }),
})

/** Reads every article of the folders; those that cannot be read are told on standard error and left out. */
export const fillShelf = async (folders: readonly string[], signal: AbortSignal): Promise<Shelved[]> => {
  const inputs = await findInputs(folders)
  const unique = uniqueNames()
  const shelf: Shelved[] = []
  const progress = startProgress(inputs, process.stderr.isTTY === true)
  const view = { format: 'jsonl', width: 80, colours: false } as const
  for await (const [input, outcome] of readAll(inputs, {
    jobs: usualJobs(inputs.weight, availableParallelism()),
    options: {},
    view,
    signal,
  })) {
    progress.step(input.weight)
    if (outcome.ok) shelf.push(shelved(JSON.parse(outcome.text) as Reading, unique(input.base)))
    else progress.line(complaint(input.name, outcome.reason, outcome.remedy))
  }
  progress.end()
  return shelf.sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.title.localeCompare(b.title))
}
