/** How the person at the desk reads: language, calendar, digits, theme. Kept in this browser and on the server. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'react-intl'
import { api } from './api/client.js'
import {
  type Calendar,
  type Digits,
  type Language,
  languageOf,
  languages,
  type Messages,
  messagesOf,
} from './words/language.js'

export type Theme = 'light' | 'dark' | 'system'

export interface Chosen {
  readonly language: string
  /** Null: as the language's readers expect. */
  readonly calendar: Calendar | null
  readonly digits: Digits | null
  readonly theme: Theme
  readonly timeZone: string | null
  /** The pair that the desk opens with. */
  readonly pair: readonly [string, string] | null
}

export interface Manner extends Chosen {
  readonly own: Language
  /** Locale with calendar and digits: fa-u-ca-persian-nu-arabext */
  readonly tag: string
  /** Asked along with every question, so that answers come in this manner. */
  readonly asked: { readonly lang: string; readonly calendar: Calendar; readonly digits: Digits }
  choose(change: Partial<Chosen>): void
}

const KEY = 'farabi.manner'
const FIRST =
  languageOf(navigator.languages.find((l) => languageOf(l)))?.code ?? languages.find((l) => l.direction === 'ltr')!.code

const kept = (): Chosen => {
  const usual: Chosen = { language: FIRST, calendar: null, digits: null, theme: 'system', timeZone: null, pair: null }
  try {
    const asked = new URLSearchParams(location.search).get('lang')
    return {
      ...usual,
      ...JSON.parse(localStorage.getItem(KEY) ?? '{}'),
      ...(languageOf(asked) ? { language: asked! } : {}),
    }
  } catch {
    return usual
  }
}

const Context = createContext<Manner | null>(null)

/** @throws Error outside of the provider */
export const useManner = (): Manner => {
  const manner = useContext(Context)
  if (!manner) throw new Error('no manner of reading here')
  return manner
}

const dark = matchMedia('(prefers-color-scheme: dark)')

const useTheme = (theme: Theme): void => {
  useEffect(() => {
    const show = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
}

/** Labels of kinds, statuses, sectors: the server's own, so that feeds and briefs say the same. */
const labelsOf = async (lang: string): Promise<Messages> => {
  const { data } = await api.GET('/api/v1/labels', { params: { query: { lang } } }).catch(() => ({ data: undefined }))
  return Object.fromEntries(
    Object.entries(data ?? {}).flatMap(([group, values]) =>
      Object.entries(values).map(([value, label]) => [`${group}.${value}`, label]),
    ),
  )
}

export const MannerProvider = ({ children }: { readonly children: ReactNode }) => {
  const [chosen, setChosen] = useState(kept)
  const [words, setWords] = useState<{ code: string; messages: Messages } | null>(null)
  const own = languageOf(chosen.language) ?? languages[0]!
  useTheme(chosen.theme)

  useEffect(() => {
    let current = true
    Promise.all([messagesOf(own.code), labelsOf(own.code)]).then(([messages, labels]) => {
      if (!current) return
      document.documentElement.lang = own.code
      document.documentElement.dir = own.direction
      setWords({ code: own.code, messages: { ...labels, ...messages } })
    })
    return () => {
      current = false
    }
  }, [own])

  const choose = useCallback((change: Partial<Chosen>) => {
    setChosen((before) => {
      const after = { ...before, ...change }
      localStorage.setItem(KEY, JSON.stringify(after))
      // the next browser finds it there; this one does not wait for it
      api.PUT('/api/v1/me/preferences', { body: after as never }).catch(() => {})
      return after
    })
  }, [])

  const manner = useMemo((): Manner => {
    const calendar = chosen.calendar ?? own.calendar
    const digits = chosen.digits ?? own.digits
    return {
      ...chosen,
      own,
      tag: `${own.locale}-u-ca-${calendar}-nu-${digits}`,
      asked: { lang: own.code, calendar, digits },
      choose,
    }
  }, [chosen, own, choose])

  if (!words) return null
  return (
    <Context value={manner}>
      <IntlProvider
        key={words.code}
        locale={manner.tag}
        messages={words.messages}
        onError={complain}
        timeZone={chosen.timeZone ?? undefined}
      >
        {children}
      </IntlProvider>
    </Context>
  )
}

const complain = (error: Error): void => {
  console.error(error.message)
}
