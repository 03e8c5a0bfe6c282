/** Office phrases: the office, the body or place it is of, the country served, the country it is posted to. */

import type { OfficeWords } from '../languages/language.js'
import { TokenKind } from '../text/text.js'
import { type BodyPhrase, bodyPhrase } from './bodies.js'
import { grammarIs, isPlainWord } from './bodyWords.js'
import { isJoiner, prepositionIn } from './clitics.js'
import type { Found, Scan, UnitOf } from './scan.js'
import { WordFlag } from './scan.js'

/** One office phrase in the text. */
export interface OfficePhrase {
  readonly first: number
  end: number
  /** Where the tail of the title ends that still belongs to the title as written. */
  readonly words: OfficeWords
  readonly match: Found<UnitOf<'office'>>
  /** Country served, as stated in the phrase. */
  country: string | null
  /** The word of the phrase that refers to a country without naming it. */
  countryBy: 'this-country' | 'home' | null
  organization: Found | null
  /** A body named by construction: tokens. */
  body: BodyPhrase | null
  place: Found | null
  former: boolean
  counterpart: boolean
  /** The office this one is under, when it stands right behind it. */
  under: OfficeWords | null
}

/** The body an office is held in («مدیر طرح … در وزارت حمل‌ونقل روسیه»). */
const bodyServed = (s: Scan, token: number): BodyPhrase | null => {
  const t = token < s.text.size ? s.thingAt[token]! : -1
  const thing = t >= 0 && s.things[t]!.first === token ? s.things[t]! : null
  return thing?.value.is === 'body' ? bodyPhrase(s, thing as Found<UnitOf<'body'>>) : null
}

/** «المتحدث … لوكالة فرانس برس»: the outlet that somebody speaks to is not the one he serves. */
const isToldTo = (s: Scan, m: Found, v: UnitOf<'organization'>): boolean =>
  v.facts.kind === 'news' && prepositionIn(s.language, m.proclitic) !== null

/** Words between an office and its country at most («وزیر انرژی و ذخایر آبی جمهوری تاجیکستان»). */
const LONG_TAIL = 6

/** Takes a run of plain words into an office when a country closes it. */
const takeLongTail = (s: Scan, p: OfficePhrase, from: number): boolean => {
  let plain = 0
  for (let i = from; i < s.text.size && i - from < LONG_TAIL; i++) {
    const t = s.thingAt[i]!
    if (t >= 0) {
      const thing = s.things[t]!
      const closes = thing.first === i && thing.value.is === 'country' && plain > 0 && !grammarIs(s, i - 1, 'and')
      if (!closes || (thing.proclitic !== '' && thing.proclitic !== s.language.affixes.article)) return false
      p.country = (thing.value as UnitOf<'country'>).code
      p.end = thing.end
      return true
    }
    if (grammarIs(s, i, 'and')) continue
    if (!isPlainWord(s, i) || s.wordFlags[i]! & (WordFlag.Given | WordFlag.Honorific | WordFlag.Time)) return false
    plain++
  }
  return false
}

/** Words a portfolio may run on for. */
const MAX_PORTFOLIO = 6

/** Where a run of everyday words behind a ministerial title ends in a person's name; its start when it does not. */
const portfolioEnd = (s: Scan, from: number): number => {
  let i = from
  while (i < s.text.size && i - from < MAX_PORTFOLIO) {
    const t = s.thingAt[i]!
    if (t >= 0) return s.things[t]!.value.is === 'holder' ? i : from
    if (i > from && s.wordFlags[i]! & (WordFlag.Given | WordFlag.Honorific)) return i
    if (s.text.kind[i] !== TokenKind.Word || !(s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame))) return from
    const g = s.grammarAt[i]!
    if (g >= 0 && s.grammar[g]!.value.is !== 'signal') return from
    i++
  }
  return from
}

/** «وزير الاقتصاد سلطان المنصوري»: an office that is a given name too, in front of a surname. */
const isGivenNameOf = (s: Scan, thing: Found): boolean =>
  thing.end - thing.first === 1 &&
  (s.wordFlags[thing.first]! & WordFlag.Given) !== 0 &&
  thing.end < s.text.size &&
  s.text.kind[thing.end] === TokenKind.Word &&
  s.thingAt[thing.end]! < 0 &&
  s.grammarAt[thing.end]! < 0

/** Offices of offices that a title may name («مشاور معاون وزیر …»). */
const NESTED = 4

/** Reads an office phrase from its first word on. */
export const officePhrase = (s: Scan, match: Found<UnitOf<'office'>>, depth = 0): OfficePhrase => {
  const p: OfficePhrase = {
    first: match.first,
    end: match.end,
    words: match.value.words,
    match,
    country: null,
    countryBy: null,
    organization: null,
    body: null,
    place: null,
    former: false,
    counterpart: false,
    under: null,
  }
  let i = match.end
  let steps = 0
  let within: Found<UnitOf<'body'>> | null = null
  for (let b = match.first + 1; b < match.end; b++)
    for (const body of s.bodies.get(b) ?? [])
      if (body.end >= match.end && (within === null || body.end > within.end)) within = body
  if (within) {
    p.body = bodyPhrase(s, within)
    if (p.body) {
      p.country = p.body.country
      i = p.body.end
      p.end = i
    }
  }
  const listed = (s.listed.get(match.end) ?? []).find((o) => o.first > match.first)
  if (listed && !p.body) {
    p.organization = listed
    p.country ??= listed.value.facts.country
  }
  while (i < s.text.size && steps++ < 10) {
    if (s.text.kind[i] !== TokenKind.Word) break
    if (s.thingAt[i]! < 0 && (grammarIs(s, i, 'modifier') || grammarIs(s, i, 'former'))) {
      p.former ||= grammarIs(s, i, 'former')
      i++
      p.end = i
      continue
    }
    if (grammarIs(s, i, 'this-country') || grammarIs(s, i, 'home')) {
      const g = s.grammar[s.grammarAt[i]!]!
      if (p.country === null && p.countryBy === null)
        p.countryBy = (g.value as UnitOf<'signal'>).signal as 'this-country' | 'home'
      i = g.end
      p.end = i
      continue
    }
    const t = s.thingAt[i]!
    if (t >= 0) {
      const thing = s.things[t]!
      if (thing.first !== i) break
      const v = thing.value
      if (
        p.words.scope === 'envoy' &&
        thing.proclitic !== '' &&
        thing.proclitic !== s.language.affixes.article &&
        !isJoiner(s.language, thing.proclitic) &&
        (v.is === 'country' || v.is === 'place')
      ) {
        // posted there: «السفير التركي بتونس»; served by one just named to the post: «سفيرا لجمهورية …»
        if (prepositionIn(s.language, thing.proclitic) === 'to' && p.country === null && v.is === 'country')
          p.country = v.code
        i = thing.end
        p.end = i
        continue
      }
      if (
        p.words.scope === 'state' &&
        p.country === null &&
        v.is === 'country' &&
        v.form === 'name' &&
        prepositionIn(s.language, thing.proclitic) === 'in'
      ) {
        // «وزير النفط بالجمهورية …»
        p.country = v.code
        i = thing.end
        p.end = i
        continue
      }
      const attached = thing.proclitic === '' || thing.proclitic === s.language.affixes.article
      const ofOther =
        v.is === 'office' &&
        thing.first === match.end &&
        !isGivenNameOf(s, thing) &&
        (v.words.office !== p.words.office || p.words.deputy || p.words.proxy || p.words.scope === 'body') &&
        (prepositionIn(s.language, thing.proclitic) === 'to' ||
          thing.proclitic === s.language.affixes.article ||
          thing.proclitic === '')
      if (v.is === 'country' && attached) {
        // «سخنگوی کرملین» speaks for one country only
        if (p.words.country !== undefined && p.words.country !== v.code) break
        if (p.country !== null && p.country !== v.code && (v.form === 'name' || v.form === 'capital')) break
        if (v.form === 'capital' && p.words.scope === 'province') p.place = thing
        p.country ??= v.code
      } else if (
        v.is === 'place' &&
        attached &&
        (p.words.scope === 'province' || p.words.scope === 'envoy' || p.words.scope === 'body') &&
        p.place === null
      ) {
        p.place = thing
        if (p.words.scope !== 'envoy') p.country ??= v.facts.country
      } else if (v.is === 'organization' && isToldTo(s, thing, v)) break
      else if (v.is === 'organization' && p.organization === null && p.words.scope !== 'province') {
        p.organization = thing
        p.country ??= v.facts.country
      } else if (v.is === 'body' && p.body === null) {
        const body = bodyPhrase(s, thing as Found<UnitOf<'body'>>)
        if (!body && thing.end < s.text.size && s.wordFlags[thing.end]! & (WordFlag.Given | WordFlag.Honorific)) {
          // a body spoken of before: «المتحدث باسم الوزارة» + name
          i = thing.end
          p.end = i
          continue
        }
        if (!body) break
        p.body = body
        p.country ??= body.country
        i = body.end
        p.end = i
        continue
      } else if (v.is === 'office' && ofOther && depth < NESTED && !v.words.counterpart && !v.words.plural) {
        // one office of another: «معاون» + «رئیس کابینه …», «سخنگوی» + «رئیس جمهور»
        const inner = officePhrase(s, thing as Found<UnitOf<'office'>>, depth + 1)
        p.under = inner.words
        p.country ??= inner.country ?? inner.words.country ?? null
        p.countryBy ??= inner.countryBy
        p.organization ??= inner.organization
        p.body ??= inner.body
        p.place ??= inner.place
        p.end = inner.end
        return p
      } else break
      i = thing.end
      p.end = i
      continue
    }
    if (grammarIs(s, i, 'province') || grammarIs(s, i, 'city')) {
      i++
      continue
    }
    // an envoy's post: «در ایران», «لدى العراق»
    const g = s.grammarAt[i]!
    if (g >= 0) {
      const gm = s.grammar[g]!
      const next = gm.end < s.text.size ? s.thingAt[gm.end]! : -1
      if (
        gm.value.is === 'preposition' &&
        (gm.value.preposition === 'in' || (gm.value.preposition === 'to' && p.words.scope === 'envoy')) &&
        next >= 0 &&
        (p.words.scope === 'envoy' || p.body !== null)
      ) {
        let j = next
        let any = false
        while (
          j >= 0 &&
          j < s.things.length &&
          (s.things[j]!.value.is === 'country' || s.things[j]!.value.is === 'place')
        ) {
          i = s.things[j]!.end
          p.end = i
          any = true
          j = i < s.text.size ? s.thingAt[i]! : -1
        }
        if (any) continue
        const served = p.words.scope === 'envoy' || p.body !== null ? null : bodyServed(s, gm.end)
        if (served) {
          p.body = served
          p.country ??= served.country
          p.end = served.end
        }
      } else if (gm.value.is === 'preposition' && gm.value.preposition === 'in' && next >= 0) {
        const served = p.body === null && p.organization === null ? bodyServed(s, gm.end) : null
        if (served?.country) {
          p.body = served
          p.country ??= served.country
          p.end = served.end
        }
      } else if (p.country === null && !p.words.country && p.words.scope !== 'envoy' && grammarIs(s, i, 'and'))
        takeLongTail(s, p, i)
      break
    }
    if (p.country === null && !p.words.country && p.words.scope !== 'envoy' && takeLongTail(s, p, i)) break
    // a portfolio longer than the list has it: «وزير الموارد المائية والري والكهرباء» + name
    if (p.words.office === 'minister' || p.words.office === 'deputy-minister') {
      const to = portfolioEnd(s, i)
      if (to > i) {
        i = to
        p.end = i
      }
      break
    }
    // adjectives and domains behind a general word: «رئیس کمیته روابط خارجی …»
    if (p.words.needsTail && isPlainWord(s, i) && !(s.wordFlags[i]! & WordFlag.Given) && steps <= 6) {
      i++
      continue
    }
    break
  }
  return p
}
