/** The words of mail: every language has every message, and every message can be said. */
import { expect, it } from 'vitest'
import { letterWords, messages } from './words.js'

const names = Object.keys(messages.get('en')!).sort()

it('there are five languages', () => expect([...messages.keys()].sort()).toEqual(['ar', 'en', 'fa', 'kk', 'ru']))

it.each([...messages.keys()])('%s says everything', (language) => {
  expect(Object.keys(messages.get(language)!).sort()).toEqual(names)
  const { say } = letterWords({ language, digits: 'latn' })
  for (const id of names)
    for (const n of [0, 1, 2, 3, 11, 100]) {
      const said = say(id, { n, name: 'NAME', counts: 'COUNTS', host: 'HOST' })
      expect(said.trim()).not.toBe('')
      for (const [, wanted] of messages.get('en')![id]!.matchAll(/\{(name|counts|host)\}/g))
        expect(said).toContain(wanted!.toUpperCase())
    }
})

it.each([
  ['en', 'latn', 1, '1 new'],
  ['fa', 'arabext', 12, '۱۲ مورد تازه'],
  ['ar', 'arab', 2, 'خبران جديدان'],
  ['ar', 'arab', 3, '٣ أخبار جديدة'],
  ['ru', 'latn', 21, '21 новая запись'],
  ['ru', 'latn', 3, '3 новые записи'],
  ['ru', 'latn', 5, '5 новых записей'],
  ['kk', 'latn', 4, '4 жаңа жазба'],
] as const)('%s in %s digits: %i', (language, digits, n, said) =>
  expect(letterWords({ language, digits }).say('count.new', { n })).toBe(said),
)
