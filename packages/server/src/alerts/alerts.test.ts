/** What watches find: in a real ledger, over days, across a restart; nothing twice, nobody else's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONSULATE, FLIGHTS, newHome, OMAN, openWatching, type Watching } from '../testing/watching.js'
import { startAlerts } from './alerts.js'
import type { WatchFilter } from './watch.js'

let place: ReturnType<typeof newHome>
let w: Watching
beforeEach(async () => {
  place = newHome()
  w = await openWatching(place.home, '2026-01-12')
})
afterEach(async () => {
  await w.close()
  place.end()
})

const look = async (): Promise<void> => {
  const alerts = startAlerts(w.desk, { now: w.now })
  try {
    await alerts.look()
  } finally {
    await alerts.stop()
  }
}
const reasons = async (): Promise<string[]> => (await w.alerts()).map((a) => a.reason)
const on = (day: string): void => {
  w.now = () => new Date(`${day}T10:00:00Z`)
}
const kinds = async (): Promise<string[]> => {
  const told = new Set((await w.alerts()).filter((a) => a.reason === 'new').map((a) => a.record_id))
  return (await w.ledger.recordsById([...told])).map((r) => r.kind).sort()
}

describe('what is new', () => {
  it('is told once, and what was there before is not', async () => {
    await w.add(CONSULATE)
    await w.watch('ann')
    await look()
    expect(await w.alerts()).toEqual([])
    await w.add(FLIGHTS)
    await look()
    expect(await kinds()).toEqual(['commitment', 'event'])
    expect(w.news.filter((n) => n.kind === 'alert')).toMatchObject([{ to: 'ann', data: { n: 2 } }])
    await look()
    expect(await w.alerts()).toHaveLength(2)
    expect(w.news.filter((n) => n.kind === 'alert')).toHaveLength(1)
  })

  it('is not a record that another article tells again', async () => {
    await w.add(FLIGHTS)
    await w.watch('ann', { reasons: ['new'] })
    await w.add(`${FLIGHTS}\n\nاین خبر را خبرگزاری دیگری هم منتشر کرد.`, { published: '2026-01-11' })
    expect((await w.ledger.timeline('IRN', 'KAZ', { kind: 'commitment' })).rows).toMatchObject([{ articles: 2 }])
    await look()
    expect(await kinds()).toEqual([])
  })

  it('is not what a person has rejected', async () => {
    await w.watch('ann', { reasons: ['new'] })
    await w.add(FLIGHTS)
    const [promise] = (await w.ledger.timeline('IRN', 'KAZ', { kind: 'commitment' })).rows
    await w.ledger.decide({ action: 'reject', record: promise!.id }, { who: 'ann', why: null })
    await look()
    expect(await kinds()).toEqual(['event'])
  })

  it('is told after a restart, and not what was told before it', async () => {
    await w.watch('ann', { reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    const before = await w.alerts()
    await w.close()
    w = await openWatching(place.home, '2026-01-13')
    await look()
    expect(await w.alerts()).toEqual(before)
    await w.add(CONSULATE)
    await look()
    expect((await w.alerts()).length).toBeGreaterThan(before.length)
  })

  it('is told to each owner for their own watch', async () => {
    await w.watch('ann', { reasons: ['new'] })
    await w.watch('bob', { reasons: ['new'], filter: { pair: ['TUN', 'OMN'] } })
    await w.add(FLIGHTS)
    await look()
    expect(new Set((await w.alerts()).map((a) => a.owner))).toEqual(new Set(['ann']))
    await w.add(OMAN)
    await look()
    expect(new Set((await w.alerts()).map((a) => a.owner))).toEqual(new Set(['ann', 'bob']))
  })

  it('is looked for when articles come in, without being asked', async () => {
    await w.watch('ann', { reasons: ['new'] })
    const alerts = startAlerts(w.desk, { now: w.now, quietMs: 20 })
    try {
      await w.add(FLIGHTS)
      w.bell.ring({ kind: 'article', data: {} })
      await expect.poll(() => w.news.some((n) => n.kind === 'alert'), { timeout: 10_000 }).toBe(true)
    } finally {
      await alerts.stop()
    }
    await w.add(CONSULATE)
    const told = (await w.alerts()).length
    w.bell.ring({ kind: 'article', data: {} })
    await new Promise((done) => setTimeout(done, 100))
    expect(await w.alerts()).toHaveLength(told)
  })
})

describe('filters', () => {
  it.each<[string, WatchFilter, string[]]>([
    ['a pair in the other order', { pair: ['KAZ', 'IRN'] }, ['commitment', 'event']],
    ['another pair', { pair: ['KAZ', 'TUN'] }, []],
    ['a kind', { pair: ['IRN', 'KAZ'], kind: 'event' }, ['event']],
    ['a type', { pair: ['IRN', 'KAZ'], type: 'pledge' }, ['commitment']],
    ['a sector', { pair: ['IRN', 'KAZ'], sector: 'transport' }, ['commitment']],
    ['another sector', { pair: ['IRN', 'KAZ'], sector: 'energy' }, []],
    ['words', { text: 'پرواز مستقیم' }, ['commitment', 'event']],
    ['a phrase', { text: '«پروازهای مستقیم میان تهران»' }, ['commitment', 'event']],
    ['a phrase in another order', { text: '«مستقیم پروازهای»' }, []],
    ['the beginning of a word', { text: 'برقر*' }, ['commitment', 'event']],
    ['a name in another script', { text: 'Araghchi' }, ['commitment', 'event']],
    ['a name that nobody has', { text: 'Nurtleu' }, []],
    ['words and a pair', { pair: ['IRN', 'KAZ'], text: 'گندم' }, []],
  ])('%s', async (_, filter, wanted) => {
    await w.watch('ann', { filter, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    expect(await kinds()).toEqual(wanted)
  })

  it('somebody, an outlet', async () => {
    await w.add(CONSULATE, { source: 'آستانه نیوز' })
    const person = (await w.ledger.searchNames('Araghchi'))[0]!.id
    const outlet = (await w.ledger.sources())[0]!.id
    await w.watch('ann', { filter: { entity: person }, reasons: ['new'] })
    await w.watch('bob', { filter: { source: outlet }, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    const first = await w.alerts()
    expect(first.map((a) => a.owner)).toContain('ann')
    expect(first.map((a) => a.owner)).not.toContain('bob')
    await w.add(OMAN, { source: 'آستانه نیوز' })
    await look()
    expect((await w.alerts()).map((a) => a.owner)).toContain('bob')
    expect((await w.alerts()).filter((a) => a.owner === 'ann')).toEqual(first.filter((a) => a.owner === 'ann'))
  })
})

describe('what the calendar brings', () => {
  it('is due within two weeks, overdue and dormant on its days, each once', async () => {
    await w.add(FLIGHTS)
    await w.watch('ann')
    await look()
    on('2026-01-31')
    await look()
    expect(await reasons()).toEqual([])
    on('2026-02-01')
    await look()
    expect(await reasons()).toEqual(['due'])
    on('2026-02-15')
    await look()
    expect(await reasons()).toEqual(['due'])
    on('2026-02-16')
    await look()
    on('2026-02-17')
    await look()
    expect(await reasons()).toEqual(['due', 'overdue'])
  })

  it('is dormant after half a year without a word, for a promise without a day', async () => {
    await w.add(FLIGHTS.replace('تا ۱۵ فوریه ۲۰۲۶ ', ''))
    const [promise] = (await w.ledger.promises('IRN', 'KAZ')).rows
    expect(promise).toMatchObject({ due: null, standing: 'open' })
    await w.watch('ann')
    on('2026-07-08')
    await look()
    expect(await reasons()).toEqual([])
    on('2026-07-09')
    await look()
    expect(await reasons()).toEqual([])
    expect((await w.ledger.recordsById([promise!.id]))[0]!.standing).toBe('open')
    on('2026-07-10')
    expect((await w.ledger.recordsById([promise!.id]))[0]!.standing).not.toBe('open')
    await look()
    await look()
    expect(await reasons()).toEqual(['dormant'])
  })

  it('is told when nobody looked on the day itself', async () => {
    await w.add(FLIGHTS)
    await w.watch('ann', { reasons: ['overdue'] })
    await look()
    on('2026-03-20')
    await look()
    expect(await reasons()).toEqual(['overdue'])
  })

  it('is not told of a promise that was kept, nor of what was overdue before the watch', async () => {
    await w.add(FLIGHTS)
    const [promise] = (await w.ledger.promises('IRN', 'KAZ')).rows
    await w.watch('ann')
    await w.ledger.decide(
      { action: 'status', record: promise!.id, step: 'fulfilled', day: '2026-01-20' },
      { who: 'ann', why: null },
    )
    on('2026-02-16')
    await look()
    expect(await reasons()).toEqual([])
    await w.add(CONSULATE)
    on('2026-04-01')
    await w.watch('bob')
    await look()
    expect((await w.alerts()).filter((a) => a.owner === 'bob')).toEqual([])
  })

  it('is told of a new watch when a promise is due soon, and of a new promise', async () => {
    on('2026-02-10')
    await w.add(FLIGHTS)
    await w.watch('ann', { reasons: ['due'] })
    await look()
    expect(await reasons()).toEqual(['due'])
    await w.add(CONSULATE)
    await look()
    expect(await reasons()).toEqual(['due'])
    on('2026-02-14')
    await look()
    expect(await reasons()).toEqual(['due', 'due'])
  })
})
