/** The side with the records: one card each, grouped by kind, and the names of the article. */
import type { Reading } from '@farabi/reader'
import { type Listed, listed } from '../sentences/people.js'
import { type Group, groupLabel, percent, type Told } from '../sentences/records.js'
import type { Said } from '../sentences/said.js'
import { directionOf } from './direction.js'
import { html, Markup } from './escape.js'
import { doubtId } from './text.js'

export type Numbers = ReadonlyMap<string, number>

/** Names stand out; words quoted from the article keep their own direction. */
const saidOf = (said: Said, language: string): Markup[] =>
  said.map((p) => {
    if (p.quoted) return html`<q class="native" lang="${language}" dir="${directionOf(language)}">${p.text}</q>`
    return p.entity ? html`<strong data-e="${p.entity}" dir="auto">${p.text}</strong>` : html`${p.text}`
  })

const metaOf = (t: Told): Markup => {
  const facts = [t.date, t.place].filter((f): f is string => f !== null).map((f) => html`<span>${f}</span>`)
  const low = t.confidence < 0.5 ? ' low' : ''
  return html`<p class="meta"><span class="tag">${[t.kind, t.status].filter(Boolean).join(' · ').replaceAll('-', ' ')}</span>${facts}<span class="sure${low}" title="confidence">${percent(t.confidence)}</span></p>`
}

const whyOf = (t: Told): Markup | null =>
  t.why ? html`<p class="why">${t.why.frame}: <bdi>${t.why.words.join(' · ')}</bdi></p>` : null

const section = (group: Group | 'doubts', cards: readonly Markup[]): Markup =>
  html`<section class="${group}"><h2>${groupLabel(group)} <span>${cards.length}</span></h2><ol>${cards}</ol></section>\n`

export const cardsOf = (group: Group, told: readonly Told[], numbers: Numbers, language: string): Markup => {
  const cards = told
    .filter((t) => t.group === group)
    .map(
      (t) =>
        html`<li class="card" id="${t.id}" data-card="${t.id}" tabindex="0"><p><span class="no">${numbers.get(t.id) ?? ''}</span>${saidOf(t.said, language)}</p>${metaOf(t)}${whyOf(t)}</li>\n`,
    )
  return cards.length > 0 ? section(group, cards) : new Markup('')
}

/** Doubts come first: they are what a reader must see before believing the rest. */
export const doubtsOf = (reading: Reading, numbers: Numbers): Markup => {
  const cards = reading.doubts.map((d, i) => {
    const id = doubtId(i)
    const about = numbers.get(d.about)
    const entity = reading.entities.find((e) => e.id === d.about)
    const subject = about
      ? ` · about record ${about}`
      : entity
        ? ` · about ${entity.name}`
        : d.about === 'article'
          ? ' · about the article'
          : ''
    return html`<li class="card" id="${id}" data-card="${id}" tabindex="0"><p><span class="no">${numbers.get(id) ?? ''}</span><span dir="auto">${d.message}</span></p><p class="meta">${d.code.replaceAll('-', ' ')}${subject}</p></li>\n`
  })
  return cards.length > 0 ? section('doubts', cards) : new Markup('')
}

const listedOf = (list: readonly Listed[], language: string): Markup =>
  html`<ul class="who">${list.map(
    (l) =>
      html`<li data-card="${l.entity.id}" tabindex="0"><b dir="auto">${l.name}</b> <bdi class="native" lang="${language}">${l.asWritten}</bdi>${l.about ? html`<small>${l.about}${l.titles.map((t) => html` · <bdi lang="${language}">${t}</bdi>`)}</small>` : null}</li>\n`,
  )}</ul>`

export const entitiesOf = (reading: Reading, countryNames: (code: string) => string): Markup => {
  const { language } = reading.article
  const part = (kind: Parameters<typeof listed>[1], title: string, closed: boolean): Markup => {
    const list = listed(reading, kind, countryNames)
    if (list.length === 0) return new Markup('')
    if (!closed)
      return html`<section class="people"><h2>${title} <span>${list.length}</span></h2>${listedOf(list, language)}</section>\n`
    return html`<details><summary>${title} (${list.length})</summary>${listedOf(list, language)}</details>\n`
  }
  return html`${part('person', 'People', false)}${part('organization', 'Bodies', false)}${part('country', 'Countries', true)}${part('place', 'Places', true)}${part('work', 'Works', true)}`
}
