/** Step 1, cleaning: bytes to a title, a date and the report's own text. */
import { readDateline } from '../calendar/calendar.js'

export interface ArticleInput {
  readonly bytes: Uint8Array
  readonly contentType?: string | null
  readonly name?: string | null
  readonly url?: string | null
}

export interface CleanArticle {
  readonly title: string | null
  readonly source: string | null
  readonly url: string | null
  readonly publishedAsWritten: string | null
  readonly published: string | null
  readonly byline: string | null
  readonly languageHint: string | null
  readonly text: string
  readonly skipped: { what: string; reason: string }[]
}

export const clean = async (input: ArticleInput): Promise<CleanArticle> => cleanText(new TextDecoder().decode(input.bytes), { url: input.url ?? null })

export const cleanText = (text: string, options: { url?: string | null } = {}): CleanArticle => {
  const lines = text.split(/\r?\n/)
  const head = lines.slice(0, 12).map((l) => readDateline(l)).find((d) => d !== null) ?? null
  return { title: null, source: null, url: options.url ?? null, publishedAsWritten: head?.asWritten ?? null, published: head?.edtf ?? null, byline: null, languageHint: null, text, skipped: [] }
}
