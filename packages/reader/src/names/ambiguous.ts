/** Names of countries that are as often another word: «ترک», «مالية». */
import { foldKey } from '../text/fold.js'
import { countryFacts } from '../world/world.js'
import type { Found, Scan, UnitOf } from './scan.js'

/** Is the form one that its country's facts call ambiguous? */
export const isAmbiguous = (s: Scan, m: Found<UnitOf<'country'>>): boolean => {
  const facts = countryFacts(m.value.code)
  const list = facts?.ambiguous?.[s.language.code] ?? []
  if (list.length === 0) return false
  const surface = foldKey(s.text.source.slice(m.start, m.stop))
  const article = foldKey(s.language.affixes.article ?? '')
  const withoutArticle = article && surface.startsWith(article) ? surface.slice(article.length) : surface
  return list.some((a) => foldKey(a) === surface || foldKey(a) === withoutArticle)
}
