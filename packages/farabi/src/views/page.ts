/** One self-contained page for one article: its text on one side, its records as sentences on the other. */
import type { Reading } from '@farabi/reader'
import { countriesOf, titleOf } from '../sentences/article.js'
import { countryName, theCountry } from '../sentences/countries.js'
import { dateWords, timeOf } from '../sentences/dates.js'
import { GROUPS, groupLabel, tell } from '../sentences/records.js'
import { cardsOf, doubtsOf, entitiesOf } from './cards.js'
import { directionOf } from './direction.js'
import { html, type Markup } from './escape.js'
import { PAGE_SCRIPT } from './pageScript.js'
import { PAGE_STYLE } from './pageStyle.js'
import { shell } from './shell.js'
import { doubtId, type Piece, paragraphsOf } from './text.js'

export interface PageOptions {
  /** Address of an index that the page links back to. */
  readonly home?: string | null
}

type Groups = ReadonlyMap<string, string>

const pieceOf = (piece: Piece, groups: Groups, numbers: ReadonlyMap<string, number>): Markup => {
  const [first, second] = piece.records.filter((id) => groups.get(id) !== 'doubts')
  const doubted = piece.records.some((id) => groups.get(id) === 'doubts')
  const marks = piece.opens.map(
    (id) =>
      html`<a class="no mark ${groups.get(id)}" href="#${id}" data-r="${id}" dir="ltr" aria-label="record ${numbers.get(id) ?? ''}">${numbers.get(id) ?? ''}</a><span class="join">&#8288;</span>`,
  )
  if (piece.records.length === 0 && piece.entities.length === 0) return html`${piece.text}`
  const shown = first ?? (doubted ? piece.records[0] : undefined)
  const classes = [
    shown ? `s ${groups.get(shown)}` : '',
    second && groups.get(second) !== groups.get(first!) ? `s2 two-${groups.get(second)}` : '',
    doubted ? 'dim-doubt' : '',
    piece.entities.length > 0 ? 'n' : '',
  ].filter(Boolean)
  return html`${marks}<span class="${classes.join(' ')}" data-r="${piece.records.join(' ')}" data-e="${piece.entities.join(' ')}">${piece.text}</span>`
}

/** The second hue of a piece that two groups of records share. */
const SECOND_HUES = GROUPS.map((g) => `.two-${g}{--hue2:var(--${g})}`).join('')

const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const safeAddress = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null)

export const page = (reading: Reading, { home = null }: PageOptions = {}): string => {
  const { article } = reading
  const told = tell(reading)
  const groups = new Map<string, string>(told.map((t) => [t.id, t.group]))
  for (const i of reading.doubts.keys()) groups.set(doubtId(i), 'doubts')
  const numbers = new Map([...groups.keys()].map((id, i) => [id, i + 1]))
  const paragraphs = paragraphsOf(reading).map((pieces, i) => {
    const isTitle =
      i === 0 &&
      article.title !== null &&
      pieces
        .map((p) => p.text)
        .join('')
        .trim() === article.title.trim()
    return html`<p${isTitle ? html` class="title"` : null}>${pieces.map((p) => pieceOf(p, groups, numbers))}</p>\n`
  })
  const url = safeAddress(article.url)
  const published = article.published
    ? [dateWords(article.published), timeOf(article.published)].filter(Boolean).join(', ')
    : null
  const source = article.source ? html`<b dir="auto">${article.source}</b>` : null
  const facts = [
    source && (url ? html`<a href="${url}" rel="noreferrer noopener">${source}</a>` : source),
    published ? html`<span>${published}</span>` : html`<span>no date</span>`,
    article.publishedAsWritten ? html`<bdi title="date as written">${article.publishedAsWritten}</bdi>` : null,
    html`<span>${languageName(article.language)}</span>`,
    article.credited.length > 0 ? html`<span>credits <bdi>${article.credited.join('، ')}</bdi></span>` : null,
    countriesOf(reading).length > 0
      ? html`<span>${countriesOf(reading).slice(0, 4).map(countryName).join(' – ')}</span>`
      : null,
  ].filter((m): m is Markup => m !== null)
  const tally = [...GROUPS, 'doubts' as const].flatMap((g) => {
    const ids = [...groups].filter(([, group]) => group === g).map(([id]) => id)
    return ids.length > 0
      ? [html`<li class="${g}"><a href="#${ids[0]!}">${ids.length} ${groupLabel(g, ids.length).toLowerCase()}</a></li>`]
      : []
  })
  const skipped = (article.skipped ?? []).map((s) => html`<p class="why">Skipped ${s.what}: ${s.reason}</p>`)
  const body = html`<a class="skip" href="#records">To the records</a>
<header class="head"><div>${home ? html`<a class="brand" href="${home}">‹ Farabi</a>` : html`<span class="brand">Farabi</span>`}</div><div class="facts">${facts}</div><ul class="tally">${tally}</ul></header>
<div class="panes">
<main class="text" dir="${directionOf(article.language)}" lang="${article.language}" tabindex="-1"><article>${paragraphs}</article></main>
<aside class="records" id="records" tabindex="-1" aria-label="Records">
${doubtsOf(reading, numbers)}${GROUPS.map((g) => cardsOf(g, told, numbers, article.language))}${told.length === 0 ? html`<p class="none">Nothing to record in this article.</p>` : null}
${entitiesOf(reading, theCountry)}${skipped}
</aside>
</div>`
  return shell({
    title: `${titleOf(reading) ?? 'Reading'} · Farabi`,
    style: PAGE_STYLE + SECOND_HUES,
    script: PAGE_SCRIPT,
    body,
    bodyClass: 'page',
  })
}
