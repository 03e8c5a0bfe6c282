/** Text of any language inside a page of another: each piece in its own direction. */
import type { ReactNode } from 'react'
import { languageOf } from '../words/language.js'

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Script of most of a text, for its font and height of line. */
const scriptOf = (text: string): 'arabic' | undefined => (RTL.test(text.slice(0, 200)) ? 'arabic' : undefined)

/** A name or a short text whose neighbours' punctuation must not jump. */
export const Name = ({ children, lang }: { readonly children: string; readonly lang?: string | null }) => (
  <bdi lang={lang ?? undefined} data-script={scriptOf(children)}>
    {children}
  </bdi>
)

/** A paragraph in its own direction and language. */
export const Said = ({
  children,
  lang,
  text,
  className = '',
}: {
  readonly children?: ReactNode
  readonly text?: string
  readonly lang?: string | null
  readonly className?: string
}) => {
  const letters = text ?? (typeof children === 'string' ? children : '')
  return (
    <div
      dir={languageOf(lang)?.direction ?? 'auto'}
      lang={lang ?? undefined}
      data-script={scriptOf(letters)}
      className={className}
    >
      {children ?? text}
    </div>
  )
}

/** What is longer is no name but quoted words. */
const LONGEST_NAME = 60

const NAMED = /\u2068([^\u2068\u2069]*)\u2069/g

/** A sentence of the server: names between isolates stand out a little and keep their own direction. */
export const Sentence = ({ text, strong = true }: { readonly text: string; readonly strong?: boolean }) => {
  const parts: ReactNode[] = []
  let end = 0
  for (const m of text.matchAll(NAMED)) {
    parts.push(text.slice(end, m.index))
    parts.push(
      <bdi
        key={m.index}
        className={strong && m[1]!.length <= LONGEST_NAME ? 'font-medium text-ink' : undefined}
        data-script={scriptOf(m[1]!)}
      >
        {m[1]}
      </bdi>,
    )
    end = m.index + m[0].length
  }
  parts.push(text.slice(end).replace(/[\u2068\u2069]/g, ''))
  return <span dir="auto">{parts}</span>
}
