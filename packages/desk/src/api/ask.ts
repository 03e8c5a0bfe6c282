/** Questions to the server as hooks: each is asked in the reader's manner and kept until something is new. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useManner } from '../manner.js'
import { api, body } from './client.js'
import type { paths } from './schema.js'
import type { Decision } from './types.js'

type Gets = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } }
    ? T
    : never
}
type GetPath = { [P in keyof Gets]: Gets[P] extends never ? never : P }[keyof Gets]

interface Question {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Not asked while this is false. */
  readonly enabled?: boolean
  /** Milliseconds between two askings. */
  readonly every?: number
}

const get = <P extends GetPath>(route: P, question: Question, asked: object): Promise<Gets[P]> =>
  body(
    api.GET(
      route as never,
      { params: { path: question.path ?? {}, query: { ...asked, ...question.query } } } as never,
    ) as never,
  ) as Promise<Gets[P]>

/** One answer: `useAsk('/api/v1/pairs/{a}/{b}', { path: { a, b } })`. */
export const useAsk = <P extends GetPath>(route: P, question: Question = {}) => {
  const { asked } = useManner()
  return useQuery({
    queryKey: [route, question.path ?? {}, question.query ?? {}, asked],
    queryFn: () => get(route, question, asked),
    enabled: question.enabled ?? true,
    placeholderData: keepPreviousData,
    ...(question.every ? { refetchInterval: question.every } : {}),
  })
}

type Row<T> = T extends { rows: (infer R)[] } ? R : never

/** A long list, page after page: `rows` are those that came so far. */
export const useList = <P extends GetPath>(route: P, question: Question = {}) => {
  const { asked } = useManner()
  const list = useInfiniteQuery({
    queryKey: [route, 'list', question.path ?? {}, question.query ?? {}, asked],
    queryFn: ({ pageParam }) =>
      get(route, { ...question, query: { ...question.query, ...(pageParam ? { cursor: pageParam } : {}) } }, asked),
    initialPageParam: '',
    getNextPageParam: (last) => (last as { next?: string | null }).next ?? undefined,
    enabled: question.enabled ?? true,
    placeholderData: keepPreviousData,
  })
  const rows = (list.data?.pages ?? []).flatMap((p) => (p as { rows: Row<Gets[P]>[] }).rows)
  return { ...list, rows }
}

/** Forgets what was asked, so that it is asked anew: after a change. */
export const useRefresh = () => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}

/** A decision, signed by whoever is at the desk; everything shown is asked anew after it. */
export const useDecide = () => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ decision, why }: { decision: Decision; why?: string | null }) =>
      body(api.POST('/api/v1/decisions', { body: { decision, why: why ?? null } as never })),
    onSuccess: () => refresh(),
  })
}
