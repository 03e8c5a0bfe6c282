/** What one person decides at one sitting: shown at once, sent after it, taken back one by one. */
import { useCallback, useState } from 'react'
import { useIntl } from 'react-intl'
import { useDecide } from '../../api/ask.js'
import { ApiError } from '../../api/client.js'
import type { Decision, RecordView } from '../../api/types.js'

type Done = 'accept' | 'reject' | 'edit' | 'merge'

interface Made {
  readonly action: Done
  readonly record: RecordView
  /** Numbers of its lines in the log, which come when the server has them. */
  readonly lines: Promise<readonly number[]>
}

export interface Sitting {
  readonly made: readonly Made[]
  /** Records that need not be shown any more. */
  readonly gone: ReadonlySet<string>
  /** Records that were taken back: they may not be in the queue again yet. */
  readonly back: readonly RecordView[]
  /** What was done last, to be read out. */
  readonly said: string
  readonly trouble: string | null
  judge(action: 'accept' | 'reject', record: RecordView): void
  /** Into `keep`, which stays. */
  merge(record: RecordView, keep: RecordView, why: string | null): void
  /** @throws what the server says against it */
  correct(
    record: RecordView,
    changes: readonly { readonly field: string; readonly value: unknown }[],
    why: string | null,
  ): Promise<void>
  /** @returns the record that waits again, null when there is nothing to take back */
  undo(): RecordView | null
}

export const useSitting = (): Sitting => {
  const { formatMessage } = useIntl()
  const { mutateAsync } = useDecide()
  const [made, setMade] = useState<readonly Made[]>([])
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [back, setBack] = useState<readonly RecordView[]>([])
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)

  const say = useCallback(
    (action: Done | 'undo', record: RecordView) =>
      setSaid(`${formatMessage({ id: `record.action.${action}` })}: ${record.sentence.replace(/[\u2068\u2069]/g, '')}`),
    [formatMessage],
  )
  const send = useCallback(
    async (decision: Decision, why: string | null = null) => (await mutateAsync({ decision, why })).seq,
    [mutateAsync],
  )
  const without = (id: string) => (before: ReadonlySet<string>) => new Set([...before].filter((other) => other !== id))
  const failed = useCallback(
    (error: unknown) =>
      setTrouble(
        error instanceof ApiError
          ? (error.problem.detail ?? error.problem.title)
          : formatMessage({ id: 'error.failed' }),
      ),
    [formatMessage],
  )

  const away = (action: Done, record: RecordView, sent: Promise<number>): void => {
    setTrouble(null)
    setGone((before) => new Set(before).add(record.id))
    setBack((before) => before.filter((r) => r.id !== record.id))
    say(action, record)
    const entry: Made = { action, record, lines: sent.then((seq) => [seq]) }
    setMade((before) => [...before, entry])
    entry.lines.catch((error) => {
      failed(error)
      setGone(without(record.id))
      setMade((before) => before.filter((m) => m !== entry))
    })
  }

  return {
    made,
    gone,
    back,
    said,
    trouble,
    judge: (action, record) => away(action, record, send({ action, record: record.id })),
    merge: (record, keep, why) =>
      away('merge', record, send({ action: 'merge', kind: 'record', keep: keep.id, gone: record.id }, why)),
    correct: async (record, changes, why) => {
      const lines: number[] = []
      try {
        for (const { field, value } of changes)
          lines.push(await send({ action: 'edit', record: record.id, field, value }, why))
      } finally {
        // what came through before another failed can be taken back as well
        if (lines.length > 0) {
          setMade((before) => [...before, { action: 'edit', record, lines: Promise.resolve(lines) }])
          say('edit', record)
        }
      }
    },
    undo: () => {
      const last = made.at(-1)
      if (!last) return null
      setTrouble(null)
      setMade(made.slice(0, -1))
      setGone(without(last.record.id))
      setBack((before) => [last.record, ...before.filter((r) => r.id !== last.record.id)])
      say('undo', last.record)
      void last.lines
        .then(async (lines) => {
          for (const seq of lines.toReversed()) await send({ action: 'undo', seq })
        })
        .catch(failed)
      return last.record
    },
  }
}
