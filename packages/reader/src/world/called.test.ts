import { describe, expect, it } from 'vitest'
import { calledIn } from './called.js'

const [fa, ar, ru, kk] = ['fa', 'ar', 'ru', 'kk'] as const

describe('what the world is called', () => {
  it.each([
    ['place', 'Markazi', 'IRN', fa],
    ['place', 'Aktau', 'KAZ', ar],
    ['person', 'Kassym-Jomart Tokayev', 'KAZ', fa],
    ['person', 'Masoud Pezeshkian', 'IRN', ru],
    ['person', 'Masoud Pezeshkian', 'IRN', kk],
  ] as const)('%s %s of %s has a name in %s', (kind, name, country, language) => {
    const called = calledIn({ kind, name, country }, language)
    expect(called).toMatch(language === fa || language === ar ? /^\p{Script=Arabic}/u : /^\p{Script=Cyrillic}/u)
  })

  it('says nothing of what it does not know, nor of a namesake elsewhere', () => {
    expect(calledIn({ kind: 'person', name: 'Nobody Known', country: 'IRN' }, fa)).toBeNull()
    expect(calledIn({ kind: 'place', name: 'Markazi', country: 'KAZ' }, fa)).toBeNull()
    expect(calledIn({ kind: 'place', name: 'Markazi', country: 'IRN' }, 'xx')).toBeNull()
  })
})
