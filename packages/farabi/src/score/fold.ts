/** When two spellings count as the same words, and which sentences a record's evidence touches. */
import type { Accepted, Candidate } from './gold.js'

const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
}

/** No spaces, marks or punctuation, one digit set, one shape per letter. */
export const fold = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[يىئكةۀأإآٱؤ]/g, (c) => LETTERS[c]!)
    .normalize('NFD')
    .replace(/\p{M}|ـ|[^\p{L}\p{N}]/gu, '')

export const list = <T>(x: T | readonly T[] | null | undefined): readonly T[] =>
  x == null ? [] : Array.isArray(x) ? (x as readonly T[]) : [x as T]

/** The gold leaves this field open. */
export const any = (x: Accepted): boolean => list<string>(x).length === 0 || list<string>(x).includes('*')

export const sameName = (a: string, b: string): boolean => {
  const x = fold(a)
  const y = fold(b)
  return x !== '' && y !== '' && (x === y || (Math.min(x.length, y.length) >= 4 && (x.includes(y) || y.includes(x))))
}

export const namesOf = (e: Candidate | undefined): string[] =>
  [e?.name, ...list(e?.names), e?.country && e.kind === 'country' ? e.country : null, e?.code].filter(
    (n): n is string => Boolean(n),
  )

export const oneOf = (
  value: string | null | undefined | readonly (string | undefined)[],
  accepted: Accepted,
): boolean =>
  any(accepted) || list<string | null | undefined>(value).some((v) => v != null && list<string>(accepted).includes(v))

/** Folded sentences of the text that the evidence touches; a span outside the text or over 700 units counts for nothing. */
export const evidenceOf = (record: Candidate, text: string): string[] =>
  list(record.evidence)
    .map(({ start, end }) => {
      if (!(start >= 0 && end > start && end <= text.length && end - start <= 700)) return ''
      const before = text.slice(0, start).search(/[^.!?؟\n]*$/)
      const rest = text.slice(end).search(/[.!?؟\n]/)
      return fold(text.slice(before < 0 ? start : before, rest < 0 ? text.length : end + rest))
    })
    .filter(Boolean)

export const touches = (sentences: readonly string[], anchors: readonly string[] | undefined): boolean =>
  list(anchors).some((anchor) => {
    const f = fold(anchor)
    return sentences.some((s) => s.includes(f) || (s.length > 12 && f.includes(s)))
  })
