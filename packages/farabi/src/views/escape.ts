/** Everything that comes from an article goes through here on its way into a page. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or an attribute in quotes. Control characters and lone surrogates, which HTML forbids, become U+FFFD. */
export const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!)

/** Markup that is already safe. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | null | undefined | false | Markup | readonly Markup[]

const one = (value: Value): string => {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map((m) => m.text).join('')
  return escaped(String(value))
}

/** A template whose every value is escaped unless it is markup already. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(strings.reduce((out, s, i) => out + s + (i < values.length ? one(values[i]) : ''), ''))
