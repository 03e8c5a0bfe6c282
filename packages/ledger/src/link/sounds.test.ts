import { describe, expect, it } from 'vitest'
import { keysOf, matchNames } from './sounds.js'

describe('matchNames', () => {
  it.each([
    ['Tokayev', 'توکایف', 'surname'],
    ['توکایف', 'توكاييف', 'surname'],
    ['Токаев', 'Tokayev', 'surname'],
    ['Kassym-Jomart Tokayev', 'قاسم جومارت توکایف', 'full'],
    ['Касым-Жомарт Токаев', 'قاسم جومارت توكاييف', 'full'],
    ['Kassym-Jomart Tokayev', 'Қасым-Жомарт Тоқаев', 'full'],
    ['Masoud Pezeshkian', 'مسعود بزشكيان', 'full'],
    ['Масуд Пезешкиан', 'مسعود پزشکیان', 'full'],
    ['Mohammed bin Salman', 'محمد بن سلمان', 'full'],
    ['Abdel Fattah el-Sisi', 'عبد الفتاح السيسي', 'full'],
    ['Ebrahim Raisi', 'ابراهیم رئیسی', 'full'],
    ['Abbas Araghchi', 'عباس عراقجي', 'full'],
    ['Hossein Amir-Abdollahian', 'حسین امیرعبداللهیان', 'full'],
    ['Серик Жумангарин', 'سریک ژومانگارین', 'full'],
    ['Tokayev', 'Nazarbayev', 'none'],
    ['محمد رضایی', 'محمد صادقی', 'none'],
    ['حسن روحانی', 'علی روحانی', 'kin'],
    ['Ali', 'علی لاریجانی', 'part'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([matchNames(a, b), matchNames(b, a)]).toEqual([expected, expected])
  })
  it.each([
    ['Tokayev', 'توکایف', 'توكاييف', 'Токаев', 'Тоқаев'],
    ['Pezeshkian', 'پزشکیان', 'بزشكيان', 'Пезешкиан'],
    ['Fidan', 'فیدان', 'فيدان', 'Фидан'],
  ])('%s shares a key with its spellings', (name, ...spellings) => {
    const keys = keysOf([name])
    for (const s of spellings) expect(keysOf([s]).some((k) => keys.includes(k))).toBe(true)
  })
})
