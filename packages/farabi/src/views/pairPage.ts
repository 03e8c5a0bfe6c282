/** A pair of countries in a terminal: last contact, what comes next, promises by age, figures, people. */
import { daysBetween, type Overview, type RecordRow } from '@farabi/ledger'
import { createColors } from 'picocolors'
import { countryName } from '../sentences/countries.js'
import { recordSentence } from '../sentences/ledgerRecord.js'
import { harmless } from './harmless.js'
import { isolated, wrap } from './table.js'

export interface PairView {
  readonly width: number
  readonly colours: boolean
  /** `YYYY-MM-DD` */
  readonly today: string
}

const age = (r: RecordRow, today: string): string => {
  const since = r.lastTold ?? r.day
  const days = Math.max(0, daysBetween(since, today))
  if (days < 60) return `${days} days`
  return days < 720 ? `${Math.round(days / 30.4)} months` : `${(days / 365.25).toFixed(1)} years`
}

const BLOCKS = ' ▁▂▃▄▅▆▇█'

/** Months as a row of blocks, the highest full. */
export const strip = (months: readonly { month: string; n: number }[], last: string): string => {
  const counts = new Map<string, number>()
  for (const m of months) counts.set(m.month, (counts.get(m.month) ?? 0) + m.n)
  const list: string[] = []
  let [year, month] = last.split('-').map(Number) as [number, number]
  for (let i = 0; i < 24; i++) {
    list.unshift(`${year}-${String(month).padStart(2, '0')}`)
    month--
    if (month === 0) [year, month] = [year - 1, 12]
  }
  const top = Math.max(1, ...list.map((m) => counts.get(m) ?? 0))
  return list.map((m) => BLOCKS[Math.ceil(((counts.get(m) ?? 0) / top) * 8)]).join('')
}

export const pairPage = (o: Overview, { width: columns, colours, today }: PairView): string => {
  const c = createColors(colours)
  const width = Math.max(50, Math.min(columns, 110))
  const out: string[] = [c.bold(`${countryName(o.a)} and ${countryName(o.b)}`)]
  const head = (title: string): void => {
    out.push('', c.bold(c.cyan(title)))
  }
  const said = (r: RecordRow, before: string): void => {
    out.push(wrap(`${before}${isolated(harmless(recordSentence(r)))}`, width, '  '))
    out.push(
      c.dim(
        `    ${r.id} · ${r.reports} ${r.reports === 1 ? 'report' : 'reports'} · ${Math.round(r.confidence * 100)} %`,
      ),
    )
  }
  if (o.months.length === 0) {
    out.push('', 'Nothing yet. Add reports about the two: farabi add FILE…')
    return out.join('\n')
  }
  out.push(c.dim(`records by month, two years to ${today.slice(0, 7)}: `) + strip(o.months, today.slice(0, 7)))
  if (o.lastContact) {
    head('Last contact')
    said(o.lastContact, `${o.lastContact.day}  `)
  }
  if (o.next.length > 0) {
    head('Next')
    for (const r of o.next) said(r, `${r.day}  `)
  }
  const counts = Object.entries(o.standings).map(([s, n]) => `${n} ${s}`)
  if (counts.length > 0) {
    head('Commitments')
    out.push(`  ${counts.join(' · ')}`)
  }
  const list = (title: string, rows: readonly RecordRow[], about: (r: RecordRow) => string): void => {
    if (rows.length === 0) return
    head(title)
    for (const r of rows) said(r, `${about(r)}  `)
  }
  list('Overdue', o.overdue, (r) => `due ${r.due}`)
  list('Open', o.open, (r) => `for ${age(r, today)}`)
  list('Silent', o.silent, (r) => `for ${age(r, today)}`)
  if (o.figures.length > 0) {
    head('Figures')
    for (const axis of o.figures) {
      for (const p of axis.points.slice(-6)) said(p, `${p.day}  ${p.nature}  `)
      for (const d of axis.disagreements) out.push(wrap(`! ${d.message}`, width, '  '))
    }
  }
  if (o.people.length > 0) {
    head('Most active')
    for (const p of o.people)
      out.push(
        `  ${String(p.n).padStart(4)}  ${harmless(p.name)}${p.country ? `, ${countryName(p.country)}` : ''}  ${c.dim(p.id)}`,
      )
  }
  if (o.sectors.length > 0) {
    head('Sectors')
    out.push(
      wrap(
        o.sectors
          .slice(0, 12)
          .map((s) => `${s.sector}\u00a0${s.n}`)
          .join(' · '),
        width,
        '  ',
      ),
    )
  }
  return out.join('\n')
}
