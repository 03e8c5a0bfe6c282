import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inFolder, run } from '../testing/command.js'
import { exampleReading } from '../testing/reading.js'
import { fold, sameName } from './fold.js'
import type { Gold } from './gold.js'
import { scoreAll } from './score.js'

const gold: Gold = {
  article: { language: 'fa', published: '2025-12-02', boilerplate: ['زمان مطالعه'] },
  people: [
    { names: ['کامران نیکفر', 'نیکفر'], country: 'IRN', office: ['minister'] },
    { names: ['دانيار صادقوف'], country: 'KAZ', office: ['minister'] },
  ],
  organizations: [{ names: ['Ministry of Energy'], country: 'IRN' }],
  events: [
    {
      kind: ['meeting'],
      plover: ['CONSULT'],
      actors: ['نیکفر'],
      recipients: ['صادقوف'],
      countries: ['IRN', 'KAZ'],
      place: ['آستانه'],
      date: ['2025-12-02'],
      status: 'happened',
      anchors: ['با دانیار صادقوف'],
    },
  ],
  agreements: [
    {
      kind: ['memorandum'],
      count: 3,
      parties: ['IRN', 'KAZ'],
      sectors: ['transport'],
      term: 'P20Y',
      status: 'signed',
      anchors: ['یادداشت تفاهم'],
    },
  ],
  commitments: [
    { kind: ['pledge'], by: ['نیکفر'], countries: ['IRN', 'KAZ'], sectors: ['trade'], anchors: ['آماده‌ایم کمیته'] },
  ],
  figures: [
    {
      measure: ['trade-turnover'],
      value: 400000000,
      unit: ['USD'],
      comparison: 'about',
      nature: 'actual',
      by: ['*'],
      anchors: ['۴۰۰ میلیون'],
    },
  ],
  pairings: [{ a: ['Astana'], b: ['Tehran'], status: 'active' }],
}

it.each([
  ['آيت‌الله خامنه‌ای', 'ایت الله خامنه ای', true],
  ['توكاييف', 'توکاییف', true],
  ['۴۰۰', '٤٠٠', true],
  ['مسعود پزشکیان', 'پزشکیان', true],
  ['علی', 'عل', false],
  ['', '', false],
])('%s and %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same)
})
it('folds to letters and digits', () => expect(fold('Ás-Samāwa ۱۲!')).toBe('assamawa12'))

describe('the score', () => {
  it('is full for what agrees', () => {
    const { score, misses } = scoreAll([{ file: 'x.json', gold, reading: exampleReading() }])
    expect(misses).toEqual([])
    expect(score.ledger).toMatchObject({ gold: 5, predicted: 5, found: 5, f1: 1, strictF1: 1 })
    expect(score.article).toEqual({ language: [1, 1], published: [1, 1], boilerplate: [1, 1], evidence: [5, 5] })
  })
  it('is nothing for no reading', () => {
    expect(scoreAll([{ file: 'x.json', gold, reading: null }]).score.ledger).toMatchObject({
      gold: 5,
      predicted: 0,
      f1: 0,
    })
  })
  it('names the field that is wrong, the record missed and the one too much', () => {
    const reading = exampleReading()
    reading.events[0]!.status = 'planned'
    reading.agreements[0]!.evidence = [{ start: 0, end: 4 }]
    const { misses } = scoreAll([{ file: 'x.json', gold, reading }])
    expect(misses.map((m) => m.split(':')[0])).toEqual([
      'x.json wrong events [status]',
      'x.json missed agreements',
      'x.json extra agreements',
    ])
  })
  it('loses nothing by optional records', () => {
    const optional: Gold = { ...gold, events: [{ ...gold.events![0]!, optional: true }] }
    expect(scoreAll([{ file: 'x.json', gold: optional, reading: exampleReading() }]).score.kinds.events).toMatchObject({
      gold: 0,
      predicted: 0,
      found: 0,
      f1: 1,
    })
  })
})

describe('farabi score', () => {
  it('scores stored readings and fresh ones, and says what to do', () =>
    inFolder(async (cwd) => {
      for (const d of ['gold', 'readings', 'articles']) mkdirSync(join(cwd, d))
      writeFileSync(join(cwd, 'gold/x.json'), JSON.stringify(gold))
      writeFileSync(join(cwd, 'readings/x.json'), JSON.stringify(exampleReading()))
      writeFileSync(join(cwd, 'articles/x.txt'), exampleReading().article.text)
      expect((await run(['score', 'readings', '--gold', 'gold'], { cwd })).out).toMatch(/LEDGER +5 +5 +5 +100\.0/)
      expect(
        JSON.parse((await run(['score', '--inputs', 'articles', '--gold', 'gold', '--json'], { cwd })).out),
      ).toMatchObject({ articles: 1, article: { language: [1, 1] } })
      for (const args of [
        ['score', '--gold', 'gold'],
        ['score', 'readings', '--gold', 'none'],
        ['score', 'readings'],
        ['score', 'articles', '--gold', 'gold'],
      ])
        expect((await run(args, { cwd })).code).toBe(2)
    }))
})

const SHARED = process.env.FARABI_SHARED || fileURLToPath(new URL('../../../../../shared', import.meta.url))
const SCORER = join(SHARED, 'score/score.mjs')
const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url))

describe.skipIf(!existsSync(SCORER))(
  'beside the reference scorer (skipped without ../shared; FARABI_SHARED names another folder)',
  () => {
    it.each(['fa', 'ar'])('gives the same table and misses on the samples in %s', (language) =>
      inFolder(async (folder) => {
        const goldDir = join(SAMPLES, language, 'gold')
        await run(['read', join(SAMPLES, language), '--out', folder])
        writeFileSync(join(folder, 'broken.json'), '{')
        const theirs = execFileSync('node', [SCORER, '--gold', goldDir, '--readings', folder, '--misses'], {
          encoding: 'utf8',
        })
        const ours = await run(['score', folder, '--gold', goldDir, '--misses'])
        expect(ours.out).toBe(theirs)
        const json = execFileSync('node', [SCORER, '--gold', goldDir, '--readings', folder, '--json', '--only', 't'], {
          encoding: 'utf8',
        })
        expect((await run(['score', folder, '--gold', goldDir, '--json', '--only', 't'])).out).toBe(json)
      }),
    )
  },
)
