import { describe, expect, it } from 'vitest'
import { languages } from '../languages/registry.js'
import { tokenize } from '../text/text.js'
import { calendarOf } from './calendar.js'

const [fa, ar] = ['fa', 'ar'].map((code) => calendarOf(languages.find((l) => l.code === code)!)) as [
  ReturnType<typeof calendarOf>,
  ReturnType<typeof calendarOf>,
]
const one = (r: typeof fa, sentence: string, anchor: string | null) => r.recognize(tokenize(sentence), anchor)[0]!

describe('dates', () => {
  it('keeps what is stated apart from what is inferred', () => {
    const d = one(fa, 'چهارشنبه ۱۹ آذر ۱۴۰۴', '2025-12-10')
    expect(d.stated).toEqual({ calendar: 'persian', year: 1404, month: 9, day: 19, weekday: 3 })
    expect(d.inferred).toBe(false)
    expect(d.weight).toBe(1)
    const e = one(fa, '۱۹ آذر', '2025-12-10')
    expect(e.stated).toEqual({ calendar: 'persian', month: 9, day: 19 })
    expect(e).toMatchObject({ inferred: true, edtf: '2025-12-10', kind: 'point', grain: 'day' })
  })

  it('needs no day of writing where the text says all', () => {
    expect(one(ar, 'في 12 مايو 2024', null).edtf).toBe('2024-05-12')
    expect(one(fa, 'سال ۱۴۰۲', null).edtf).toBe('2023-03-21/2024-03-19')
  })

  it('leaves open what only the day of writing could tell', () => {
    expect(one(ar, 'في 12 مايو', null).edtf).toBe('XXXX-05-12')
    expect(one(ar, 'أمس', null).edtf).toBe('')
    expect(one(fa, '۱۲ آذر', null)).toMatchObject({ edtf: '', inferred: true })
    expect(one(fa, 'روز چهارشنبه', null)).toMatchObject({ edtf: '', stated: { weekday: 3 } })
  })

  it('believes a weekday more than the night in which the report appeared', () => {
    expect(one(fa, 'صبح امروز سه‌شنبه', '2024-07-31').edtf).toBe('2024-07-30')
    expect(one(ar, 'اليوم الثلاثاء', '2024-11-27').edtf).toBe('2024-11-26')
  })

  it('gives bounds with the plain date beside them', () => {
    expect(one(fa, 'تا سال ۲۰۳۰', '2025-12-02')).toMatchObject({
      edtf: '../2030',
      date: '2030',
      bound: 'by',
      kind: 'range',
    })
    expect(one(ar, 'منذ 2015', '2024-11-26')).toMatchObject({
      edtf: '2015/..',
      date: '2015',
      bound: 'since',
      kind: 'range',
    })
  })

  it('decides between Solar and lunar Hijri years by the day of writing', () => {
    expect(one(fa, '1445/11/15', '2024-05-23').edtf).toBe('2024-05-23')
    expect(one(ar, '1445/11/15', '2024-05-23').edtf).toBe('2024-05-23')
    expect(one(ar, '1404/09/11', '2025-12-02').edtf).toBe('2025-12-02')
  })

  it('is linear in the length of the text', () => {
    const unit = 'از ۱۲ تا ۱۵ مهر و سه شنبه و ۱۲ و ۱۳ و ۱۴ و ۱۵ و سال '
    const time = (n: number): number => {
      const text = tokenize(unit.repeat(n))
      const before = performance.now()
      fa.recognize(text, '2025-12-02')
      return performance.now() - before
    }
    time(200)
    const small = Math.min(time(500), time(500), time(500))
    const large = Math.min(time(4000), time(4000))
    expect(large).toBeLessThan(Math.max(small, 1) * 8 * 4)
  })
})
