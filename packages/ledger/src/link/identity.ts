/** Identifiers: readable, and the same whenever the same articles come in the same order. */
import { createHash } from 'node:crypto'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** "Kassym-Jomart Tokayev" → `kassym-jomart-tokayev` */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Of somebody or something named by the reader's lists: one for each name and country, wherever it is met. */
export const listedId = (kind: string, name: string, country: string | null): string =>
  [kind, country?.toLowerCase(), slug(name)].filter(Boolean).join('-')

/** Of what only articles know: told apart by where it was first met. */
export const metId = (kind: string, name: string, country: string | null, articleId: string, local: string): string =>
  `${listedId(kind, name, country)}-${digest(`${articleId}#${local}`).slice(0, 8)}`

/** As the reader calls an article: by its bytes. */
export const articleIdOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** By what the word index knows an entity: letters and digits that no text holds. */
export const whoToken = (id: string): string => `w0${digest(id).slice(0, 14)}`
