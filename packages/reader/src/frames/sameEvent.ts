/** When two tellings are of one event, and how they become one. */
import { addEvidence, type EventDraft } from './context.js'
import { HOSTILE } from './triggers.js'

const overlap = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x))

/** The same happening told again? Same kind, and parties, place or date that do not speak against it. */
export const sameEvent = (
  a: EventDraft,
  b: EventDraft,
  isPerson: (e: number) => boolean,
  isBody: (e: number) => boolean,
): boolean => {
  if (
    a.kind !== b.kind ||
    (a.status !== b.status &&
      a.statusSure &&
      b.statusSure &&
      !(a.kind === 'visit' && (a.status === 'cancelled' || b.status === 'cancelled')))
  )
    return false
  if (a.dateStated && b.dateStated && a.date !== b.date && !a.date!.startsWith(b.date!) && !b.date!.startsWith(a.date!))
    return false
  const pa = [...a.actors, ...a.recipients]
  const pb = [...b.actors, ...b.recipients]
  if (a.kind === 'visit')
    return (
      (overlap(a.actors, b.actors) || a.actors.length === 0 || b.actors.length === 0 || sharesCountry(a, b)) &&
      overlap(a.recipients, b.recipients)
    )
  if (a.kind === 'signing')
    return (
      !(signedByBodies(pa, pb, isBody) && !overlap(pa, pb)) &&
      (sharesCountry(a, b) || a.countries.size < 2 || b.countries.size < 2)
    )
  if (a.kind === 'exhibition' || a.kind === 'ceremony' || a.kind === 'launch' || a.kind === 'exercise')
    return a.place < 0 || b.place < 0 || a.place === b.place
  if (a.kind === 'conference')
    return a.words[0] === b.words[0]
      ? a.place < 0 || b.place < 0 || a.place === b.place || !(a.dateStated && b.dateStated)
      : a.place >= 0 && a.place === b.place
  if (pa.length === 0 || pb.length === 0) return true
  // «نشست وزرای خارجه روسیه و ایران» and the two ministers by name
  if (a.sentence === b.sentence && sameCountries(a, b) && (!pa.some(isPerson) || !pb.some(isPerson))) return true
  // «ارتش آذربایجان» and «آذربایجان»: an attack of one country on the other, whoever of it is named
  if (a.kind === 'conflict' && withinCountries(a, b) && !pa.some(isPerson) && !pb.some(isPerson)) return true
  const [few, many] = pa.length <= pb.length ? [pa, pb] : [pb, pa]
  if (few.every((x) => many.includes(x))) return !(a.dateStated && b.dateStated && a.date !== b.date)
  return (
    overlap(pa, pb) &&
    [...a.countries].every((x) => b.countries.has(x)) &&
    (HOSTILE.has(a.kind) || !differentPeople(a, b, isPerson))
  )
}

/** Bodies sign for themselves: another signing than that of other bodies or of ministers. */
const signedByBodies = (a: readonly number[], b: readonly number[], isBody: (e: number) => boolean): boolean => {
  const na = a.filter(isBody).length
  const nb = b.filter(isBody).length
  return (na > 0 && nb > 0) || (na > 1 && b.length > 0) || (nb > 1 && a.length > 0)
}

const sharesCountry = (a: EventDraft, b: EventDraft): boolean =>
  [...a.countries].some((x) => b.countries.has(x)) &&
  a.countries.size === b.countries.size &&
  [...a.countries].every((x) => b.countries.has(x))

const sameCountries = (a: EventDraft, b: EventDraft): boolean =>
  a.countries.size === b.countries.size && [...a.countries].every((x) => b.countries.has(x))

/** Has one telling no country that the other has not? */
const withinCountries = (a: EventDraft, b: EventDraft): boolean => {
  const [few, many] = a.countries.size <= b.countries.size ? [a, b] : [b, a]
  return few.countries.size > 1 && [...few.countries].every((x) => many.countries.has(x))
}

/** Each side of two tellings has somebody the other does not: two meetings of one man. */
const differentPeople = (a: EventDraft, b: EventDraft, isPerson: (e: number) => boolean): boolean => {
  const pa = [...a.actors, ...a.recipients].filter(isPerson)
  const pb = [...b.actors, ...b.recipients].filter(isPerson)
  return pa.some((x) => !pb.includes(x)) && pb.some((x) => !pa.includes(x))
}

export const merge = (into: EventDraft, from: EventDraft): void => {
  for (const e of from.evidence) addEvidence(into.evidence, e)
  for (const x of from.actors)
    if (!into.actors.includes(x) && !into.recipients.includes(x) && into.actors.length < 4 && into.kind !== 'visit')
      into.actors.push(x)
  if (into.actors.length === 0) into.actors.push(...from.actors)
  for (const x of from.recipients)
    if (!into.actors.includes(x) && !into.recipients.includes(x) && into.recipients.length < 4) into.recipients.push(x)
  for (const x of from.countries) into.countries.add(x)
  if (into.place < 0 || (from.placeStated && !into.placeStated)) {
    into.place = from.place
    into.placeStated = from.placeStated
  }
  into.earlier &&= from.earlier
  if ((from.statusSure && !into.statusSure) || from.status === 'cancelled') {
    into.status = from.status
    into.statusSure = true
  }
  if (!into.dateStated && from.dateStated) {
    into.date = from.date
    into.dateStated = true
  }
  into.confidence = Math.max(into.confidence, from.confidence)
}
