/** A digest as its reader gets it: the same sentences as text and as HTML, in their language and direction. */
import type { RecordView } from '../sentences/manner.js'
import type { Places } from './owner.js'
import { REASONS, type Reason, type Watch } from './watch.js'
import type { LetterWords } from './words.js'

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where its mail is stopped. */
  readonly stop: string
}

export interface Reader {
  readonly words: LetterWords
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  readonly places: Places
}

/** Sentences of one reason in a letter at most. */
const MOST = 50

/** Mail programs show the marks around names as boxes. */
export const unmarked = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')

/** As HTML; marks around names become elements. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\u2068([^\u2068\u2069]*)\u2069/g, '<bdi>$1</bdi>')

const page = ({ language, direction }: Reader, title: string, body: string): string =>
  `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>` +
  `<body style="font-family:sans-serif;line-height:1.6;max-width:40em;margin:1em auto;padding:0 1em">${body}</body></html>\n`

const link = (address: string, words: string): string => `<a href="${escaped(address)}">${escaped(words)}</a>`

const foot = (watch: Watch, { words: { say }, places }: Reader): readonly [text: string, html: string] => {
  const why = say('why', { name: watch.name, host: places.host })
  const stop = places.stopMail(watch.mail_key)
  return [
    `${why}\n${say('all')}: ${places.alerts}\n${say('stop')}: ${stop}\n`,
    `<hr><p style="font-size:small">${escaped(why)}<br>${link(places.alerts, say('all'))} · ${link(stop, say('stop'))}</p>`,
  ]
}

/** @param alerts at least one; those of one reason in the order in which they are to stand */
export const digestLetter = (
  watch: Watch,
  alerts: readonly { readonly reason: Reason; readonly record: RecordView }[],
  reader: Reader,
): Letter => {
  const { say, list } = reader.words
  const parts = REASONS.map((reason) => ({ reason, of: alerts.filter((a) => a.reason === reason) })).filter(
    (p) => p.of.length > 0,
  )
  const counts = list(parts.map(({ reason, of }) => say(`count.${reason}`, { n: of.length })))
  const subject = unmarked(say('subject', { name: watch.name, counts }))
  const text: string[] = []
  const html: string[] = [`<h1 style="font-size:large">${escaped(watch.name)}</h1>`]
  for (const { reason, of } of parts) {
    const head = say(`head.${reason}`)
    const shown = of.slice(0, MOST)
    const more = of.length > MOST ? say('more', { n: of.length - MOST }) : null
    text.push(
      `${head}\n`,
      ...shown.map(({ record }) => `• ${unmarked(record.sentence)}\n  ${reader.places.record(record.id)}\n`),
      ...(more ? [`${more}\n`] : []),
    )
    html.push(
      `<h2 style="font-size:medium">${escaped(head)}</h2><ul>`,
      ...shown.map(({ record }) => `<li>${link(reader.places.record(record.id), record.sentence)}</li>`),
      `</ul>${more ? `<p>${link(reader.places.alerts, more)}</p>` : ''}`,
    )
  }
  const [footText, footHtml] = foot(watch, reader)
  return {
    subject,
    text: `${text.join('\n')}\n-- \n${footText}`,
    html: page(reader, subject, `${html.join('')}${footHtml}`),
    stop: reader.places.stopMail(watch.mail_key),
  }
}

/** A letter that only says that letters arrive. */
export const testLetter = (watch: Watch, reader: Reader): Letter => {
  const { say } = reader.words
  const subject = say('test.subject', { name: watch.name })
  const said = say('test.body', { name: watch.name })
  const [footText, footHtml] = foot(watch, reader)
  return {
    subject,
    text: `${said}\n\n-- \n${footText}`,
    html: page(reader, subject, `<p>${escaped(said)}</p>${footHtml}`),
    stop: reader.places.stopMail(watch.mail_key),
  }
}

/** The page on which mail is stopped; asked first, as mail programs open links by themselves. */
export const stopPage = (watch: Watch, reader: Reader, done: boolean): string => {
  const { say } = reader.words
  const said = say(done ? 'stop.done' : 'stop.ask', { name: watch.name })
  const button = `<form method="post"><button style="font:inherit;padding:.5em 1em">${escaped(say('stop'))}</button></form>`
  return page(reader, said, `<p>${escaped(said)}</p>${done ? '' : button}`)
}
