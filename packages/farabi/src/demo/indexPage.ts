/** The list of all articles: by language, countries and date, with the number of records of each kind. */

import { countryName } from '../sentences/countries.js'
import { dateWords } from '../sentences/dates.js'
import { GROUPS, groupLabel } from '../sentences/records.js'
import { directionOf } from '../views/direction.js'
import { html, type Markup } from '../views/escape.js'
import { shell } from '../views/shell.js'
import { INDEX_SCRIPT, INDEX_STYLE } from './indexLook.js'
import type { Shelved } from './shelf.js'

const KINDS = [...GROUPS, 'doubts'] as const

/** The pair an article is about: the two countries told of most. */
const pairOf = (s: Shelved): string | null =>
  s.countries.length >= 2 ? s.countries.slice(0, 2).map(countryName).sort().join(' – ') : null

const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const row = (s: Shelved): Markup => {
  const counts = KINDS.map(
    (k) =>
      html`<td class="count ${k}" data-label="${groupLabel(k, s.counts[k])}">${s.counts[k] > 0 ? html`<b>${s.counts[k]}</b>` : html`<span aria-hidden="true">·</span><span class="off">0</span>`}</td>`,
  )
  const pair = pairOf(s)
  const search = [s.title, s.source ?? '', s.slug, ...s.countries.map(countryName)].join(' ').toLowerCase()
  return html`<tr data-language="${s.language}" data-pair="${pair ?? ''}" data-search="${search}">
<td class="date">${s.published ? dateWords(s.published) : 'no date'}</td>
<td class="what ${directionOf(s.language)}"><a class="native" dir="${directionOf(s.language)}" lang="${s.language}" href="/read/${encodeURIComponent(s.slug)}">${s.title}</a><small>${[pair ?? s.countries.map(countryName).join(', '), languageName(s.language), s.source].filter(Boolean).map((x, i) => html`${i > 0 ? ' · ' : ''}<bdi>${x}</bdi>`)}</small></td>
${counts}</tr>\n`
}

const choices = (label: string, name: string, values: readonly (readonly [value: string, text: string])[]): Markup =>
  html`<label>${label} <select name="${name}"><option value="">all</option>${values.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`

const counted = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

export const indexPage = (shelf: readonly Shelved[]): string => {
  const languages = counted(shelf.map((s) => s.language)).map(
    ([code, n]) => [code, `${languageName(code)} (${n})`] as const,
  )
  const pairs = counted(shelf.flatMap((s) => pairOf(s) ?? [])).map(([pair, n]) => [pair, `${pair} (${n})`] as const)
  const total = (k: (typeof KINDS)[number]): number => shelf.reduce((sum, s) => sum + s.counts[k], 0)
  const body = html`<header class="top"><h1>Farabi</h1><p>What countries did, signed, promised, proposed and claimed, each record pinned to its sentence.</p>
<ul class="tally">${KINDS.map((k) => html`<li class="${k}"><b>${total(k)}</b> ${groupLabel(k).toLowerCase()}</li>`)}</ul></header>
<main>
<form class="filter" role="search"><label class="find">Find <input type="search" name="find" placeholder="a word of the title, a country, an outlet" autocomplete="off"></label>${choices('Language', 'language', languages)}${choices('Countries', 'pair', pairs)}<output>${shelf.length} articles</output></form>
<table><thead><tr><th scope="col">Published</th><th scope="col">Article</th>${KINDS.map((k) => html`<th scope="col" class="count ${k}">${groupLabel(k)}</th>`)}</tr></thead>
<tbody>${shelf.map(row)}</tbody></table>
</main>
<footer>The sample articles were written for this project; most of what they tell is invented.</footer>`
  return shell({ title: 'Farabi', style: INDEX_STYLE, script: INDEX_SCRIPT, body, bodyClass: 'index' })
}
