/** Doubts: what a careful reader would query before believing the page. */
import type { Doubt } from '../kinds/doubt.js'
import type { Measure } from '../kinds/figure.js'
import type { EventDraft } from './context.js'
import { type Context, RECALL } from './context.js'
import { doubtfulDates } from './doubtfulDates.js'
import type { FigureDraft } from './figures.js'
import type { PairingDraft } from './pairings.js'

/** Days from an EDTF date's bound to another's, roughly: years and months count as their first or last day. */
const day = (edtf: string, bound: 'first' | 'last'): number | null => {
  const part = (bound === 'first' ? edtf.split('/')[0] : edtf.split('/').at(-1))?.replace(/[~?]/g, '').slice(0, 10)
  if (!part || part === '..') return null
  const full =
    part.length === 4
      ? bound === 'first'
        ? `${part}-01-01`
        : `${part}-12-31`
      : part.length === 7
        ? bound === 'first'
          ? `${part}-01`
          : `${part}-28`
        : part
  const t = Date.parse(`${full}T00:00:00Z`)
  return Number.isNaN(t) ? null : t / 86_400_000
}

/** How long after leaving an office a text may still speak of what its holder did as news, in days. */
const GRACE = 45
/** How far inner dates of an event may lie before the page's date before the page's own date is doubted, in days. */
const STALE = 400

interface Made {
  readonly events: readonly EventDraft[]
  readonly figures: readonly FigureDraft[]
  readonly pairings: readonly PairingDraft[]
}

/** Ids of what the drafts became. */
interface Ids {
  readonly entity: (draft: number) => string | null
  readonly event: (i: number) => string
  readonly figure: (i: number) => string
  readonly pairing: (i: number) => string
}

/** Measures of which two countries have but one at a time: there may be many investments, but only one turnover. */
const SINGULAR: ReadonlySet<Measure> = new Set(['trade-turnover', 'export', 'import', 'population'])
/** By how much two figures may differ before they disagree: rounding is no contradiction. */
const ROUNDING = 1.1

/** Do two figures of two sentences tell different numbers of one thing at one time? */
const disagree = (c: Context, f: FigureDraft, g: FigureDraft): boolean => {
  if (!SINGULAR.has(f.measure) || f.measure !== g.measure || f.unit !== g.unit) return false
  if (f.nature !== 'actual' || g.nature !== 'actual') return false
  if (f.evidence[0]!.start === g.evidence[0]!.start) return false
  // a headline leaves the year to the report
  const first = c.scan.text.sentences[0]
  const heading = first !== undefined && f.evidence[0]!.start <= c.scan.text.start[first.start]!
  if (f.asOf !== g.asOf && !(heading && f.asOf === null)) return false
  if (f.asOf === null && g.asOf === null && !heading) return false
  if ([...f.countries].filter((x) => g.countries.has(x)).length < 2) return false
  const [small, large] = f.value < g.value ? [f, g] : [g, f]
  if (small.comparison === 'over' || large.comparison === 'under' || large.comparison === 'up-to') return false
  return large.value / Math.max(1, small.value) > ROUNDING
}

/** "600,000,000": grouped the same way wherever the reader runs. */
const inFull = (value: number): string => {
  const [whole, fraction] = String(value).split('.')
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '')
}

export const findDoubts = (c: Context, made: Made, ids: Ids): Doubt[] => {
  const out: Doubt[] = []
  const published = c.published ? day(c.published, 'first') : null
  const { drafts } = c.names
  made.pairings.forEach((p, i) => {
    if (p.wrongKind < 0) return
    const name = drafts[p.wrongKind]!.name
    out.push({
      code: 'place-kind',
      message: `${name} is a country; a province is expected here`,
      about: ids.pairing(i),
      evidence: p.evidence,
    })
  })
  if (published !== null) {
    drafts.forEach((d, index) => {
      const facts = d.holder
      const id = ids.entity(index)
      if (d.kind !== 'person' || !facts || !id) return
      if (!facts.died && !d.roles.some((x) => !x.former)) return
      const acts = made.events.filter(
        (e) => e.status !== 'cancelled' && (e.actors.includes(index) || e.recipients.includes(index)),
      )
      const spoken = c.discourse.sentences.some((x) => x.reported && x.speaker === index)
      const evidence = acts.flatMap((e) => e.evidence).slice(0, 2)
      const present = acts.some((e) => !e.dateStated || (day(e.date!, 'last') ?? 0) > published - GRACE)
      if (facts.died && (present || spoken)) {
        const died = day(facts.died, 'first')
        if (died !== null && died < published - GRACE) {
          out.push({
            code: 'deceased',
            message: `${facts.name} died on ${facts.died}, before the page's date ${c.published!.slice(0, 10)}`,
            about: id,
            evidence,
          })
          if (acts.length > 0)
            out.push({
              code: 'page-date',
              message: `The page's date ${c.published!.slice(0, 10)} cannot be the date of what it reports: ${facts.name} died on ${facts.died}`,
              about: 'article',
              evidence,
            })
          return
        }
      }
      const current = d.roles.filter((x) => !x.former)
      for (const role of current) {
        const terms = facts.offices.filter((o) => o.office === role.office)
        if (terms.length === 0 || !present || acts.length === 0) continue
        const within = terms.some((o) => {
          const from = o.from ? day(o.from, 'first') : null
          const to = o.to ? day(o.to, 'last') : null
          return (from === null || from <= published + GRACE) && (to === null || to >= published - GRACE)
        })
        if (!within) {
          const t = terms.at(-1)!
          out.push({
            code: 'office-term',
            message: `${facts.name} was ${t.title} from ${t.from ?? '?'} to ${t.to ?? 'now'}; the page is dated ${c.published!.slice(0, 10)}`,
            about: id,
            evidence,
          })
          break
        }
      }
    })
    out.push(...doubtfulDates(c, made.events, c.published!, ids.event))
    const stated = made.events
      .filter((e) => e.dateStated && e.date && /^\d{4}-\d{2}-\d{2}/.test(e.date))
      .map((e) => day(e.date!, 'last'))
      .filter((x): x is number => x !== null)
    if (stated.length >= 2 && stated.every((x) => x < published - STALE))
      out.push({
        code: 'page-date',
        message: `Every date in the text lies more than a year before the page's date ${c.published!.slice(0, 10)}`,
        about: 'article',
        evidence: [],
      })
  }
  made.figures.forEach((f, i) => {
    const g = made.figures.find((x, j) => j > i && j < i + RECALL && disagree(c, f, x))
    if (g)
      out.push({
        code: 'numbers-disagree',
        message: `Two figures for the same measure: ${inFull(f.value)} and ${inFull(g.value)} ${f.unit}`,
        about: ids.figure(i),
        evidence: [f.evidence[0]!, g.evidence[0]!],
      })
  })
  return out
}
