/** Who meets whom where several are named: lists at the head of a clause, counterparts of several countries. */
import type { Mention } from '../names/draft.js'
import { isPersonal } from '../names/resolve.js'
import { type Context, draftOf, mentionsIn, signalAt } from './context.js'
import { countriesOfParties, entitiesOf, lastCoordinated } from './roles.js'

/**
 * Where verbs come last: those of several countries that a clause begins with, whatever stands between them and the verb
 * («سران قطر، ترکیه و پاکستان در حاشیهٔ اجلاس … دیدار کردند»), or null.
 */
export const listedFirst = (c: Context, subjects: readonly Mention[]): Mention[] | null => {
  if (c.scan.language.order !== 'verb-last') return null
  for (let n = subjects.length - 1; n >= 2; n--) {
    const list = lastCoordinated(c, subjects.slice(0, n))
    if (list.length === n && new Set(countriesOfParties(c, entitiesOf(c, list))).size === n) return list
  }
  return null
}

/** Where verbs come last: the two people a clause begins with, joined by «و» whatever their titles, or null. */
export const peopleJoined = (c: Context, subjects: readonly Mention[]): Mention[] | null => {
  if (c.scan.language.order !== 'verb-last') return null
  const people = subjects.filter((m) => m.entity >= 0 && isPersonal(draftOf(c, m)))
  const last = people.at(-1)
  return people.length >= 2 && signalAt(c.scan, last!.first - 1) === 'and' ? people.slice(-2) : null
}

/** Tokens between the adjectives of counterparts at most. */
const LISTED = 2

/** The other countries of several counterparts («با همتایان هندی، ژاپنی و نروژی خود»). */
export const counterpartsOf = (c: Context, one: Mention, end: number): Mention[] => {
  const office = [one.first, one.first - 1]
    .map((i) => (i >= 0 && c.scan.thingAt[i]! >= 0 ? c.scan.things[c.scan.thingAt[i]!]!.value : null))
    .find((v) => v?.is === 'office')
  if (office?.is !== 'office' || !office.words.counterpart || !office.words.plural) return []
  const out: Mention[] = []
  let last = one.end
  for (const m of mentionsIn(c, one.end, end)) {
    if (m.via !== 'adjective' || m.entity < 0 || m.first - last > LISTED) break
    out.push(m)
    last = m.end
  }
  return out
}
