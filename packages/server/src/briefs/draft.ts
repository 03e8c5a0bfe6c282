/** A first draft of a brief, from the ledger alone: every statement carries the sentences it rests on. */
import type { Overview, RecordRow } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import { PAGE, pagesOf } from '../exports/pages.js'
import type { Desk } from '../http/app.js'
import { type Block, type Body, numbered, type Section } from './brief.js'
import { figureBlocks } from './figures.js'
import { MOST, type Pen, paragraph, penOf, type Wanted } from './pen.js'
import { promiseSections } from './promises.js'
import { sourceBlocks, whoBlocks } from './tables.js'

export type { Wanted } from './pen.js'

const glance = async (pen: Pen, page: Overview, rows: readonly RecordRow[]): Promise<Block[]> => {
  const { say, wanted, words, ledger } = pen
  const n = (kind: string): number => rows.filter((r) => r.kind === kind).length
  const of = (...standings: (keyof Overview['standings'])[]): number =>
    standings.reduce((sum, s) => sum + (page.standings[s] ?? 0), 0)
  const last = page.lastContact
  const [what] = last ? await pen.sentences([last]) : []
  return [
    paragraph(
      say('period', { from: words.date(wanted.from), to: words.date(wanted.to), today: words.date(ledger.today()) }),
    ),
    last ? paragraph(say('last-contact', { what: what! }), await pen.cites.of(last.id)) : paragraph(say('no-contact')),
    paragraph(
      say('counts', {
        events: n('event'),
        agreements: n('agreement'),
        commitments: n('commitment'),
        figures: n('figure'),
      }),
    ),
    paragraph(
      say('standings', {
        open: of('open', 'restated', 'in-progress', 'delayed', 'dormant'),
        overdue: of('overdue'),
        fulfilled: of('fulfilled'),
      }),
    ),
  ]
}

const listed = async (pen: Pen, rows: readonly RecordRow[]): Promise<Block[]> => {
  if (rows.length === 0) return [paragraph(pen.say('none'))]
  const items = await pen.items(rows.slice(0, MOST))
  return rows.length > MOST ? [...items, paragraph(pen.say('more', { n: rows.length - MOST }))] : items
}

const isSigned = (r: RecordRow): boolean => r.kind === 'agreement' || (r.kind === 'event' && r.type === 'signing')

/**
 * @returns the title and body of a brief on two countries and a period, in the manner's language
 * @throws FarabiError `period-wrong`, `country-unknown`, `pair-of-one`, `language-unknown`
 */
export const draftBrief = async (
  { ledger }: Pick<Desk, 'ledger'>,
  wanted: Wanted,
): Promise<{ readonly title: string; readonly body: Body }> => {
  const { a, b, from, to } = wanted
  if (from > to) throw new FarabiError('period-wrong', `${from} is after ${to}`, 'Give the earlier day as from.')
  const pen = penOf(ledger, wanted)
  const { say, words } = pen
  const page = await ledger.overview(a, b)
  const rows: RecordRow[] = []
  for await (const some of pagesOf((cursor) => ledger.timeline(a, b, { from, to, cursor, limit: PAGE })))
    rows.push(...some)
  const planned: RecordRow[] = []
  const coming = { kind: 'event', status: 'planned', from: ledger.today() } as const
  for await (const some of pagesOf((cursor) => ledger.timeline(a, b, { ...coming, cursor, limit: PAGE })))
    planned.push(...some)
  const met = rows.filter((r) => r.kind === 'event' && !isSigned(r) && r.status !== 'planned')

  const sections: Section[] = []
  const add = async (id: string, blocks: Promise<Block[]>): Promise<void> => {
    sections.push({ id, heading: say(id), blocks: await blocks })
  }
  // one after another: citations are numbered in the order of reading
  await add('glance', glance(pen, page, rows))
  await add('contacts', listed(pen, met))
  await add('signed', listed(pen, rows.filter(isSigned)))
  for (const [id, blocks] of promiseSections(pen, page.standings)) await add(id, blocks())
  await add('figures', figureBlocks(pen))
  await add('coming', listed(pen, planned.reverse()))
  await add('who', whoBlocks(pen))
  await add('sources', Promise.resolve(sourceBlocks(pen)))
  const title = say('title', { a: words.country(a), b: words.country(b) })
  return { title, body: numbered({ sections, citations: pen.cites.all() }) }
}
