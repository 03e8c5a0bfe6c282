/** Intake by hand, one job after another: what was given, how far it is, what came of each input. */
import { randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { Desk } from './http/app.js'
import type { Outcome, Wanted } from './intake.js'

export interface Job {
  readonly id: string
  readonly owner: string
  readonly label: string
  readonly createdAt: string
  endedAt: string | null
  total: number
  added: number
  known: number
  records: number
  failed: number
  /** The last ones, newest first. */
  outcomes: Outcome[]
}

/** Outcomes that a job keeps. */
const KEPT = 200
/** Milliseconds between two tellings of one job's progress. */
const TELL_MS = 250

export interface Jobs {
  start(owner: string, label: string, wanted: readonly Wanted[]): Promise<Job>
  list(): Promise<readonly Job[]>
  /** @throws FarabiError `not-found` */
  get(id: string): Promise<Job>
  /** Ends a job after the article at hand. @throws FarabiError `not-found` */
  cancel(id: string): Promise<void>
  /** Resolves when nothing runs any more. */
  close(): Promise<void>
}

export const startJobs = ({ keep, intake, bell }: Pick<Desk, 'keep' | 'intake' | 'bell'>): Jobs => {
  const running = new Map<string, { job: Job; stop: AbortController }>()
  let last: Promise<void> = Promise.resolve()

  const save = async (j: Job): Promise<void> => {
    const { outcomes, createdAt, endedAt, ...rest } = j
    const row = { ...rest, created_at: createdAt, ended_at: endedAt, outcomes: JSON.stringify(outcomes) }
    await keep.db
      .insertInto('desk_jobs')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
  }

  const count = (job: Job, one: Outcome): void => {
    job.outcomes = [one, ...job.outcomes].slice(0, KEPT)
    if (!one.ok) job.failed++
    else if (one.known) job.known++
    else job.added++
    if (one.ok) job.records += one.records
  }

  const run = async (job: Job, wanted: readonly Wanted[], stop: AbortController): Promise<void> => {
    let told = 0
    const tell = (): void => {
      told = Date.now()
      bell.ring({ kind: 'job', data: job, to: job.owner })
    }
    try {
      const total = (n: number): void => {
        job.total = n
      }
      for await (const one of intake.take(wanted, { signal: stop.signal, total })) {
        count(job, one)
        if (one.ok && !one.known) bell.ring({ kind: 'article', data: { id: one.id, records: one.records } })
        if (Date.now() - told > TELL_MS) tell()
      }
    } catch (error) {
      const { code, detail, remedy } =
        error instanceof FarabiError
          ? error
          : { code: 'failed', detail: 'reading stopped', remedy: 'Try again; the log of the server tells more.' }
      count(job, { ok: false, name: job.label, code, reason: detail, remedy })
    } finally {
      job.endedAt = new Date().toISOString()
      running.delete(job.id)
      await save(job)
      tell()
    }
  }

  return {
    async start(owner, label, wanted) {
      const job: Job = {
        id: randomUUID(),
        owner,
        label,
        createdAt: new Date().toISOString(),
        endedAt: null,
        total: wanted.length,
        added: 0,
        known: 0,
        records: 0,
        failed: 0,
        outcomes: [],
      }
      const stop = new AbortController()
      running.set(job.id, { job, stop })
      await save(job)
      last = last.then(() => run(job, wanted, stop)).catch(() => {})
      return job
    },
    async list() {
      const rows = await keep.db.selectFrom('desk_jobs').selectAll().orderBy('created_at', 'desc').limit(50).execute()
      return rows.map((r) => running.get(r.id)?.job ?? jobOf(r))
    },
    async get(id) {
      const now = running.get(id)
      if (now) return now.job
      const row = await keep.db.selectFrom('desk_jobs').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) throw new FarabiError('not-found', `there is no job ${id}`, 'Take its number from the list of jobs.')
      return jobOf(row)
    },
    async cancel(id) {
      const now = running.get(id)
      if (!now) throw new FarabiError('not-found', `no job ${id} is running`, 'It may have ended already.')
      now.stop.abort()
    },
    async close() {
      for (const { stop } of running.values()) stop.abort()
      await last
    },
  }
}

const jobOf = (r: {
  id: string
  owner: string
  label: string
  created_at: string
  ended_at: string | null
  total: number
  added: number
  known: number
  records: number
  failed: number
  outcomes: string
}): Job => {
  const { created_at, ended_at, outcomes, ...rest } = r
  // a job that a stop of the server cut off has ended, too
  return {
    ...rest,
    createdAt: created_at,
    endedAt: ended_at ?? created_at,
    outcomes: JSON.parse(outcomes) as Outcome[],
  }
}
