/** What DESIGN.md promises of the five founding reports together, in whatever order they come in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '@farabi/reader'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysBetween } from './dates/bounds.js'
import type { NewArticle } from './intake/add.js'
import type { Ledger } from './ledger.js'
import { sqliteLedgers, TODAY } from './testing/ledgers.js'

/** The founding reports are no part of the project; in CI they must be there. */
const shared = process.env.FARABI_SHARED || fileURLToPath(new URL('../../../../shared', import.meta.url))
const SEEDS = join(shared, 'seeds')
const absent = !existsSync(SEEDS) && process.env.FARABI_CI !== '1'

/** The figure, the proposal and the two presidents come before and after each other in them. */
const orders = ['01234', '43210', '12340', '20413', '34102', '40321', '13042', '31420']

const report = async (name: string): Promise<NewArticle> => {
  const bytes = new Uint8Array(readFileSync(join(SEEDS, name)))
  return { reading: await read(bytes, { name }), name, original: { bytes, contentType: null }, reader: 'test' }
}

describe.skipIf(absent)(
  'the founding reports (skipped without ../shared/seeds; FARABI_SHARED names another folder)',
  () => {
    const ledgers = sqliteLedgers()
    let reports: readonly NewArticle[]
    beforeAll(async () => {
      reports = await Promise.all(readdirSync(SEEDS).sort().map(report))
    })
    afterAll(() => ledgers.end())

    describe.each(orders)('added in the order %s', (order) => {
      let l: Ledger
      beforeAll(async () => {
        l = await ledgers.open()
        for (const n of order) await l.add([reports[Number(n)]!])
      })
      afterAll(() => l.close())

      it.each(['Tokayev', 'Pezeshkian', 'Khamenei', 'Raisi'])('%s is one man', async (surname) => {
        const { rows } = await l.entities({ kind: 'person', limit: 500 })
        expect(rows.filter((p) => p.name.includes(surname))).toHaveLength(1)
      })

      it.each([
        ['توکایف', 'Kassym-Jomart Tokayev'],
        ['توكاييف', 'Kassym-Jomart Tokayev'],
        ['Tokayev', 'Kassym-Jomart Tokayev'],
        ['رئیسی', 'Ebrahim Raisi'],
        ['رئيسي', 'Ebrahim Raisi'],
      ])('%s finds %s alone', async (written, name) => {
        expect((await l.searchNames(written)).filter((h) => h.kind === 'person').map((h) => h.name)).toEqual([name])
      })

      it('the target of 3 billion stands beside the 400 million of today', async () => {
        const [axis, ...more] = await l.figures('IRN', 'KAZ', { measure: 'trade-turnover' })
        expect(more).toEqual([])
        expect(axis!.points.map((p) => [p.value, p.unit, p.nature])).toEqual([
          [3e9, 'USD', 'target'],
          [4e8, 'USD', 'actual'],
        ])
        expect(axis!.disagreements).toMatchObject([
          { rule: 'target-and-actual', between: axis!.points.map((p) => p.id) },
        ])
      })

      it('the Farabi committee is still open, and nobody has spoken of it since', async () => {
        const { rows } = await l.promises('IRN', 'KAZ', { standing: 'dormant', limit: 100 })
        const proposal = rows.find((r) => r.type === 'proposal' && r.text?.includes('لجنة علمية مشتركة'))
        expect(proposal!.parties.filter((p) => p.role === 'by').map((p) => p.name)).toEqual(['Ali Khamenei'])
        expect(proposal).toMatchObject({ standing: 'dormant', firstTold: '2024-11-25', lastTold: '2024-11-25' })
        expect(daysBetween(proposal!.lastTold!, TODAY)).toBe(416)
        expect((await l.silence('IRN', 'KAZ', { limit: 100 })).rows.map((r) => r.id)).toContain(proposal!.id)
        expect(await l.standings('IRN', 'KAZ')).toMatchObject({ dormant: rows.length })
      })

      it('the doubt about the date of its page stands beside what it tells', async () => {
        const { rows } = await l.promises('IRN', 'KAZ', { standing: 'dormant', limit: 100 })
        const proposal = rows.find((r) => r.type === 'proposal' && r.text?.includes('لجنة علمية مشتركة'))
        const { tellings } = await l.record(proposal!.id)
        expect(tellings.flatMap((t) => t.doubts.map((d) => d.code))).toContain('page-date')
      })
    })

    it('hold one proposal of a Farabi committee: who welcomes it has not proposed it', async () => {
      const l = await ledgers.open()
      await l.add(reports)
      const { rows } = await l.promises('IRN', 'KAZ', { limit: 100 })
      await l.close()
      const proposals = rows.filter((r) => r.type === 'proposal' && r.text?.includes('لجنة علمية'))
      expect(proposals.map((r) => r.parties.find((p) => p.role === 'by')!.name)).toEqual(['Ali Khamenei'])
    })

    it('come to the same ledger in every order', async () => {
      const ledgerOf = async (order: string) => {
        const l = await ledgers.open()
        for (const n of order) await l.add([reports[Number(n)]!])
        const records = await l.store.db
          .selectFrom('records')
          .select(['kind', 'type', 'date', 'articles', 'stage', 'value'])
          .execute()
        const { rows } = await l.entities({ limit: 500 })
        const overview = [await l.standings('IRN', 'KAZ'), await l.months('IRN', 'KAZ'), await l.counts()]
        await l.close()
        return {
          overview,
          records: records.map((r) => JSON.stringify(r)).sort(),
          names: rows.map((r) => r.name).sort(),
        }
      }
      const first = await ledgerOf(orders[0]!)
      expect(first.records.length).toBeGreaterThan(40)
      for (const order of orders.slice(1)) expect(await ledgerOf(order)).toEqual(first)
    })
  },
)
