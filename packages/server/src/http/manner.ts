/** How whoever asks reads: what the address says, else what their browser prefers. */
import { interfaceLanguages, mannerFrom } from '../sentences/languages.js'
import type { Manner } from '../sentences/manner.js'

/** The first of the browser's languages that the interface has. */
export const preferred = (header: string | undefined): string | undefined =>
  (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/)
      return { code: tag.toLowerCase().split('-')[0]!, q: q === undefined ? 1 : Number(q) }
    })
    .sort((x, y) => y.q - x.q)
    .map((l) => l.code)
    .find((code) => interfaceLanguages.some((l) => l.code === code))

export const mannerOf = (request: {
  readonly query: unknown
  readonly headers: { 'accept-language'?: string }
}): Manner => {
  const { lang, calendar, digits } = (request.query ?? {}) as Record<string, string | undefined>
  return mannerFrom({ language: lang ?? preferred(request.headers['accept-language']), calendar, digits })
}
