/** Digests: once a day or a week, in the morning, what the desk has not shown its owner yet. */
import type { Desk } from '../http/app.js'
import { interfaceLanguages } from '../sentences/languages.js'
import type { Manner, RecordView } from '../sentences/manner.js'
import { viewsOf } from '../sentences/sentences.js'
import { troubleOf } from './deliver.js'
import { chunks } from './fitting.js'
import { digestLetter, type Reader } from './letter.js'
import { sendMail } from './mail.js'
import { mannerOfOwner, placesOf } from './owner.js'
import type { Reason, Watch } from './watch.js'
import { letterWords } from './words.js'

/** Hour of this machine's day at which digests go out. */
const HOUR = 6

type Needs = Pick<Desk, 'ledger' | 'keep' | 'settings'>

/** The first morning after the last digest; for weekly ones, six days later. */
export const nextDigest = (last: Date, mail: 'daily' | 'weekly'): Date => {
  const next = new Date(last)
  next.setHours(HOUR, 0, 0, 0)
  if (next <= last) next.setDate(next.getDate() + 1)
  if (mail === 'weekly') next.setDate(next.getDate() + 6)
  return next
}

export const readerOf = async (desk: Needs, watch: Watch): Promise<Reader & { readonly manner: Manner }> => {
  const manner = await mannerOfOwner(desk, watch.owner)
  return {
    manner,
    words: letterWords(manner),
    language: manner.language,
    direction: interfaceLanguages.find((l) => l.code === manner.language)!.direction,
    places: placesOf(desk),
  }
}

/** What was found in a span of time and not read at the desk. Records that people have rejected since are left out. */
const untoldOf = async (
  { ledger, keep }: Needs,
  watch: Watch,
  from: string,
  to: string,
  manner: Manner,
): Promise<{ reason: Reason; record: RecordView }[]> => {
  const alerts = await keep.db
    .selectFrom('desk_alerts')
    .select(['record_id', 'reason'])
    .where('watch_id', '=', watch.id)
    .where('at', '>', from)
    .where('at', '<=', to)
    .where('read_at', 'is', null)
    .execute()
  const rows = []
  for (const ids of chunks([...new Set(alerts.map((a) => a.record_id))])) rows.push(...(await ledger.recordsById(ids)))
  const views = new Map((await viewsOf(ledger, rows, manner)).map((v) => [v.id, v]))
  return alerts
    .flatMap((a) => {
      const record = views.get(a.record_id)
      return record ? [{ reason: a.reason as Reason, record }] : []
    })
    .sort((x, y) => y.record.day.localeCompare(x.record.day) || (x.record.id < y.record.id ? -1 : 1))
}

/** Sends a watch's digest when its time has come. A morning without anything new passes without mail. */
export const digestWhenDue = async (desk: Needs, watch: Watch, now: Date): Promise<void> => {
  if (watch.mail === 'never' || !watch.address) return
  const last = watch.mailed_at ?? watch.created_at
  if (now < nextDigest(new Date(last), watch.mail)) return
  const { db } = desk.keep
  const at = now.toISOString()
  // taken before it is sent: a stop in between loses one letter, where two programs would send two
  const taken = await db
    .updateTable('desk_watches')
    .set({ mailed_at: at })
    .where('id', '=', watch.id)
    .where((e) => (watch.mailed_at === null ? e('mailed_at', 'is', null) : e('mailed_at', '=', watch.mailed_at)))
    .executeTakeFirst()
  if (Number(taken.numUpdatedRows) === 0) return
  const settle = (set: { mailed_at?: string | null; trouble: string | null }) =>
    db.updateTable('desk_watches').set(set).where('id', '=', watch.id).execute()
  try {
    const reader = await readerOf(desk, watch)
    const alerts = await untoldOf(desk, watch, last, at, reader.manner)
    if (alerts.length === 0) return
    await sendMail(desk.settings, watch.address, digestLetter(watch, alerts, reader))
    await settle({ trouble: null })
  } catch (error) {
    await settle({ mailed_at: watch.mailed_at, trouble: troubleOf(error) })
  }
}
