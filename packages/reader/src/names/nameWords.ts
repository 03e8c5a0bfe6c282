/** The words that names of bodies are made of, learnt from the lists: «توسعه», «تجارت», «العامة», «للتنمية». */
import type { Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { world } from '../world/world.js'

const learnt = new Map<string, ReadonlySet<string>>()

/** All words behind the first in the lists' names, folded; with an article also without it. */
export const nameWords = (language: Language): ReadonlySet<string> => {
  let words = learnt.get(language.code)
  if (!words) {
    const article = foldKey(language.affixes.article ?? '')
    const all = new Set<string>()
    for (const o of world.organizations) {
      if (o.kind === 'news') continue
      for (const name of o.names[language.code] ?? [])
        for (const part of name.split(/[\s()«»"،,-]+/u).slice(1)) {
          const word = foldKey(part)
          if (word.length < 2) continue
          all.add(word)
          if (article && word.startsWith(article)) all.add(word.slice(article.length))
        }
    }
    words = all
    learnt.set(language.code, words)
  }
  return words
}
