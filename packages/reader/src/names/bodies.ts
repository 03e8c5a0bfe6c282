/** Bodies found by construction: a word that opens their names and what stands behind it, up to where the name ends. */

import { foldKey } from '../text/fold.js'
import { wordAt } from '../text/text.js'
import { followArticle, isTakenUp, namesDefinitely } from './bodyDefinite.js'
import { followPlain, namesPlainly } from './bodyPlain.js'
import { grammarIs, isPlural, isWorldly, NATIONAL, OF_HOME, thingFrom } from './bodyWords.js'
import type { Found, Scan, UnitOf } from './scan.js'

/** One body in the text: its tokens and what they tell. */
export interface BodyPhrase {
  readonly first: number
  readonly end: number
  /** UTF-16 offset where the name begins behind its clitics. */
  readonly start: number
  /** As written, with the article that a preposition took up («للجيش» → «الجيش»). */
  readonly surface: string
  readonly country: string | null
  readonly complete: boolean
  /** A ministry or parliament: of the outlet's country unless another is named. */
  readonly national: boolean
  /** Said to be the outlet's own («وزارت خارجه کشورمان»). */
  readonly home: boolean
  /** No more than a description («شرکت ایرانی», «مركز لوجستي»): it names no body. */
  readonly generic: boolean
}

/** Where an opening begins in the source: behind its clitics, with its article. */
const startOf = (s: Scan, m: Found): number => {
  const { article } = s.language.affixes
  const joined = article !== null && m.proclitic.endsWith(foldKey(article))
  const start = joined ? m.start - article.length : m.start
  return s.text.source.startsWith(joined ? article : '', start) ? start : m.start
}

/**
 * A body by its opening word: «سازمان توسعه تجارت ایران», «هيئة تنمية الصادرات السعودية».
 *
 * @returns the tokens it spans, or null when nothing of a name follows or the word is a plural or an adjective
 */
export const bodyPhrase = (s: Scan, m: Found<UnitOf<'body'>>): BodyPhrase | null => {
  const { language } = s
  const { words } = m.value
  const { adjectiveEndings = [], indefiniteEndings = [], possessiveEndings } = language
  if (
    m.ending !== '' &&
    [...adjectiveEndings, ...indefiniteEndings, ...possessiveEndings].some((e) => foldKey(e) === m.ending)
  )
    return null
  if (isPlural(language, m.ending) || language.pluralEndings.some((e) => foldKey(e) === wordAt(s.text, m.end)))
    return null
  const article = language.affixes.article !== null
  // «وكالة بلومبرغ», «شرکت آرامکو»: the name behind is in the lists
  const listed = thingFrom(s, m.end)
  if (listed?.value.is === 'organization' && [words.kind, 'news'].includes(listed.value.facts.kind)) return null
  const tail = article ? followArticle(s, m) : followPlain(s, m)
  if (!words.complete && tail.end === m.end) return null
  const start = startOf(s, m)
  const own = s.text.source.slice(start, s.text.end[tail.end - 1]!)
  const named = article ? namesDefinitely(s, m, tail) : namesPlainly(s, m, tail)
  return {
    first: m.first,
    end: tail.end,
    country: tail.country,
    start,
    surface: isTakenUp(s, m) ? `${language.affixes.article}${own}` : own,
    complete: words.complete ?? false,
    home: grammarIs(s, tail.end, 'home'),
    national:
      (NATIONAL.has(words.kind) && (tail.plain === 0 || words.kind === 'ministry')) ||
      (OF_HOME.has(words.kind) && !tail.quoted && !isWorldly(s, m.first, tail.end)),
    generic: !named || (tail.end - m.first === 1 && tail.country === null),
  }
}
