/** Whatever comes in, a reading or a FarabiError comes out, soon, and every offset stands in the text. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FarabiError, type Reading, read, readingSchema, readText } from './index.js'

/** What must hold of every reading, whatever was read. */
const check = (reading: Reading): void => {
  const { text } = reading.article
  const ids = new Set(reading.entities.map((e) => e.id))
  expect(ids.size).toBe(reading.entities.length)
  const inside = ({ start, end }: { start: number; end: number }): void => {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
  }
  const known = (...given: readonly (string | null)[]): void => {
    for (const id of given) if (id !== null) expect(ids).toContain(id)
  }
  for (const e of reading.entities) {
    e.mentions.forEach(inside)
    for (const r of e.roles) known(r.organization)
  }
  const records = [
    ...reading.events,
    ...reading.agreements,
    ...reading.commitments,
    ...reading.figures,
    ...reading.pairings,
  ]
  expect(new Set(records.map((r) => r.id)).size).toBe(records.length)
  for (const r of records) {
    expect(r.evidence.length).toBeGreaterThan(0)
    for (const e of r.evidence) {
      inside(e)
      expect(e.end - e.start).toBeLessThanOrEqual(700)
    }
  }
  for (const v of reading.events) known(...v.actors, ...v.recipients, v.place)
  for (const a of reading.agreements) known(a.place)
  for (const c of reading.commitments) known(...c.by, ...c.to)
  for (const f of reading.figures) known(...f.by)
  for (const p of reading.pairings) known(p.a, p.b)
  const all = new Set([...ids, ...records.map((r) => r.id), 'article'])
  for (const d of reading.doubts) {
    expect(all).toContain(d.about)
    d.evidence.forEach(inside)
  }
  readingSchema.parse(reading)
}

/** The reading, or null where a FarabiError says why there is none. Anything else is a fault. */
const attempt = async (
  input: Uint8Array | string,
  options: Parameters<typeof read>[1] = {},
): Promise<Reading | null> => {
  try {
    const reading = await read(input, options)
    check(reading)
    return reading
  } catch (error) {
    if (!(error instanceof FarabiError)) throw error
    expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(error.remedy).not.toBe('')
    return null
  }
}

/** Words that open every rule there is, so that arbitrary texts of them reach deep into the reader. */
const WORDS = [
  'وزیر',
  'امور',
  'خارجه',
  'ایران',
  'قزاقستان',
  'رئیس‌جمهور',
  'رئیس جمهور',
  'دیدار',
  'کرد',
  'با',
  'در',
  'تهران',
  'آستانه',
  'و',
  'که',
  'وی',
  'گفت',
  'تفاهم‌نامه',
  'امضا',
  'شد',
  'خواهد',
  'سه',
  'میلیارد',
  'دلار',
  '۱۲',
  'آذر',
  '۱۴۰۴',
  '1404/09/11',
  'درصد',
  '۲/۵',
  'میلیون',
  'تن',
  'خواهرخوانده',
  'استان',
  'زنجان',
  'قرار است',
  'لغو',
  'پیشنهاد',
  'ضرورت',
  'همتای',
  'خود',
  'دو کشور',
  'وزير',
  'الخارجية',
  'الإيراني',
  'التقى',
  'نظيره',
  'الكازاخي',
  'في',
  'مع',
  'وقّع',
  'الجانبان',
  'مذكرة',
  'تفاهم',
  'مليارات',
  'دولار',
  'يوم',
  'الأحد',
  'الماضي',
  '2025',
  'ديسمبر',
  'الرئيس',
  'بزشكيان',
  'توكاييف',
  'توکایف',
  'پزشکیان',
  'عراقچی',
  '.',
  '،',
  '؛',
  '؟',
  '«',
  '»',
  '(',
  ')',
  ':',
  '-',
  '\n',
  '\n\n',
  '\u200c',
  '\u200f',
  '\u202b',
  '\u202c',
  '\u2066',
  '\ud800',
  '\udc00',
  '\u0000',
  'َ',
  'ـ',
  '%',
  '$',
]
const wordy = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 120 })
  .chain((words) => fc.constantFrom(' ', '', '\u200c', '\n').map((glue) => words.join(glue)))
const anyText = fc.oneof(
  wordy,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  // every UTF-16 unit there is, lone surrogates too
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((units) => String.fromCharCode(...units)),
)
const RUNS = 150

describe('arbitrary input', () => {
  it('as text is read with every span inside it', () =>
    fc.assert(
      fc.property(anyText, (text) => check(readText(text))),
      { numRuns: RUNS * 3 },
    ))

  it('gives the same reading for the same text and options', () =>
    fc.assert(
      fc.property(wordy, fc.constantFrom('2025-12-02', '2025-12', null), fc.boolean(), (text, published, explain) => {
        expect(readText(text, { published, explain })).toEqual(readText(text, { published, explain }))
      }),
      { numRuns: RUNS },
    ))

  it('as bytes is read or refused with a reason', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await attempt(bytes))),
      { numRuns: RUNS },
    ))

  it('under any name and type is read or refused with a reason', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', '<!doctype html><html><body>', '\ufeff', '{\\rtf1 ', ''),
        fc.constantFrom('a.pdf', 'a.docx', 'a.html', 'a.txt', 'a', null),
        fc.constantFrom(
          'application/pdf',
          'text/html; charset=windows-1256',
          'text/plain; charset=utf-16le',
          'application/octet-stream',
          null,
        ),
        async (tail, head, name, contentType) => {
          const start = new TextEncoder().encode(head)
          const bytes = new Uint8Array(start.length + tail.length)
          bytes.set(start)
          bytes.set(tail, start.length)
          await attempt(bytes, { name, contentType })
        },
      ),
      { numRuns: RUNS },
    ))

  it('as a page with arbitrary markup is read or refused with a reason', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            ...WORDS,
            '<p>',
            '</p>',
            '<div class="x',
            '">',
            '<article>',
            '<time datetime="',
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"',
            '"}</script>',
            '<!--',
            '-->',
            '&#x202e;',
            '&zwnj;',
            '<table><tr><td>',
            '<![CDATA[',
          ),
          { maxLength: 80 },
        ),
        async (parts) => {
          await attempt(new TextEncoder().encode(`<html>${parts.join(' ')}`), { name: 'page.html' })
        },
      ),
      { numRuns: RUNS },
    ))

  it('keeps the characters of a text that is all report', () => {
    const text = 'وزیر امور خارجه ایران سه‌شنبه در آستانه با همتای قزاق خود دیدار کرد.'
    expect(readText(text).article.text).toContain(text)
  })
})

const MB = 1_000_000
/** As much of a pattern as fills so many UTF-16 units. */
const filled = (pattern: string, units: number): string =>
  pattern.repeat(Math.ceil(units / pattern.length)).slice(0, units)

const LONG: readonly (readonly [name: string, pattern: string])[] = [
  ['no full stop', 'وزیر امور خارجه ایران با همتای قزاق خود در تهران دیدار کرد و گفت همکاری دو کشور '],
  ['one word over and over', 'وزیر '],
  ['a name over and over', 'قاسم جومارت توکایف '],
  ['a verb-first sentence without an end', 'وقال وزير الخارجية الإيراني إن الجانبين بحثا تعزيز التعاون مع كازاخستان و'],
  ['lone surrogates', 'ایران \ud800 و \udfff قزاقستان '],
  ['bidi controls', '\u202bایران\u202c\u2066 و \u2069\u200f\u200e\u202eقزاقستان '],
  ['digits only', '۱۲۳۴۵۶۷۸۹۰'],
  ['numbers and slashes', '1404/09/11 '],
  ['number words', 'سه میلیارد و دویست میلیون و '],
  ['months and years', '12 آذرماه سال جاری '],
  ['quotation marks that never close', '«گفت «'],
  ['brackets', '((((((((('],
  ['line breaks', '\n\n\n\n'],
  ['spaces', '          '],
  ['vowel marks', 'ا\u064e\u0651\u0650'],
  ['half-spaces', 'می\u200c'],
  ['one endless word', 'همکاری'],
  ['short lines', 'ایران\n'],
  ['Latin', 'the minister of foreign affairs '],
]

describe('long input', () => {
  const seconds = (text: string): number => {
    const from = performance.now()
    check(readText(text))
    return (performance.now() - from) / 1000
  }
  readText('ایران و قزاقستان')

  /** Four times the text takes four times the time; sixteen times would be quadratic. Times too short say nothing. */
  it.each(LONG)('takes time in proportion to its length: %s', { timeout: 300_000 }, (_, pattern) => {
    let before = Math.min(seconds(filled(pattern, MB / 16)), seconds(filled(pattern, MB / 16)))
    // from the short to the long, so that what is not linear fails before it hangs
    for (const size of [MB / 4, MB]) {
      const now = seconds(filled(pattern, size))
      expect(
        Math.max(now, 0.25) / Math.max(before, 0.25),
        `${before.toFixed(2)} s for ${size / 4} units, ${now.toFixed(2)} s for ${size}`,
      ).toBeLessThan(8)
      before = now
    }
  })

  it('of ten megabytes without a full stop is read', { timeout: 300_000 }, () => {
    const text = filled(LONG[0]![1], 10 * MB)
    expect(seconds(text.slice(0, MB)), 'the first megabyte took too long to try ten').toBeLessThan(20)
    check(readText(text))
  })

  it('of a word a million times is read', { timeout: 300_000 }, () => {
    expect(seconds('وزیر '.repeat(100_000)), 'a tenth took too long to try the whole').toBeLessThan(20)
    check(readText('وزیر '.repeat(1_000_000)))
    check(readText('همکاری '.repeat(1_000_000)))
  })
})

describe('hostile documents', () => {
  it('HTML nested 100,000 deep', { timeout: 120_000 }, async () => {
    const report = '<p>وزیر امور خارجه ایران در آستانه با همتای قزاق خود دیدار کرد.</p>'
    await attempt(new TextEncoder().encode(`<html><body>${'<div>'.repeat(100_000)}${report}`), { name: 'deep.html' })
    await attempt(
      new TextEncoder().encode(`<html><body>${'<b><i>'.repeat(50_000)}${report}${'</i></b>'.repeat(50_000)}`),
      { name: 'deep.html' },
    )
  })

  it('a DOCX that unpacks to gigabytes is refused', { timeout: 120_000 }, async () => {
    const bomb = zipSync({
      'word/document.xml': [new Uint8Array(200 * MB), { level: 9 }],
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
    })
    expect(bomb.length).toBeLessThan(MB)
    expect(await attempt(bomb, { name: 'bomb.docx' })).toBeNull()
  })

  it('a PDF without text is refused', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ]
    let body = '%PDF-1.4\n'
    const offsets = objects.map((o, i) => {
      const at = body.length
      body += `${i + 1} 0 obj\n${o}\nendobj\n`
      return at
    })
    const xref = body.length
    body += `xref\n0 4\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
    expect(await attempt(new TextEncoder().encode(body), { name: 'empty.pdf' })).toBeNull()
  })

  it('nothing at all is read as nothing or refused', async () => {
    await attempt(new Uint8Array(0))
    await attempt('')
    check(readText(''))
  })
})
