/** What came of a promise, worked out from the steps found: explained, and never more than the steps say. */
import { daysBetween } from '../dates/bounds.js'

/** What one report, or one person, says of a promise. */
export type StepKind = 'made' | 'restated' | 'progress' | 'delayed' | 'fulfilled' | 'contradicted' | 'broken' | 'open'

/** Said by people alone: the machine never calls a promise broken. */
export const BY_PEOPLE: ReadonlySet<StepKind> = new Set(['broken', 'open'])

export interface Step {
  readonly step: StepKind
  /** `YYYY-MM-DD` */
  readonly day: string | null
  /** Who said so; null is the machine. */
  readonly by: string | null
}

export type Stage = 'open' | 'restated' | 'in-progress' | 'delayed' | 'fulfilled' | 'contradicted' | 'broken'

const STAGES: Readonly<Record<StepKind, Stage>> = {
  made: 'open',
  open: 'open',
  restated: 'restated',
  progress: 'in-progress',
  delayed: 'delayed',
  fulfilled: 'fulfilled',
  contradicted: 'contradicted',
  broken: 'broken',
}

/** Every step there is. */
export const stepKinds = Object.keys(STAGES) as readonly StepKind[]

/** Further along goes before, of steps of one day. */
const ORDER: readonly StepKind[] = [
  'made',
  'open',
  'restated',
  'progress',
  'delayed',
  'contradicted',
  'fulfilled',
  'broken',
]

/** Where a promise stands, and since which step. */
export interface Known {
  readonly stage: Stage
  /** The day of the step that it stands by, `YYYY-MM-DD`; null for one that nothing was said of. */
  readonly since: string | null
}

/** What is known of a promise once one more step is found, in whatever order steps come. */
export const withStep = (known: Known, { step, day }: Omit<Step, 'by'>): Known => {
  if (step === 'made') return known
  if (step === 'restated') return known.stage === 'open' ? { ...known, stage: 'restated' } : known
  const rank = (s: Stage): number => ORDER.findIndex((o) => STAGES[o] === s)
  const told = known.stage === 'open' || known.stage === 'restated' ? '' : (known.since ?? '')
  const now = day ?? ''
  if (now < told || (now === told && rank(STAGES[step]) < rank(known.stage))) return known
  return { stage: STAGES[step], since: day }
}

/**
 * A person's word goes before every step the machine found. Else the last step that says something new counts: a promise
 * told again stays in progress, and one fulfilled is not restated.
 */
export const knownOf = (steps: readonly Step[]): Known => {
  const order = [...steps].sort(
    (a, b) => (a.day ?? '').localeCompare(b.day ?? '') || ORDER.indexOf(a.step) - ORDER.indexOf(b.step),
  )
  const said = order.findLast((s) => s.by !== null)
  if (said) return { stage: STAGES[said.step], since: said.day }
  return order.reduce(withStep, { stage: 'open', since: null } as Known)
}

export const stageOf = (steps: readonly Step[]): Stage => knownOf(steps).stage

/** A promise as a desk officer sees it on a given day. */
export type Standing = Stage | 'overdue' | 'dormant'

/** Days of silence after which an open promise is dormant. */
export const DORMANT_DAYS = 180

/** Stages in which something is still expected. */
export const PENDING: readonly Stage[] = ['open', 'restated', 'in-progress', 'delayed']

/**
 * @param today `YYYY-MM-DD`
 * @param dueTo the last day on which it was due
 * @param lastTold the day it was last told of
 */
export const standingOf = (stage: Stage, today: string, dueTo: string | null, lastTold: string | null): Standing => {
  if (!PENDING.includes(stage)) return stage
  if (dueTo !== null && dueTo < today) return 'overdue'
  if (lastTold !== null && daysBetween(lastTold, today) > DORMANT_DAYS) return 'dormant'
  return stage
}
