import { describe, expect, it } from 'vitest'
import {
  type Known,
  knownOf,
  type Stage,
  type Standing,
  type Step,
  type StepKind,
  stageOf,
  standingOf,
  withStep,
} from './stage.js'

const step = (step: StepKind, day: string | null, by: string | null = null): Step => ({ step, day, by })

describe('stageOf', () => {
  it.each<[string, readonly Step[], Stage]>([
    ['nothing since', [step('made', '2024-01-01')], 'open'],
    ['told again', [step('made', '2024-01-01'), step('restated', '2024-05-01')], 'restated'],
    ['under way, then told again', [step('progress', '2024-03-01'), step('restated', '2024-05-01')], 'in-progress'],
    ['done, then told again', [step('fulfilled', '2024-03-01'), step('restated', '2024-05-01')], 'fulfilled'],
    ['done, then stopped', [step('fulfilled', '2024-03-01'), step('contradicted', '2024-05-01')], 'contradicted'],
    ['put off, then done', [step('delayed', '2024-03-01'), step('fulfilled', '2025-05-01')], 'fulfilled'],
    [
      'in whatever order they were found',
      [step('fulfilled', '2025-05-01'), step('delayed', '2024-03-01')],
      'fulfilled',
    ],
    [
      'a person goes before reports',
      [step('broken', '2024-03-01', 'Aigerim'), step('fulfilled', '2025-05-01')],
      'broken',
    ],
    ['the last person counts', [step('broken', '2024-03-01', 'Aigerim'), step('open', '2024-04-01', 'Dana')], 'open'],
  ])('%s', (_, steps, stage) => {
    expect(stageOf(steps)).toBe(stage)
  })
  it('never says broken by itself', () => {
    const machine: readonly StepKind[] = ['made', 'restated', 'progress', 'delayed', 'fulfilled', 'contradicted']
    for (const a of machine)
      for (const b of machine) expect(stageOf([step(a, '2024-01-01'), step(b, '2024-02-01')])).not.toBe('broken')
  })
})

describe('standingOf', () => {
  it.each<[Stage, string | null, string | null, Standing]>([
    ['open', null, '2025-12-01', 'open'],
    ['open', '2025-12-31', '2025-12-01', 'overdue'],
    ['open', '2026-01-15', '2025-12-01', 'open'],
    ['open', null, '2025-06-01', 'dormant'],
    ['restated', null, '2025-06-01', 'dormant'],
    ['in-progress', '2025-12-31', '2025-06-01', 'overdue'],
    ['fulfilled', '2025-12-31', '2025-06-01', 'fulfilled'],
    ['contradicted', '2025-12-31', '2020-06-01', 'contradicted'],
    ['open', null, null, 'open'],
  ])('%s due %s, last told %s: %s', (stage, due, last, standing) => {
    expect(standingOf(stage, '2026-01-15', due, last)).toBe(standing)
  })
})

describe('withStep', () => {
  const kinds: readonly StepKind[] = ['made', 'restated', 'progress', 'delayed', 'fulfilled', 'contradicted']
  const days = [null, '2024-01-01', '2024-02-01']
  const all = kinds.flatMap((k) => days.map((d) => step(k, d)))
  it('comes to the same in every order', () => {
    for (const a of all)
      for (const b of all)
        for (const c of all) {
          const known = [a, b, c].reduce(withStep, { stage: 'open', since: null } as Known)
          expect(known).toEqual(knownOf([c, a, b]))
        }
  })
})
