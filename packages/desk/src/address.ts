/** Where one is: the pair in the address, and filters that stand there. */
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Filters in the address. */
export type Search = Readonly<Record<string, string | undefined>>

/** Two ISO 3166-1 alpha-3 codes from `IRN-KAZ`. */
export const pairOf = (text: string | undefined): { readonly a: string; readonly b: string } | null => {
  const found = /^([A-Za-z]{3})-([A-Za-z]{3})$/.exec(text ?? '')
  return found ? { a: found[1]!.toUpperCase(), b: found[2]!.toUpperCase() } : null
}

export const pairPath = (a: string, b: string): string => `${a.toUpperCase()}-${b.toUpperCase()}`

/** The pair of the page one is on, null on pages of no pair. */
export const usePair = () => pairOf((useParams({ strict: false }) as { pair?: string }).pair)

/** A part of the address, such as `id`. */
export const useParam = (name: string): string => (useParams({ strict: false }) as Record<string, string>)[name] ?? ''

/**
 * What is filtered by, kept in the address so that it can be sent to somebody else.
 *
 * @returns the filters, and how to change some of them: an empty text takes one away
 */
export const useFilters = (): readonly [Search, (change: Search) => void] => {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const change = useCallback(
    (next: Search) => {
      const after = Object.fromEntries(
        Object.entries({ ...search, ...next }).filter(([, v]) => v !== undefined && v !== ''),
      )
      void navigate({ to: pathname, search: after, replace: true } as never)
    },
    [search, navigate, pathname],
  )
  return [search, change]
}
