/** Every language says everything, with the same values. */
import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { briefSay, briefWords } from './words.js'

const languages = [...briefWords.keys()]
const model = briefWords.get('en')!

const argumentsOf = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((e) => {
    if (isArgumentElement(e) || isNumberElement(e)) return [e.value]
    return isPluralElement(e) ? [e.value, ...Object.values(e.options).flatMap((o) => argumentsOf(o.value))] : []
  })

const pluralsOf = (elements: readonly MessageFormatElement[]): string[][] =>
  elements.filter(isPluralElement).map((e) =>
    Object.keys(e.options)
      .filter((o) => !o.startsWith('='))
      .sort(),
  )

it('five languages', () => expect(languages).toEqual(['ar', 'en', 'fa', 'kk', 'ru']))

describe.each(languages)('%s', (code) => {
  const messages = briefWords.get(code)!

  it('has every message and no other', () => expect(Object.keys(messages)).toEqual(Object.keys(model)))

  it.each(Object.keys(model))('%s takes what it takes in English, in every plural form', (id) => {
    const elements = parse(messages[id]!)
    expect([...new Set(argumentsOf(elements))].sort()).toEqual([...new Set(argumentsOf(parse(model[id]!)))].sort())
    const forms = [...new Intl.PluralRules(code).resolvedOptions().pluralCategories].sort()
    for (const plural of pluralsOf(elements)) expect(plural).toEqual(forms)
  })
})

it.each([
  ['fa', 'arabext', 3, 'نخستین گزارش: ۳ روز پیش'],
  ['fa', 'latn', 3, 'نخستین گزارش: 3 روز پیش'],
  ['ar', 'latn', 2, 'أول ذكر: قبل يومين'],
  ['ar', 'arab', 11, 'أول ذكر: قبل ١١ يومًا'],
  ['ru', 'latn', 22, 'впервые сообщено 22 дня назад'],
  ['kk', 'latn', 5, 'алғаш рет 5 күн бұрын хабарланған'],
  ['en', 'latn', 1, 'first reported 1 day ago'],
] as const)('%s in %s digits counts %d days', (language, digits, days, text) => {
  expect(briefSay({ language, calendar: 'gregory', digits })('age', { days })).toBe(text)
})

it('an unknown language is told', () => {
  expect(() => briefSay({ language: 'tlh', calendar: 'gregory', digits: 'latn' })).toThrow(/not written in tlh/)
})
