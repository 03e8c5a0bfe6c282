/** `farabi ledger sources|feeds`: where the articles came from, and what is asked for more. */
import type { Feed, Ledger, SourceRow } from '@farabi/ledger'
import type { Command } from 'commander'
import { countryName } from '../../sentences/countries.js'
import { harmless } from '../../views/harmless.js'
import { isolated } from '../../views/table.js'
import { put } from '../../work/sinks.js'
import type { Run } from './run.js'

const minute = (at: string | null): string => (at ? `${at.slice(0, 16).replace('T', ' ')}Z` : 'never')

const sourceLine = (s: SourceRow): string =>
  [
    `${s.reliability ?? '-'}  ${String(s.articles).padStart(7)}  ${isolated(harmless(s.name))}`,
    s.country ? countryName(s.country) : null,
    s.kind,
    s.id,
  ]
    .filter(Boolean)
    .join(' · ')

const feedLine = (f: Feed): string =>
  [
    f.address,
    f.title ? isolated(harmless(f.title)) : null,
    f.kind,
    `asked ${minute(f.checked_at)}`,
    f.next_at ? `next ${minute(f.next_at)}` : 'not asked again',
    f.trouble ? `failed ${f.failures} times: ${harmless(f.trouble)}` : null,
  ]
    .filter(Boolean)
    .join(' · ')

const list = <T>(command: Command, run: Run, rows: (l: Ledger) => Promise<readonly T[]>, line: (row: T) => string) =>
  command.option('--json', 'as JSON, for programs').action((flags: { json?: boolean }) =>
    run(async (l) => {
      const found = await rows(l)
      if (flags.json) return put(`${JSON.stringify(found)}\n`)
      for (const row of found) await put(`${line(row)}\n`)
      if (found.length === 0) await put('None.\n')
    }),
  )

export const addOrigins = (ledger: Command, run: Run): void => {
  list(
    ledger.command('sources').summary('outlets by their articles, with country, kind and the reliability people gave'),
    run,
    (l) => l.sources(),
    sourceLine,
  )
  list(
    ledger.command('feeds').summary('feeds and sitemaps: when each was asked, and what is wrong with it'),
    run,
    (l) => l.feeds(),
    feedLine,
  )
}
