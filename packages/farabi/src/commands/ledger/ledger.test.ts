/** `farabi ledger …` as people use it, on a ledger of two reports. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN } from '../../testing/articles.js'
import { type Ran, run } from '../../testing/command.js'

let folder = ''
let env: Record<string, string> = {}
const ledger = (...words: string[]): Promise<Ran> => run(['ledger', ...words], { env })
const into = (home: string, ...words: string[]): Promise<Ran> =>
  run(['ledger', ...words], { env: { ...env, FARABI_HOME: join(folder, home) } })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'farabi-'))
  env = { FARABI_HOME: join(folder, 'home'), FARABI_TODAY: '2026-01-15', FARABI_USER: 'Aigerim' }
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports/fa.txt'), PERSIAN)
  writeFileSync(join(folder, 'reports/ar.txt'), ARABIC)
  const { code, out } = await run(['add', join(folder, 'reports')], { env })
  expect([code, out]).toEqual([0, expect.stringMatching(/^2 added with \d+ records\n$/)])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what is asked', () => {
  it('tells how much there is and about whom', async () => {
    const { out } = await ledger('status')
    expect(out).toMatch(/^2 articles telling 2 stories, \d+ records, /)
    expect(out).toContain('IRN KAZ  Iran and Kazakhstan')
    expect(out).toContain('OMN TUN  Oman and Tunisia')
  })
  it('shows the page of a pair, in either order and case', async () => {
    const { out } = await ledger('show', 'IRN', 'KAZ')
    expect(out).toContain('Iran and Kazakhstan')
    expect(out).toContain('2 December 2025')
    expect(out).toContain('400 million US dollars')
    expect((await ledger('show', 'kaz', 'irn')).out).toBe(out)
  })
  it('says what an empty pair wants', async () => {
    expect((await ledger('show', 'IRN', 'JPN')).out).toContain('Nothing yet. Add reports about the two')
  })
  it('shows a record with its sentence, and a figure by its measure', async () => {
    const { rows } = JSON.parse((await ledger('timeline', 'IRN', 'KAZ', '--kind', 'event', '--json')).out)
    const shown = (await ledger('show', rows[0].id)).out
    expect(shown).toContain('دیدار کرد')
    expect(shown).toContain(rows[0].id)
    expect((await ledger('figures', 'IRN', 'KAZ')).out).toMatch(
      /^trade-turnover, USD\n {2}2025-12-02 +400,000,000 {2}actual/,
    )
  })
  it('finds an Arabic report by a Latin word of its people, and Persian by a phrase', async () => {
    expect((await ledger('search', '"یادداشت تفاهم"')).out).toContain('گفتگوی وزیران خارجه')
    expect((await ledger('search', 'زعفران')).out).toBe(
      'Nothing found. Try fewer words, or the beginning of one with * behind it.\n',
    )
  })
  it.each([
    ['timeline', 'OMN', 'TUN'],
    ['promises', 'IRN', 'KAZ'],
    ['silence', 'IRN', 'KAZ'],
    ['places', 'OMN', 'TUN'],
    ['queue'],
    ['sources'],
    ['feeds'],
    ['log'],
  ])('%s ends well', async (...words) => {
    const { code, err } = await ledger(...words)
    expect([code, err]).toEqual([0, ''])
  })
  it.each([
    [['show', 'IRN', 'Kazakhstan'], 'KAZAKHSTAN is no country code'],
    [['show', 'IRN', 'IRN'], 'IRN alone is no pair'],
    [['show', 'event-meeting-0'], 'there is no record event-meeting-0'],
    [['timeline', 'IRN', 'KAZ', '--cursor', 'x'], 'this is no cursor of a list'],
    [['decide', 'praise', 'x'], 'there is no decision praise'],
    [['decide', 'accept'], 'something is missing or too much'],
    [['import', 'none.jsonl'], 'no such file'],
    [['restore', 'none.sqlite'], 'no such file'],
    [['backup', '/dev/null/ledger.sqlite'], 'cannot be written'],
    [['export', '--format', 'csv'], 'CSV files need a folder'],
  ])('%j is refused with what to do', async (words, reason) => {
    const { code, err } = await ledger(...words)
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(err).toMatch(/^farabi: .+[.] .+[.]\n$/s)
  })
})

describe('what people decide', () => {
  it('is carried out, logged and taken back', async () => {
    const { rows } = JSON.parse((await ledger('timeline', 'IRN', 'KAZ', '--kind', 'figure', '--json')).out)
    const [{ id }] = rows
    const decided = await ledger('decide', 'edit', id, 'value', '410000000', '--why', 'as the ministry says')
    expect(decided.out).toMatch(/^decided \(line 1 of the log/)
    expect((await ledger('figures', 'IRN', 'KAZ')).out).toContain('410,000,000')
    expect((await ledger('log')).out).toMatch(
      /^ {4}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Aigerim {2}edit {2}figure-.* {2}as the ministry says\n$/,
    )
    await ledger('decide', 'undo', '1')
    expect((await ledger('figures', 'IRN', 'KAZ')).out).toContain('400,000,000')
    expect((await ledger('verify')).out).toMatch(/^2 decisions, all as they were written/)
  })
})

describe('a ledger', () => {
  const status = async (home: string): Promise<string> => (await into(home, 'status')).out
  it('is exported and imported without loss', async () => {
    const { out } = await ledger('export')
    writeFileSync(join(folder, 'all.jsonl'), out)
    expect((await into('imported', 'import', join(folder, 'all.jsonl'))).code).toBe(0)
    expect(await status('imported')).toBe(await status('home'))
    expect((await into('imported', 'export')).out).toBe(out)
    expect((await into('imported', 'import', join(folder, 'all.jsonl'))).code).toBe(2)
  })
  it('is exported as CSV files that a spreadsheet reads', async () => {
    expect((await ledger('export', '--format', 'csv', '--out', join(folder, 'csv'))).code).toBe(0)
    expect(readdirSync(join(folder, 'csv'))).toContain('records.csv')
    const records = readFileSync(join(folder, 'csv/records.csv'), 'utf8')
    expect(records).toMatch(/^\ufeffid,kind,type,/)
    expect(records.trim().split('\n').length).toBeGreaterThan(5)
  })
  it('is copied with proof', async () => {
    const { code, out } = await ledger('copy', join(folder, 'copied'))
    expect([code, out]).toEqual([0, expect.stringContaining('the same counts and digests in both')])
    expect(await status('copied')).toBe(await status('home'))
  })
  it('is backed up and restored', async () => {
    const file = join(folder, 'backup.sqlite')
    expect((await ledger('backup', file)).code).toBe(0)
    expect((await into('restored', 'restore', file)).out).toBe('restored\n')
    expect(await status('restored')).toBe(await status('home'))
  })
  it('is not restored from what is no ledger', async () => {
    const { code, err } = await into('other', 'restore', join(folder, 'reports/fa.txt'))
    expect([code, err.includes('farabi: ')]).toEqual([2, true])
  })
  it('is read again with what was said of its articles', async () => {
    const report = join(folder, 'undated.txt')
    writeFileSync(report, PERSIAN.split('\n').slice(1).join('\n'))
    const home = { ...env, FARABI_HOME: join(folder, 'reread') }
    await run(['add', report, '--published', '2025-12-02', '--source', 'ایرنا'], { env: home })
    const before = (await into('reread', 'export')).out
    expect((await into('reread', 'reread', '--all')).out).toBe('1 articles read again\n')
    const rows = (text: string) =>
      text
        .split('\n')
        .filter((l) => /"\$":"(records|articles|tellings)"/.test(l))
        .map((l) => l.replace(/"why":"[^}]*}"/g, ''))
    expect(rows((await into('reread', 'export')).out)).toEqual(rows(before))
  })
})
