import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, hasBrowser, openBrowser, openWindow, ready, type Served, serveDesk } from '../testing/browser.js'

const SHARED = process.env.FARABI_SHARED ?? ''
const SEEDS = join(SHARED, 'seeds')
const SAMPLES = fileURLToPath(new URL('../../../../samples/fa/', import.meta.url))

/** A founding report about a president's journey; on a machine without them, a sample of ours. */
const report = (): string => {
  const folder = existsSync(SEEDS) ? SEEDS : SAMPLES
  const files = readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
  const wanted = files.find((f) => f.includes('004')) ?? files.find((f) => f.includes('caspian')) ?? files[0]!
  return readFileSync(join(folder, wanted), 'utf8')
}

describe.skipIf(!hasBrowser)(`the first ten minutes (skipped without ${CHROMIUM})`, () => {
  let served: Served
  let browser: Browser
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveDesk([], { FARABI_TODAY: '2026-01-15' }), openBrowser()])
    ;({ page, complaints } = await openWindow(browser, { language: 'en' }))
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  const get = async <T>(path: string): Promise<T> =>
    (await fetch(`${served.address}/api/v1${path}`)).json() as Promise<T>

  it('begin with an empty ledger that says what to do', async () => {
    await page.goto(served.address)
    await ready(page)
    await page.getByText('The ledger is empty').waitFor()
    await page.getByRole('link', { name: 'Add articles' }).click()
    await page.getByRole('heading', { name: 'Intake' }).waitFor()
  })

  it('read what was pasted, and mark it', async () => {
    await page.getByLabel('Text of the report').fill(report())
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByText('1 added').first().waitFor({ timeout: 30_000 })
    const { rows } = await get<{ rows: { id: string }[] }>('/articles')
    await page.goto(`${served.address}/articles/${rows[0]!.id}`)
    await ready(page)
    expect(await page.locator('main mark, main [data-records]').count()).toBeGreaterThan(2)
  })

  it('find the pair and a commitment in it', async () => {
    const [pair] = await get<{ a: string; b: string }[]>('/pairs')
    await page.goto(`${served.address}/p/${pair!.a}-${pair!.b}/commitments`)
    await ready(page)
    await page.locator('main a[href^="/records/commitment"]').first().click()
    await page.getByRole('heading', { name: 'What the reports say' }).waitFor()
  })

  it('say what came of it, and see that it was signed', async () => {
    await page.getByLabel('Reason').last().fill('It was done, says the ministry.')
    await page.getByRole('button', { name: 'Note this' }).click()
    await page.getByText('outcome noted').first().waitFor()
    expect(await page.locator('main').textContent()).toContain('Tester')
    const [line] = await get<{ action: string; who: string; why: string }[]>('/log')
    expect(line).toMatchObject({ action: 'status', who: 'Tester', why: 'It was done, says the ministry.' })
  })

  it('correct a record', async () => {
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!)
    await page.getByLabel('Right value').fill('A promise put right by hand')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('corrected').first().waitFor()
    const { record } = await get<{ record: { text: string } }>(`/records/${encodeURIComponent(id)}`)
    expect(record.text).toBe('A promise put right by hand')
  })

  it('be reminded of it on a day', async () => {
    await page.getByRole('button', { name: 'Remind me', exact: true }).click()
    const window = page.getByRole('dialog')
    await window.getByRole('button', { name: 'In a month' }).click()
    await window.getByLabel('Note').fill('Ask the ministry')
    await window.getByRole('button', { name: 'Remind me', exact: true }).click()
    await window.waitFor({ state: 'detached' })
    await page.goto(`${served.address}/alerts`)
    await page.getByText('Ask the ministry').waitFor()
    const { rows } = await get<{ rows: { day: string; note: string }[] }>('/reminders')
    expect(rows.map((r) => [r.day, r.note])).toEqual([['2026-02-15', 'Ask the ministry']])
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await page.getByText('Ask the ministry').waitFor({ state: 'detached' })
  })

  it('watch the pair, and no longer', async () => {
    const [pair] = await get<{ a: string; b: string }[]>('/pairs')
    const watched = async () => (await get<{ filter: { pair?: string[] } }[]>('/watches')).map((w) => w.filter.pair)
    await page.goto(`${served.address}/p/${pair!.a}-${pair!.b}`)
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await page.getByRole('button', { name: 'Stop watching' }).waitFor()
    expect(await watched()).toEqual([[pair!.a, pair!.b]])
    await page.getByRole('button', { name: 'Stop watching' }).click()
    await page.getByRole('button', { name: 'Watch', exact: true }).waitFor()
    expect(await watched()).toEqual([])
  })

  it('judge the queue by keyboard and take it back', async () => {
    await page.goto(`${served.address}/review`)
    await ready(page)
    await page.waitForLoadState('networkidle')
    const { rows } = await get<{ rows: { id: string }[] }>('/queue')
    await page.keyboard.press('a')
    const review = async () =>
      (await get<{ record: { review: string | null } }>(`/records/${encodeURIComponent(rows[0]!.id)}`)).record.review
    await expect.poll(review).toBe('accepted')
    await page.keyboard.press('u')
    await expect.poll(review).toBe(null)
  })

  it.each(['Tokayev', 'توکایف', 'Токаев'])('find %s by Ctrl-K', async (name) => {
    const known = await get<{ names: { name: string }[] }>(`/search?q=${encodeURIComponent(name)}`)
    await page.goto(`${served.address}/settings`)
    await ready(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill(name)
    if (known.names.length > 0)
      await page.getByRole('option').filter({ hasText: known.names[0]!.name }).first().waitFor()
    else await page.getByText('Nothing was found').waitFor()
    await page.keyboard.press('Escape')
    if (existsSync(SEEDS)) expect(known.names[0]!.name).toBe('Kassym-Jomart Tokayev')
  })

  it('compose a brief that cites its sentences, and print it', async () => {
    const [pair] = await get<{ a: string; b: string }[]>('/pairs')
    await page.goto(`${served.address}/p/${pair!.a}-${pair!.b}/brief`)
    await ready(page)
    await page.getByRole('button', { name: 'Compose' }).click()
    await page.getByRole('heading', { name: 'Sources' }).last().waitFor({ timeout: 20_000 })
    expect(await page.locator('sup a').count()).toBeGreaterThan(1)
    const printed = await page.pdf({ format: 'A4' })
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })

  it('complain of nothing', () => expect(complaints).toEqual([]))
})
