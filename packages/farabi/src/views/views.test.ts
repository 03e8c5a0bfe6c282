import type { Reading } from '@farabi/reader'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { exampleReading, TEXT } from '../testing/reading.js'
import { directionOf } from './direction.js'
import { escaped } from './escape.js'
import { page } from './page.js'
import { isolated, table, wrap } from './table.js'
import { paragraphsOf } from './text.js'

describe('the text in pieces', () => {
  it('keeps every character but empty lines', () => {
    const text = paragraphsOf(exampleReading())
      .map((p) => p.map((x) => x.text).join(''))
      .join('\n')
    expect(text).toBe(TEXT.replace(/\n+/g, '\n'))
  })
  it('knows nested and overlapping records', () => {
    const pieces = paragraphsOf(exampleReading()).flat()
    expect(pieces.find((p) => p.text.includes('مبادلات'))?.records).toEqual(['f1', 'a1'])
    expect(pieces.filter((p) => p.opens.includes('a1')).length).toBe(1)
    const first = pieces.find((p) => p.opens.includes('v1'))
    expect(first?.text.startsWith('دیدار')).toBe(true)
  })
  it('takes spans over several lines and spans outside the text', () => {
    const reading = exampleReading()
    reading.events[0]!.evidence = [
      { start: 0, end: TEXT.length + 50 },
      { start: 9000, end: 9001 },
    ]
    expect(
      paragraphsOf(reading)
        .flat()
        .every((p) => p.records.includes('v1')),
    ).toBe(true)
  })
  it('is quick on thousands of spans', () => {
    const reading = exampleReading()
    reading.article.text = 'واژه '.repeat(100).concat('\n').repeat(2000)
    reading.entities[0]!.mentions = Array.from({ length: 20_000 }, (_, i) => ({ start: i * 50, end: i * 50 + 4 }))
    const before = performance.now()
    paragraphsOf(reading)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

const EVIL = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "'&\u0000`
const poisoned = (): Reading => {
  const r = exampleReading()
  r.article = {
    ...r.article,
    title: EVIL,
    source: EVIL,
    publishedAsWritten: EVIL,
    credited: [EVIL],
    url: 'javascript:alert(3)',
    text: `${EVIL}\n${TEXT}`,
    skipped: [{ what: EVIL, reason: EVIL }],
  }
  for (const e of r.entities)
    Object.assign(e, { name: EVIL, names: [EVIL], roles: e.roles.map((x) => ({ ...x, title: EVIL })) })
  r.commitments[0]!.text = EVIL
  r.events[0]!.why = { frame: EVIL, words: [EVIL] }
  r.doubts[0]!.message = EVIL
  return r
}

describe('the page', () => {
  it('escapes everything', () => {
    const out = page(poisoned())
    expect(out.match(/<script/g)).toHaveLength(1)
    expect(out.match(/<\/script/g)).toHaveLength(1)
    expect(out).not.toContain('<img')
    expect(out).not.toContain('javascript:')
    expect(out).not.toContain('\u0000')
  })
  it('asks nothing of the network', () => {
    const out = page(exampleReading())
    expect(out).not.toMatch(/(?:src|@import|url\()\s*=?\s*["']?https?:/)
    expect(out).toContain('default-src &#39;none&#39;')
  })
  it('shows the text in its own direction and every record beside it', () => {
    const out = page(exampleReading())
    expect(out).toContain('<main class="text" dir="rtl" lang="fa"')
    for (const id of ['v1', 'a1', 'c1', 'f1', 'p1', 'd1']) expect(out).toContain(`data-card="${id}"`)
    expect(out.indexOf('data-card="d1"')).toBeLessThan(out.indexOf('data-card="v1"'))
  })
  it('mends what HTML forbids', () => {
    expect(escaped('a\ud800b\u0007<')).toBe('a\ufffdb\ufffd&lt;')
  })
})

it.each([
  ['fa', 'rtl'],
  ['ar', 'rtl'],
  ['kk', 'ltr'],
  ['uz-Arab', 'rtl'],
  ['', 'ltr'],
  ['!!', 'ltr'],
])('direction of "%s"', (code, direction) => {
  expect(directionOf(code)).toBe(direction)
})

describe('the table', () => {
  const shown = table(exampleReading(), { width: 90, colours: false })
  it('isolates words that run from right to left', () => {
    expect(shown).toContain('\u2068نمونه\u2069')
    expect(isolated('Tehran')).toBe('Tehran')
    for (const line of shown.split('\n')) expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
  })
  it('keeps to its width', () => {
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(90)
  })
  it('says it in English, with status, date, place and confidence', () => {
    expect(shown).toContain('meeting · happened · 2 December 2025 · Astana · 93 %')
    expect(shown).toContain('why: event meeting: \u2068دیدار کرد\u2069')
    expect(shown).toMatch(/Kamran Nikfar +Minister of Energy of Iran/)
  })
  it('has colours only when told to', () => {
    expect(shown).not.toContain('\u001b')
    expect(table(exampleReading(), { width: 90, colours: true })).toContain('\u001b[1m')
  })
  it('lets no article steer the terminal', () => {
    const reading = poisoned()
    for (const e of reading.entities) e.name = '\u001b[2J\u202eevil'
    expect(table(reading, { width: 90, colours: false })).not.toMatch(/[\u0000\u001b\u202e]/)
  })
  it('closes an isolate at the end of a line and opens it again', () => {
    expect(wrap('a \u2068ب ب ب\u2069', 5, '')).toBe('a \u2068ب ب\u2069\n\u2068ب\u2069')
  })
})
