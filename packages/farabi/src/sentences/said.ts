/** A sentence in the making: plain words, the entities named in them, and words quoted from the article. */

export interface Part {
  readonly text: string
  /** Id of the entity that these words name. */
  readonly entity?: string
  /** Words of the article itself, in its own language and direction. */
  readonly quoted?: boolean
}
export type Said = readonly Part[]

/** Builds a sentence from a template: say`${actor} met ${guest}`. */
export const say = (strings: TemplateStringsArray, ...values: readonly (string | number | Said)[]): Said => {
  const parts: Part[] = []
  strings.forEach((text, i) => {
    if (text) parts.push({ text })
    const value = values[i]
    if (value === undefined || value === '') return
    if (typeof value === 'object') parts.push(...value)
    else parts.push({ text: String(value) })
  })
  return parts
}

/** The bare words; quotations stand in quotation marks. */
export const plain = (said: Said): string => said.map((p) => (p.quoted ? `“${p.text}”` : p.text)).join('')

/** "a", "a and b", "a, b and c". */
export const joinAll = (items: readonly Said[], word = 'and'): Said => {
  const out: Part[] = []
  items.forEach((item, i) => {
    if (i > 0) {
      const closed = out.at(-1)?.text.endsWith(',')
      out.push({ text: i < items.length - 1 ? (closed ? ' ' : ', ') : ` ${word} ` })
    }
    out.push(...item)
  })
  return out
}

/** Capital at the start, full stop at the end, no comma before it; two commas that meet are one, before a bracket none. */
export const sentence = (said: Said): Said => {
  const parts = said.filter((p) => p.text !== '').map((p) => ({ ...p }))
  parts.forEach((p, i) => {
    const next = parts[i + 1]
    if (next && !p.quoted && !next.quoted && /^(?:,| \()/.test(next.text)) p.text = p.text.replace(/,$/, '')
  })
  const first = parts[0]
  if (first && !first.quoted) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1)
  const last = parts.at(-1)
  if (last && !last.quoted) last.text = last.text.replace(/[\s,]+$/, '')
  return [...parts, { text: '.' }]
}
