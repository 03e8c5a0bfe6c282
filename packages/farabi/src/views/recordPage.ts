/** A record in a terminal: who tells it in which words, the sides' versions, and the way of a promise. */
import type { Link, RecordPage, RecordRow, Versions } from '@farabi/ledger'
import { countryName } from '../sentences/countries.js'
import { recordSentence } from '../sentences/ledgerRecord.js'
import { harmless } from './harmless.js'
import { isolated, wrap } from './table.js'

const foreign = (text: string): string => isolated(harmless(text.replace(/\s+/g, ' ')))

/** A record as lists show it: its sentence, and what a person needs to go on with it. */
export const recordLines = (r: RecordRow, width: number): string[] => [
  wrap(`${r.day}  ${isolated(harmless(recordSentence(r)))}`, width, ''),
  `    ${[r.id, r.standing ?? r.status, `${r.reports} ${r.reports === 1 ? 'report' : 'reports'}`, `${Math.round(r.confidence * 100)} %`].filter(Boolean).join(' · ')}`,
]

const MANY = 160

const linkLines = ({ phase, day, record, step }: Link, own: string, width: number): string => {
  const words = record
    ? isolated(harmless(recordSentence(record)))
    : foreign((step!.text ?? step!.why.join('; ')).slice(0, MANY))
  const mark = record?.id === own ? '→' : ' '
  return wrap(
    `${mark} ${day ?? 'no date   '}  ${phase.padEnd(11)}  ${step ? `${step.step}: ` : ''}${words}`,
    width,
    '  ',
  )
}

const sideName = (country: string | null): string => (country ? countryName(country) : 'others')

const versionLines = ({ sides, told }: Versions, width: number): string[] => {
  if (sides.length < 2) return []
  const out = ['', 'Told by']
  for (const s of sides)
    out.push(
      wrap(
        `${sideName(s.country)}: ${s.articles.map((n) => foreign(n.source ?? n.title ?? n.id)).join(', ')}`,
        width,
        '  ',
      ),
    )
  for (const s of sides) {
    const alone = told.filter((t) => t.toldBy.length === 1 && t.toldBy[0] === s.country)
    if (alone.length === 0) continue
    out.push('', `Only by ${sideName(s.country)}`)
    for (const { record } of alone) out.push(...recordLines(record, width))
  }
  return out
}

/** Admiralty scale: reliability of the outlet and credibility of the claim, a dash where nobody said. */
const admiralty = (t: RecordPage['tellings'][number]): string =>
  t.reliability || t.credibility ? `  [${t.reliability ?? '-'}${t.credibility ?? '-'}]` : ''

export const recordPage = (p: RecordPage, width: number): string => {
  const out = recordLines(p.record, width)
  for (const t of p.tellings) {
    out.push('', `${t.published ?? 'no date'}  ${foreign(t.source ?? t.title ?? t.article)}${admiralty(t)}`)
    for (const e of t.evidence) out.push(wrap(foreign(e.text), width, '  '))
    for (const d of t.doubts) out.push(wrap(`! ${foreign(d.message)}`, width, '  '))
  }
  if (p.differences.length > 0) out.push('')
  for (const d of p.differences)
    out.push(`Reports differ in ${d.field}: ${d.values.map((v) => JSON.stringify(v.value)).join(' / ')}`)
  if (p.versions) out.push(...versionLines(p.versions, width))
  if (p.steps.length > 0) out.push('', 'What came of it')
  for (const s of p.steps)
    out.push(
      wrap(
        `${s.day ?? 'no date'}  ${s.step}${s.by ? ` (${s.by})` : ''}  ${s.text ? foreign(s.text.slice(0, MANY)) : s.why.join('; ')}`,
        width,
        '  ',
      ),
    )
  if (p.chain.length > 1) {
    out.push('', 'Its way')
    for (const link of p.chain) out.push(linkLines(link, p.record.id, width))
  }
  return out.join('\n')
}
