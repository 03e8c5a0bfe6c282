import { describe, expect, it } from 'vitest'
import { mannerFrom } from './languages.js'
import { wordsOf } from './words.js'

const date = (edtf: string, language: string, calendar?: string, digits?: string): string =>
  wordsOf(mannerFrom({ language, calendar, digits })).date(edtf)

describe('dates', () => {
  it.each([
    ['2024-07-30', 'en', '30 July 2024'],
    ['2024-07-30~', 'en', 'about 30 July 2024'],
    ['2025-12', 'en', 'December 2025'],
    ['2025', 'en', '2025'],
    ['202X', 'en', 'the 2020s'],
    ['2025-21', 'en', 'spring 2025'],
    ['2025-34', 'en', 'the second quarter of 2025'],
    ['2025-41', 'en', 'the second half of 2025'],
    ['../2025-12-31', 'en', 'by 31 December 2025'],
    ['2025-12-31/..', 'en', 'from 31 December 2025'],
    ['2023-04-24/2023-04-26', 'en', '24–26 April 2023'],
    ['2025-10/2026-02', 'en', 'October 2025 – February 2026'],
    ['2025-12-02T17:16', 'en', '2 December 2025'],
    ['no date', 'en', 'no date'],
    ['2024-07-30', 'fa', '۹ مرداد ۱۴۰۳'],
    ['2024-03-20', 'fa', '۱ فروردین ۱۴۰۳'],
    ['2025-12', 'fa', 'آذر–دی ۱۴۰۴'],
    ['2025', 'fa', '۲۰۲۵ میلادی'],
    ['2025-03', 'fa', 'اسفند ۱۴۰۳ – فروردین ۱۴۰۴'],
    ['2024-07-30~', 'fa', 'حدود ۹ مرداد ۱۴۰۳'],
    ['2024-07-30', 'ar', '٣٠ يوليو ٢٠٢٤'],
    ['2025-12', 'ru', 'декабрь 2025 г.'],
    ['2024-07-30', 'ru', '30 июля 2024 г.'],
    ['2024-07-30', 'kk', '2024 ж. 30 шілде'],
    ['2025-12', 'kk', '2025 ж. желтоқсан'],
  ])('%s in %s', (edtf, language, words) => expect(date(edtf, language)).toBe(words))

  it.each([
    ['2024-07-30', 'persian', 'latn', /9 Mordad 1403/],
    ['2024-07-30', 'islamic-umalqura', 'latn', /24 Muharram 1446/],
    ['2024-07-30', 'gregory', 'arabext', /۳۰ July ۲۰۲۴/],
    ['2024-07-30', 'gregory', 'arab', /٣٠ July ٢٠٢٤/],
  ])('%s in the calendar %s with the digits %s', (edtf, calendar, digits, words) =>
    expect(date(edtf, 'en', calendar, digits)).toMatch(words),
  )

  it.each(['Asia/Tehran', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'are the same days in %s',
    (zone) => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        expect(date('2024-07-30', 'en')).toBe('30 July 2024')
        expect(date('2024-03-20', 'fa')).toBe('۱ فروردین ۱۴۰۳')
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    },
  )
})
