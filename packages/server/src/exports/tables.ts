/** Rows of the tables that are given out, page by page, in the words of whoever asks. */
import type { EntityRow, Ledger, Line, Page, RecordRow, SourceRow, TimelineFilters } from '@farabi/ledger'
import type { Manner } from '../sentences/manner.js'
import { nameIn } from '../sentences/names.js'
import { viewsOf } from '../sentences/sentences.js'
import { wordsOf } from '../sentences/words.js'
import type { Addresses } from './address.js'
import type { DirectoryLine, FigureLine, PersonLine, RecordLine } from './columns.js'
import { PAGE, pagesOf, piecesOf } from './pages.js'

/** What all tables need. */
export interface Asked {
  readonly ledger: Ledger
  readonly manner: Manner
  readonly addresses: Addresses
}

/** People of a pair at most. */
const PEOPLE = 1000
/** People whose offices are looked up between two pieces of a file. */
const FEW = 25

async function* recordLines(
  { ledger, manner, addresses }: Asked,
  ask: (cursor: string | null) => Promise<Page<RecordRow>>,
): AsyncGenerator<readonly RecordLine[]> {
  for await (const rows of pagesOf(ask)) {
    const views = await viewsOf(ledger, rows, manner)
    yield views.map((view) => ({ view, url: addresses.record(view.id) }))
  }
}

/** Newest first. */
export const timelineLines = (asked: Asked, a: string, b: string, filters: Omit<TimelineFilters, 'cursor' | 'limit'>) =>
  recordLines(asked, (cursor) => asked.ledger.timeline(a, b, { ...filters, cursor, limit: PAGE }))

type PromiseFilters = NonNullable<Parameters<Ledger['promises']>[2]>

/** Newest first. */
export const commitmentLines = (
  asked: Asked,
  a: string,
  b: string,
  filters: Omit<PromiseFilters, 'cursor' | 'limit'>,
) => recordLines(asked, (cursor) => asked.ledger.promises(a, b, { ...filters, cursor, limit: PAGE }))

export interface FigureRange {
  readonly measure?: string
  readonly from?: string
  readonly to?: string
}

/** Newest first, all of them; disagreements are those that the ledger tells of the latest. */
export async function* figureLines(
  asked: Asked,
  a: string,
  b: string,
  range: FigureRange,
): AsyncGenerator<readonly FigureLine[]> {
  const found = (await asked.ledger.figures(a, b, range)).flatMap((axis) => axis.disagreements)
  const { measure, ...days } = range
  for await (const lines of timelineLines(asked, a, b, {
    ...days,
    kind: 'figure',
    ...(measure ? { type: measure } : {}),
  }))
    yield lines.map((line) => {
      const about = found.filter((d) => d.between.includes(line.view.id))
      const against = about.flatMap((d) => d.between).filter((id) => id !== line.view.id)
      return { ...line, rules: [...new Set(about.map((d) => d.rule))], against: [...new Set(against)] }
    })
}

const personLine = async (
  { ledger, manner, addresses }: Asked,
  person: {
    readonly id: string
    readonly name: string
    readonly country: string | null
    readonly n: number
    readonly lastDay: string
  },
): Promise<PersonLine> => {
  const profile = await ledger.profile(person.id, { limit: 1 })
  const known = (await ledger.names([person.id])).get(person.id)
  const office = [...profile.offices].sort((x, y) => y.lastSeen.localeCompare(x.lastSeen))[0]
  return {
    id: person.id,
    name: known ? nameIn(known, manner.language) : person.name,
    country: person.country,
    names: [...new Set(profile.names.map((n) => n.name))],
    office: office ? wordsOf(manner).label('office', office.office) : null,
    organization: office?.organization?.name ?? null,
    records: person.n,
    lastDay: person.lastDay,
    wikidata: profile.wikidata,
    url: addresses.person(person.id),
  }
}

/** Who stands in the records of a pair, most often first. */
export async function* pairPeopleLines(
  asked: Asked,
  a: string,
  b: string,
  most = PEOPLE,
): AsyncGenerator<readonly PersonLine[]> {
  for await (const people of piecesOf(await asked.ledger.mostActive(a, b, 'person', most), FEW)) {
    const lines: PersonLine[] = []
    for (const person of people) lines.push(await personLine(asked, person))
    yield lines
  }
}

/** The whole directory, most mentioned first. */
export async function* directoryLines(
  { ledger, manner, addresses }: Asked,
  country?: string,
): AsyncGenerator<readonly DirectoryLine[]> {
  const ask = (cursor: string | null): Promise<Page<EntityRow>> =>
    ledger.entities({ kind: 'person', cursor, limit: PAGE, ...(country ? { country } : {}) })
  for await (const rows of pagesOf(ask)) {
    const known = await ledger.names(rows.map((r) => r.id))
    yield rows.map((r) => {
      const own = known.get(r.id)
      const byLanguage = own?.byLanguage ?? {}
      return {
        ...r,
        name: own ? nameIn(own, manner.language) : r.name,
        names: [...new Set([r.name, ...Object.values(byLanguage)])],
        url: addresses.person(r.id),
      }
    })
  }
}

export async function* sourceLines({ ledger }: Pick<Asked, 'ledger'>): AsyncGenerator<readonly SourceRow[]> {
  yield* piecesOf(await ledger.sources(), PAGE)
}

/** Newest first. */
export async function* logLines({ ledger }: Pick<Asked, 'ledger'>): AsyncGenerator<readonly Line[]> {
  let lines = await ledger.log({ limit: PAGE })
  while (lines.length > 0) {
    yield lines
    lines = await ledger.log({ limit: PAGE, before: lines.at(-1)!.seq })
  }
}
