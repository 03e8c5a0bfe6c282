/** Bytes to characters: byte-order marks, declared charsets, and the legacy encodings of Arabic and Cyrillic pages. */
import { analyse } from 'chardet'
import { FarabiError } from '../error.js'

/** Bytes looked at when the encoding must be guessed. */
const SAMPLE = 65_536
const KNOWN = new Set([
  'windows-1256',
  'iso-8859-6',
  'windows-1251',
  'koi8-r',
  'iso-8859-5',
  'utf-8',
  'utf-16le',
  'utf-16be',
])

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string =>
  new TextDecoder(encoding, { fatal, ignoreBOM: false }).decode(bytes)

const declaredIn = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ??
    /encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ??
    null
  )
}

const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const n = Math.min(bytes.length & ~1, 512)
  if (n < 8) return null
  // Arabic letters lie in block 06, Cyrillic in 04, ASCII in 00: one side of each pair is one of these
  let le = 0
  let be = 0
  for (let i = 0; i < n; i += 2) {
    if (isBlock(bytes[i + 1]!)) le++
    if (isBlock(bytes[i]!)) be++
  }
  const pairs = n / 2
  if (le > pairs * 0.9 && le > be * 2) return 'utf-16le'
  if (be > pairs * 0.9 && be > le * 2) return 'utf-16be'
  return null
}
const isBlock = (b: number): boolean => b === 0 || b === 4 || b === 6 || b === 0x20

/** Share of letters among the characters over ASCII that a decoding yields, weighed by how common they are in real text. */
const plausibility = (s: string): number => {
  const sample = s.slice(0, 8000)
  const high = sample.match(/[^\x00-\x7f]/gu)?.length ?? 0
  if (high === 0) return 0
  const common = sample.match(/[ابتدرسلمنهويىةعفقكی]|[оеаинтсрвлк]/gu)?.length ?? 0
  const odd = sample.match(/[\u0080-\u00ff]/gu)?.length ?? 0
  return (common - 2 * odd) / high
}

/**
 * Decodes a text file or page.
 *
 * @param charset what the server said, if anything
 * @throws FarabiError `not-a-text` when no decoding gives readable characters
 */
export const toText = (bytes: Uint8Array, charset: string | null): string => {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decode(bytes.subarray(3), 'utf-8')
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le')
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'utf-16be')
  const wide = isUtf16(bytes)
  if (wide) return decode(bytes, wide)
  try {
    const s = decode(bytes, 'utf-8', true)
    if (!s.includes('\u0000')) return s
  } catch {
    // not UTF-8: a legacy encoding, declared or guessed
  }
  const guesses = [
    charset,
    declaredIn(bytes),
    ...analyse(bytes.subarray(0, SAMPLE)).map((m) => m.name.toLowerCase()),
    'windows-1256',
    'windows-1251',
  ]
  let best = ''
  let score = 0.25
  for (const g of new Set(guesses)) {
    if (!g || !KNOWN.has(g)) continue
    const s = decode(bytes, g)
    const p = plausibility(s)
    if (p > score) {
      best = s
      score = p
    }
  }
  if (best === '') {
    const s = decode(bytes, 'utf-8')
    const broken = s.match(/[\ufffd\u0000]/gu)?.length ?? 0
    if (broken > s.length * 0.02)
      throw new FarabiError(
        'not-a-text',
        `${bytes.length} bytes in no known encoding`,
        'Give a text, HTML, PDF or DOCX file in UTF-8, UTF-16, windows-1256 or windows-1251.',
      )
    return s
  }
  return best
}
