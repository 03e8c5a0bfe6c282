/** Step 1: office phrases with the names beside them. */

import type { Office } from '../kinds/entity.js'
import type { OfficeWords } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { countryFacts } from '../world/world.js'
import { bodyDraft } from './bodyDraft.js'
import { isJoiner } from './clitics.js'
import { type DraftRole, newDraft } from './draft.js'
import { type OfficePhrase, officePhrase } from './offices.js'
import { isNameWord, type NameRun, nameBefore, nameFrom } from './people.js'
import {
  addRole,
  capitalDraft,
  free,
  isNamesake,
  lastCountryBefore,
  personDraft,
  type Recognizer,
  take,
  thingDraft,
} from './recognizer.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

const roleOf = (r: Recognizer, p: OfficePhrase, lastCountry: string | null): DraftRole => {
  const { s } = r
  let organization = -1
  if (p.organization) organization = thingDraft(r, p.organization)
  else if (p.body && !p.body.generic) organization = bodyDraft(r, p.body)
  const country =
    p.country ??
    p.words.country ??
    sideBefore(r, p.first) ??
    (p.countryBy === 'home' ? r.home : p.countryBy === 'this-country' ? lastCountry : null)
  const place = p.place
    ? p.place.value.is === 'country'
      ? capitalDraft(r, p.place.value.code, s.text.source.slice(p.place.start, p.place.stop))
      : thingDraft(r, p.place)
    : -1
  const like = p.words.counterpart ? r.likeOf(p.first) : p.words
  if (!p.words.counterpart && p.words.office !== 'journalist')
    r.offices.push({ words: p.words, sentence: s.text.sentenceOf[p.first]! })
  return {
    office: p.under ? officeUnder(p.words, p.under) : officeIn(r, like?.office ?? 'official', organization),
    scope: like?.scope ?? 'state',
    title: r.surface(p.first, p.end),
    organization,
    country,
    place,
    former: p.former,
  }
}

/** The country of the side for which somebody acts: «ومن الجانب الصيني وزير التجارة», «از طرف عراق وزیر نفت». */
const sideBefore = (r: Recognizer, first: number): string | null => {
  const { s } = r
  const t = first > 0 ? s.thingAt[first - 1]! : -1
  const thing = t >= 0 ? s.things[t]! : null
  if (thing?.value.is !== 'country' || thing.first === 0) return null
  const side = wordAt(s.text, thing.first - 1)
  return (s.language.sides ?? []).some((w) => side.endsWith(foldKey(w))) ? thing.value.code : null
}

/** Bodies whose heads are heads of state or government: none that the lists have as anything else. */
const RULING: ReadonlySet<string> = new Set(['government', 'ministry', 'parliament'])

/** «رئيس» of a country is its head of state, of a listed body of any other kind its head. */
const officeIn = (r: Recognizer, office: Office, organization: number): Office => {
  const body = organization >= 0 ? r.drafts[organization]!.organization : null
  if (office !== 'head-of-state' || body === null || RULING.has(body.kind)) return office
  return body.kind === 'international' ? 'official' : 'executive'
}

/** What a deputy or aide of an office is. */
const officeUnder = (words: OfficeWords, under: OfficeWords): Office => {
  if (!words.deputy) return words.office
  if (under.office === 'head-of-state' || under.office === 'head-of-government') return 'deputy-head'
  if (under.office === 'minister') return 'deputy-minister'
  if (under.office === 'governor') return 'deputy-governor'
  return 'official'
}

/** An office that is a given name as well («سلطان المنصوري», «بندر بن سلطان»): a name where a name stands beside it. */
const isGivenName = (s: Scan, m: Found): boolean => {
  if (m.end - m.first !== 1 || !(s.wordFlags[m.first]! & WordFlag.Given) || m.proclitic !== '') return false
  const before = m.first > 0 ? s.wordFlags[m.first - 1]! : 0
  return (before & (WordFlag.Link | WordFlag.Given)) !== 0 || isNameWord(s, m.end)
}

/** Is the word part of a longer small word («به ریاست»)? */
const isInPhrase = (s: Scan, token: number): boolean => {
  const g = s.grammarAt[token]!
  return g >= 0 && s.grammar[g]!.first < token
}

/** «سخنگوی «ولادیمیر پوتین» رئیس‌جمهور روسیه»: the name behind an office may have its own. */
const hasOwnOffice = (s: Scan, run: NameRun): boolean => {
  for (let i = run.end; i < Math.min(s.text.size, run.end + 2); i++) {
    const t = s.thingAt[i]!
    if (t >= 0) return s.things[t]!.value.is === 'office'
    if (s.text.kind[i] === TokenKind.Word) return false
  }
  return false
}

/** Step 1: office phrases with the names beside them. */
export const offices = (r: Recognizer): void => {
  const { s } = r
  for (const m of s.things) {
    if (m.value.is !== 'office' || r.taken[m.first]) continue
    if (isNamesake(s, m.first) || isInPhrase(s, m.first) || isGivenName(s, m)) continue
    const p = officePhrase(s, m as Found<UnitOf<'office'>>)
    const hasTail =
      p.country !== null || p.organization !== null || p.body !== null || p.countryBy !== null || p.place !== null
    if (p.words.plural) {
      holdersOf(r, m as Found<UnitOf<'office'>>)
      continue
    }
    const role = roleOf(r, p, lastCountryBefore(s, p.first, r.home))
    const of = p.organization ?? p.body
    // a body is named also where nobody is named in its office («سخنگوی وزارت خارجه ترکمنستان»)
    if (role.organization >= 0 && of) r.mention(of.first, of.end, role.organization, 'name', { inner: true })
    let after = nameFrom(s, p.end) ?? (/[،,:–—-]/.test(wordAt(s.text, p.end)) ? commaName(s, p.end + 1) : null)
    // «بوتين وولي عهد أبوظبي» are two
    const before = m.proclitic === '' || m.proclitic === s.language.affixes.article ? nameBefore(s, p.first) : null
    if (
      after &&
      (!free(r, after.first, after.end) ||
        s.wordFlags[p.end]! & WordFlag.Joined ||
        isJoiner(s.language, after.holder?.proclitic ?? ''))
    )
      after = null
    if (after && p.words.office === 'journalist' && after.first > p.end) after = null
    if (after && (p.words.collective || (p.organization && wordAt(s.text, after.first - 1) === '('))) after = null
    // «التقى السيسي نظيره الروسي»: the counterpart is another
    const isOther = p.words.counterpart === true && s.language.order === 'verb-first' && before?.end === p.first
    const usableBefore = before && !isOther && free(r, before.first, before.end) ? before : null
    let run: NameRun | null = null
    if (after && usableBefore && usableBefore.strength > 0 && usableBefore.end === p.first && hasOwnOffice(s, after))
      after = null
    const specific = hasTail || (!p.words.needsTail && p.end - p.first >= 2)
    if (
      p.words.proxy &&
      p.country === null &&
      usableBefore &&
      usableBefore.strength > 0 &&
      usableBefore.end === p.first
    )
      run = usableBefore
    else if (after && after.strength === 2) run = after
    else if (usableBefore && usableBefore.strength === 2) run = usableBefore
    else if (after && (after.strength === 1 || (after.end - after.first >= 2 && specific))) run = after
    else if (usableBefore && (usableBefore.strength === 1 || usableBefore.end - usableBefore.first >= 2))
      run = usableBefore
    if (!run && p.words.needsTail && !(p.organization || p.body)) continue
    if (run) {
      const first = Math.min(run.first, p.first)
      const end = Math.max(run.end, p.end)
      const person = personDraft(r, run, role)
      addRole(r.drafts[person]!, role)
      take(r, first, end)
      r.mention(first, end, person, 'name')
    } else {
      if (p.words.needsTail && !hasTail) continue
      take(r, p.first, p.end)
      const country = role.country ?? (p.words.scope === 'state' ? null : null)
      const office = r.draft(
        `office:${role.office}:${country ?? ''}:${role.place}:${role.organization}:${p.words.phrases[0]}`,
        () => newDraft('office', role.title, { country, roles: [role] }),
      )
      r.drafts[office]!.names.add(role.title)
      r.mention(p.first, p.end, office, 'office')
    }
    // «سخنگوی کاخ سفید»: the country is told by the title alone
    if (p.words.country)
      r.country(p.words.country, countryFacts(p.words.country)?.names[s.language.code]?.[0] ?? p.words.country)
  }
}

/** Holders named one after the other behind an office in the plural: «وزيرا الخارجية الإيراني … والروسي …». */
const holdersOf = (r: Recognizer, m: Found<UnitOf<'office'>>): void => {
  const { s } = r
  const { words } = m.value
  if (words.office === 'official') return
  let i = m.end
  for (let n = 0; n < MAX_HOLDERS; n++) {
    const t = i < s.text.size ? s.thingAt[i]! : -1
    const thing =
      t >= 0 && s.things[t]!.first === i && s.things[t]!.value.is === 'country'
        ? (s.things[t] as Found<UnitOf<'country'>>)
        : null
    const joined = thing
      ? isJoiner(s.language, thing.proclitic)
      : i < s.text.size && (s.wordFlags[i]! & WordFlag.Joined) !== 0
    if (n > 0 && !joined) return
    const first = i
    if (thing) i = thing.end
    if (thing && /[،,]/.test(wordAt(s.text, i)) && thing.value.form === 'adjective') i++
    const run = nameFrom(s, i)
    const country = thing?.value.code ?? null
    const role: DraftRole = {
      office: words.office,
      scope: words.scope,
      title: r.surface(m.first, m.end),
      organization: -1,
      country,
      place: -1,
      former: false,
    }
    if (run && run.strength > 0 && free(r, run.first, run.end)) {
      const person = personDraft(r, run, role)
      addRole(r.drafts[person]!, role)
      take(r, first, run.end)
      r.mention(first, run.end, person, 'name')
      i = run.end
      if (/[،,]/.test(wordAt(s.text, i))) i++
    } else if (thing && thing.value.form === 'adjective') {
      const office = r.draft(`office:${role.office}:${country}:-1:-1:${words.phrases[0]}`, () =>
        newDraft('office', role.title, { country, roles: [role] }),
      )
      take(r, first, thing.end)
      r.mention(first, thing.end, office, 'office')
      i = thing.end
    } else return
  }
}

/** Holders that one office in the plural may introduce. */
const MAX_HOLDERS = 4

/** A name behind a comma: sure by itself, or of two words and set off on both sides. */
const commaName = (s: Scan, i: number): NameRun | null => {
  if (s.wordFlags[i]! & WordFlag.Joined) return null
  const run = nameFrom(s, i)
  if (!run || run.strength === 2 || run.end - run.first < 2) return run && run.strength === 2 ? run : null
  return run.strength === 1 || (run.end < s.text.size && s.text.kind[run.end] !== TokenKind.Word) ? run : null
}
