/** Whatever comes in, a reading or a FarabiError comes out, soon, and every offset stands in the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FarabiError, type Reading, read, readingSchema, readText } from './index.js'

/** What must hold of every reading, whatever was read. */
const check = (reading: Reading): Reading => {
  const { text } = reading.article
  const ids = new Set(reading.entities.map((e) => e.id))
  expect(ids.size).toBe(reading.entities.length)
  const inside = ({ start, end }: { start: number; end: number }): void => {
    if (!(start >= 0 && end > start && end <= text.length)) expect.fail(`${start}..${end} of ${text.length}`)
  }
  const known = (...given: readonly (string | null)[]): void => {
    for (const id of given) if (id !== null && !ids.has(id)) expect.fail(`${id} is no entity of the reading`)
  }
  for (const e of reading.entities) {
    expect(e.mentions.length, e.name).toBeGreaterThan(0)
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
    r.evidence.forEach(inside)
    expect(Math.max(...r.evidence.map((e) => e.end - e.start))).toBeLessThanOrEqual(700)
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
  return reading
}

/** The code of the FarabiError that says why there is no reading, or null when there is one. Anything else is a fault. */
const attempt = async (
  input: Uint8Array | string,
  options: Parameters<typeof read>[1] = {},
): Promise<string | null> => {
  try {
    check(await read(input, options))
    return null
  } catch (error) {
    if (!(error instanceof FarabiError)) throw error
    expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(error.remedy).not.toBe('')
    return error.code
  }
}

/** Words that open every rule there is, so that arbitrary texts of them reach deep into the reader. */
const WORDS = [
  ...`وزیر امور خارجه ایران قزاقستان رئیس‌جمهور رئیس جمهور دیدار کرد با در تهران آستانه و که وی گفت تفاهم‌نامه امضا شد
  خواهد سه میلیارد دلار ۱۲ آذر ۱۴۰۴ 1404/09/11 درصد ۲/۵ میلیون تن خواهرخوانده استان زنجان قرار است لغو پیشنهاد ضرورت
  همتای خود دو کشور پزشکیان عراقچی توکایف وزير الخارجية الإيراني التقى نظيره الكازاخي في مع وقّع الجانبان مذكرة تفاهم
  مليارات دولار يوم الأحد الماضي 2025 ديسمبر الرئيس بزشكيان توكاييف . ، ؛ ؟ « » ( ) : - َ ـ % $`.split(/[ \n]+/),
  ...['\n', '\n\n', '\u200c', '\u200f', '\u202b', '\u202c', '\u2066', '\ud800', '\udc00', '\u0000'],
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
const RUNS = 100

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url))
const sampleFiles = ['fa', 'ar'].flatMap((folder) =>
  readdirSync(`${samples}${folder}`)
    .filter((f) => /\.(txt|html)$/.test(f))
    .map((f) => `${folder}/${f}`),
)
const sample = fc
  .constantFrom(...sampleFiles)
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${samples}${name}`)) }))

describe('the samples', () => {
  it.each(sampleFiles)('%s: every entity has its words', async (name) => {
    const { entities } = await read(new Uint8Array(readFileSync(`${samples}${name}`)), { name })
    expect(entities.filter((e) => e.mentions.length === 0).map((e) => e.name)).toEqual([])
  })
})

describe('arbitrary input', () => {
  it('as text is read with every span inside it', () =>
    fc.assert(
      fc.property(anyText, (text) => void check(readText(text))),
      { numRuns: RUNS * 3 },
    ))

  it('gives the same reading for the same text and options', () =>
    fc.assert(
      fc.property(wordy, fc.constantFrom('2025-12-02', '2025-12', null), fc.boolean(), (text, published, explain) => {
        expect(readText(text, { published, explain })).toEqual(readText(text, { published, explain }))
      }),
      { numRuns: RUNS },
    ))

  it('keeps every character of the lines it keeps, in their order', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const line of readText(text).article.text.split('\n')) {
          const found = text.indexOf(line, at)
          expect(found, JSON.stringify(line)).toBeGreaterThanOrEqual(0)
          at = found + line.length
        }
      }),
      { numRuns: RUNS * 3 },
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
          await attempt(new Uint8Array([...strToU8(head), ...tail]), { name, contentType })
        },
      ),
      { numRuns: RUNS },
    ))

  it('as a page with arbitrary markup is read or refused with a reason', () => {
    const markup = [
      '<p>',
      '</p>',
      '<div class="x',
      '">',
      '<article>',
      '<time datetime="',
      '<table><tr><td>',
      '"}</script>',
    ]
    const odd = ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"', '<!--', '-->']
    const parts = fc.constantFrom(...WORDS, ...markup, ...odd, '&#x202e;', '&zwnj;', '<![CDATA[')
    return fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 80 }), async (page) => {
        await attempt(strToU8(`<html>${page.join(' ')}`), { name: 'page.html' })
      }),
      { numRuns: RUNS },
    )
  })

  it('as a sample cut short or with a piece taken out is read or refused with a reason', () =>
    fc.assert(
      fc.asyncProperty(sample, fc.double({ noNaN: true, min: 0, max: 1 }), fc.nat(60), async (file, share, gap) => {
        const { name, bytes } = file
        const at = Math.floor(share * bytes.length)
        await attempt(bytes.subarray(0, at), { name })
        await attempt(new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + gap)]), { name })
      }),
      { numRuns: 40 },
    ))

  it('keeps the characters of a text that is all report', () => {
    const text = 'وزیر امور خارجه ایران سه‌شنبه در آستانه با همتای قزاق خود دیدار کرد.'
    expect(readText(text).article.text).toBe(text)
  })
})

const MB = 1_000_000
/** As much of a pattern as fills so many UTF-16 units. */
const filled = (pattern: string, units: number): string =>
  pattern.repeat(Math.ceil(units / pattern.length)).slice(0, units)

const LONG: readonly (readonly [name: string, pattern: string])[] = [
  ['no full stop', 'وزیر امور خارجه ایران با همتای قزاق خود در تهران دیدار کرد و گفت همکاری دو کشور '],
  ['one office over and over', 'وزیر '],
  ['an office, then a counterpart without one', 'وزیر\n\nهمتای خود\n\nهمتای خود\n\n'],
  ['a name over and over', 'قاسم جومارت توکایف '],
  ['a verb-first sentence without an end', 'وقال وزير الخارجية الإيراني إن الجانبين بحثا تعزيز التعاون مع كازاخستان و'],
  ['figures in short sentences', 'حجم تجارت ایران و قزاقستان ۴۰۰ میلیون دلار است. '],
  ['events in short sentences', 'وزیر خارجه ایران با وزیر خارجه چین دیدار کرد. '],
  ['promises in short sentences', 'رئیس‌جمهور ایران گفت: راه‌آهن را با عراق خواهیم ساخت. '],
  ['papers in short sentences', 'وقعت مصر والأردن مذكرة تفاهم في مجال النقل. '],
  ['people of many names', 'محمد احمدی و علی رضایی و '],
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

/** Seconds of the processor, so that a busy machine does not matter. */
const seconds = (text: string): number => {
  const busy = process.cpuUsage()
  check(readText(text))
  const { user, system } = process.cpuUsage(busy)
  return (user + system) / 1e6
}

describe('long input', () => {
  readText('ایران و قزاقستان')
  readText('إيران وكازاخستان')

  /** Four times the text takes four times the time; sixteen times would be quadratic. Times too short say nothing. */
  it.each(LONG)('takes time in proportion to its length: %s', { timeout: 120_000 }, (_, pattern) => {
    let before = Math.min(seconds(filled(pattern, MB / 64)), seconds(filled(pattern, MB / 64)))
    // from the short to the long, so that what is not linear fails before it hangs
    for (const size of [MB / 16, MB / 4]) {
      const now = seconds(filled(pattern, size))
      expect(
        Math.max(now, 0.25) / Math.max(before, 0.25),
        `${before.toFixed(2)} s for ${size / 4} units, ${now.toFixed(2)} s for ${size}`,
      ).toBeLessThan(8)
      before = now
    }
  })

  it('of ten megabytes without a full stop is read', { timeout: 240_000 }, () => {
    const sentence = LONG[0]![1]
    const units = Math.floor((10 * MB * sentence.length) / strToU8(sentence).length)
    expect(seconds(filled(sentence, units / 16)), 'a sixteenth took too long to try the whole').toBeLessThan(10)
    check(readText(filled(sentence, units)))
  })

  it('of a word a million times is read', { timeout: 240_000 }, () => {
    expect(seconds('وزیر '.repeat(50_000)), 'a twentieth took too long to try the whole').toBeLessThan(10)
    check(readText('وزیر '.repeat(1_000_000)))
  })
})

describe('hostile documents', () => {
  const page = (html: string) => read(strToU8(`<html><body>${html}`), { name: 'deep.html' })
  const report = 'وزیر امور خارجه ایران در آستانه با همتای قزاق خود دیدار کرد.'

  it.each([
    ['blocks', '<div>', ''],
    ['lists', '<ul><li>', ''],
    ['tables', '<table><tr><td>', ''],
    ['marks that close', '<b>', '</b>'],
    ['quotations', '<blockquote><p>', ''],
  ])('HTML nested 100,000 deep is read: %s', { timeout: 60_000 }, async (_, open, close) => {
    const reading = await page(`${open.repeat(100_000)}<p>${report}</p>${close.repeat(100_000)}`)
    expect(check(reading).article.text).toContain(report)
  })

  it('HTML of a hundred thousand attributes and of an endless comment is read', async () => {
    await attempt(strToU8(`<html><body><p ${'a="1" '.repeat(100_000)}>${report}</p>`), { name: 'a.html' })
    await attempt(strToU8(`<html><body><p>${report}</p><!-- ${'<!-- '.repeat(100_000)}`), { name: 'a.html' })
  })

  it('a DOCX that unpacks to gigabytes is refused', { timeout: 60_000 }, async () => {
    const bomb = zipSync({
      'word/document.xml': [new Uint8Array(200 * MB), { level: 9 }],
      '[Content_Types].xml': strToU8('<Types/>'),
    })
    expect(bomb.length).toBeLessThan(MB)
    expect(await attempt(bomb, { name: 'bomb.docx' })).toBe('zip-bomb')
  })

  it('a DOCX that lies about its size is refused or read in its bounds', { timeout: 60_000 }, async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(100 * MB), { level: 9 }] })
    // the uncompressed size stands in the local head and once more in the directory at the end
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let i = 0; i + 28 < bomb.length; i++) {
      if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 1000, true)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 1000, true)
    }
    await attempt(bomb, { name: 'liar.docx' })
  })

  const document = (paragraph: string) =>
    zipSync({
      'word/document.xml': strToU8(`<w:document><w:body><w:p><w:t>${paragraph}</w:t></w:p></w:body></w:document>`),
    })

  it('a DOCX is read whole and refused when cut short or without its text', async () => {
    const bytes = document(report)
    expect((await read(bytes, { name: 'a.docx' })).article.text).toContain(report)
    for (const share of [0.1, 0.5, 0.9])
      expect(await attempt(bytes.subarray(0, Math.floor(share * bytes.length)), { name: 'a.docx' })).toBe(
        'unreadable-docx',
      )
    expect(await attempt(zipSync({ 'other.xml': strToU8('<x/>') }), { name: 'a.docx' })).toBe('unreadable-docx')
  })

  it('a PDF without text is refused, and one cut short', async () => {
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
    const table = `xref\n0 4\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`
    const whole = `${body}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
    expect(await attempt(strToU8(whole), { name: 'empty.pdf' })).toBe('pdf-without-text')
    expect(await attempt(strToU8('%PDF-1.4\n1 0 obj\n<< /Type'), { name: 'cut.pdf' })).toBe('unreadable-pdf')
  })

  it.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['a picture', new Uint8Array(4000).map((_, i) => (i * 7919) % 251), 'not-a-text'],
    ['more than any article', new Uint8Array(64 * 1024 * 1024 + 1), 'too-large'],
  ])('%s is refused with its code', async (_, bytes, code) => {
    expect(await attempt(bytes, { name: 'a' })).toBe(code)
  })

  it('an empty text is an empty reading', () => {
    expect(check(readText('')).events).toEqual([])
  })
})
