/** Step 5: organisations, countries and places, with what makes an ambiguous one sure. */
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { countryFacts } from '../world/world.js'
import { isAmbiguous } from './ambiguous.js'
import { bodyPhrase } from './bodies.js'
import { bodyDraft } from './bodyDraft.js'
import { newDraft } from './draft.js'
import { capitalDraft, free, type Recognizer, take, thingDraft } from './recognizer.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

/** Step 5: organisations, countries and places. */
export const things = (r: Recognizer): void => {
  const { s } = r
  const surnames = new Set(r.mentions.filter((x) => x.via === 'surname' && x.end - x.first === 1).map((x) => x.first))
  for (let t = 0; t < s.things.length; t++) {
    const m = s.things[t]!
    const v = m.value
    const inner = r.taken[m.first] === 1
    if (v.is === 'body') {
      if (inner) continue
      const body = bodyPhrase(s, m as Found<UnitOf<'body'>>)
      if (!body || body.generic) continue
      if (!free(r, body.first, body.end)) continue
      r.mention(body.first, body.end, bodyDraft(r, body), 'name')
      take(r, body.first, body.end)
      if (body.country) r.country(body.country, countryFacts(body.country)?.names[s.language.code]?.[0] ?? body.country)
      continue
    }
    if (v.is === 'organization') {
      if (v.short && !companyOfOrganizations(s, t)) continue
      r.mention(m.first, m.end, thingDraft(r, m), 'name', { inner })
      continue
    }
    if (v.is === 'country') {
      if (inner && surnames.has(m.first)) continue
      if (isAmbiguous(s, m as Found<UnitOf<'country'>>) && !asksForCountry(s, m)) continue
      const entity = r.country(v.code, s.text.source.slice(m.start, m.stop))
      const via = v.form === 'adjective' ? 'adjective' : v.form === 'name' ? 'name' : 'seat'
      r.mention(m.first, m.end, entity, via, {
        inner,
        city: v.form === 'capital' ? capitalDraft(r, v.code, s.text.source.slice(m.start, m.stop)) : -1,
      })
      continue
    }
    if (v.is === 'place') {
      if (isAmbiguousPlace(s, m as Found<UnitOf<'place'>>) && !besideGeneric(s, m.first) && !besideSister(s, t))
        continue
      r.mention(m.first, m.end, thingDraft(r, m), 'name', { inner })
    }
  }
}

/** Words of an unknown place's name at most. */
const PLACE_NAME = 2

/**
 * Step 6: places that no list has, where a text speaks of sister cities: «بلدية روصو», «شهر …» behind the word for a
 * city or province.
 */
export const unknownPlaces = (r: Recognizer): void => {
  const { s } = r
  const sisters = new Set<number>()
  for (const g of s.grammar)
    if (g.value.is === 'signal' && g.value.signal === 'sister') sisters.add(s.text.sentenceOf[g.first]!)
  if (sisters.size === 0) return
  for (const g of s.grammar) {
    if (g.value.is !== 'signal' || (g.value.signal !== 'city' && g.value.signal !== 'province')) continue
    if (!sisters.has(s.text.sentenceOf[g.first]!)) continue
    let end = g.end
    while (end - g.end < PLACE_NAME && isUnknown(s, end) && !r.taken[end] && !(end > g.end && isJoined(s, end))) end++
    if (end === g.end) continue
    const surface = r.surface(g.end, end)
    const i = r.draft(`place:${foldKey(surface)}:unknown`, () => newDraft('place', surface, { name: surface }))
    r.mention(g.end, end, i, 'name')
    take(r, g.end, end)
  }
}

/** Is it a word that nothing else is known of? */
const isUnknown = (s: Scan, i: number): boolean =>
  i < s.text.size &&
  s.text.kind[i] === TokenKind.Word &&
  s.thingAt[i]! < 0 &&
  s.grammarAt[i]! < 0 &&
  (s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame | WordFlag.Time | WordFlag.Honorific)) === 0

const isJoined = (s: Scan, i: number): boolean => s.language.joiners.some((j) => wordAt(s.text, i).startsWith(j))

const isAmbiguousPlace = (s: Scan, m: Found<UnitOf<'place'>>): boolean => {
  const a = m.value.facts.ambiguous
  if (!a || a === true) return a === true
  const surface = foldKey(s.text.source.slice(m.start, m.stop))
  return (a[s.language.code] ?? []).some((n) => foldKey(n) === surface)
}

/** Is a doubtful country word where only a country stands: in an office phrase, behind «در», beside another country? */
const asksForCountry = (s: Scan, m: Found): boolean => {
  // «شهر «دوشنبه»»: nobody quotes a day of the week
  if (m.first > 0 && m.end < s.text.size && wordAt(s.text, m.first - 1) === '«' && wordAt(s.text, m.end) === '»')
    return true
  if (isNounOf(s, m)) return false
  const isDay = (s.wordFlags[m.first]! & WordFlag.Time) !== 0
  const before = m.first > 0 ? s.thingAt[m.first - 1]! : -1
  if (!isDay && before >= 0 && ['office', 'body', 'country', 'place'].includes(s.things[before]!.value.is)) return true
  const behind =
    m.end < s.text.size && s.text.kind[m.end] === TokenKind.Punctuation && /[-–،,]/u.test(wordAt(s.text, m.end))
      ? m.end + 1
      : m.end
  const after = behind < s.text.size ? s.thingAt[behind]! : -1
  const next = after >= 0 ? s.things[after]!.value : null
  if (next?.is === 'country' && (!isDay || next.code === (m.value as UnitOf<'country'>).code)) return true
  // «رئیس‌جمهور قزاقستان دوشنبه وزیر …»: a day of the week stands beside anybody
  if (next?.is === 'office' && !isDay) return true
  const g = m.first > 0 ? s.grammarAt[m.first - 1]! : -1
  if (g >= 0) {
    const v = s.grammar[g]!.value
    if (v.is === 'signal' && (v.signal === 'city' || v.signal === 'province')) return true
    if (
      v.is === 'preposition' &&
      (v.preposition === 'in' || v.preposition === 'to') &&
      (m.value as UnitOf<'country'>).form !== 'adjective'
    )
      return true
    if (
      v.is === 'signal' &&
      v.signal === 'and' &&
      m.first > 1 &&
      s.thingAt[m.first - 2]! >= 0 &&
      s.things[s.thingAt[m.first - 2]!]!.value.is === 'country'
    )
      return true
  }
  return false
}

/** Where verbs come last: does a doubtful name of a capital govern the plain noun behind it («در آستانه انتخابات»)? */
const isNounOf = (s: Scan, m: Found): boolean => {
  const form = m.value.is === 'country' ? m.value.form : null
  const i = m.end
  return (
    s.language.order === 'verb-last' &&
    form === 'capital' &&
    i < s.text.size &&
    s.text.kind[i] === TokenKind.Word &&
    s.thingAt[i]! < 0 &&
    s.grammarAt[i]! < 0 &&
    (s.wordFlags[i]! & (WordFlag.Time | WordFlag.Given | WordFlag.Honorific)) === 0
  )
}

/** Behind «استان», an office of a province, or in the same list as one («استان A با B»). */
const besideGeneric = (s: Scan, token: number): boolean => {
  for (let i = token - 1; i >= Math.max(0, token - 4); i--) {
    if (s.text.kind[i] !== TokenKind.Word) return false
    const t = s.thingAt[i]!
    if (t >= 0 && s.things[t]!.value.is === 'office') return i === token - 1
    const g = s.grammarAt[i]!
    if (g < 0) continue
    const v = s.grammar[g]!.value
    if (v.is === 'signal' && (v.signal === 'province' || v.signal === 'city')) return true
    if (v.is === 'verb') return false
  }
  return false
}

const besideSister = (s: Scan, t: number): boolean => {
  const m = s.things[t]!
  for (const u of [t - 1, t + 1]) {
    const o = s.things[u]
    if (o?.value.is !== 'place' || o.value.facts.kind !== 'province') continue
    if (Math.abs(o.first - m.end) <= 2 || Math.abs(m.first - o.end) <= 2) return true
  }
  return false
}

const companyOfOrganizations = (s: Scan, t: number): boolean => {
  const m = s.things[t]!
  for (const u of [t - 1, t + 1, t - 2, t + 2]) {
    const o = s.things[u]
    if (
      o &&
      o.value.is === 'organization' &&
      s.text.sentenceOf[o.first] === s.text.sentenceOf[m.first] &&
      Math.abs(o.first - m.first) <= 8
    )
      return true
  }
  return false
}
