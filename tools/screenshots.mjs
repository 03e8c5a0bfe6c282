/**
 * Pictures of every page of the desk, in out/screenshots: npm run screenshots
 * English and Persian, by day and by night, at 1440 and 390 pixels; --only PART takes the pages whose name has it.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { startDesk } from './desk.mjs'

const OUT = fileURLToPath(new URL('../out/screenshots', import.meta.url))
const CHROMIUM = process.env.FARABI_CHROMIUM || '/usr/bin/chromium'
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : ''
/** The day by which the samples are looked at: soon after the last of them. */
const TODAY = '2026-02-10'

const PAGES = {
  pair: '/p/IRN-KAZ',
  timeline: '/p/IRN-KAZ/timeline',
  commitments: '/p/IRN-KAZ/commitments',
  board: '/p/IRN-KAZ/commitments?view=board',
  figures: '/p/IRN-KAZ/figures',
  map: '/p/IRN-KAZ/map',
  people: '/p/IRN-KAZ/people',
  network: '/p/IRN-KAZ/people?view=network',
  brief: '/p/IRN-KAZ/brief',
  event: (ids) => `/records/${ids.event}`,
  commitment: (ids) => `/records/${ids.commitment}`,
  profile: (ids) => `/people/${ids.person}`,
  article: (ids) => `/articles/${ids.article}`,
  review: '/review',
  search: '/search?q=Tokayev',
  alerts: '/alerts',
  intake: '/intake',
  settings: '/settings',
}

const idsOf = async (address) => {
  const get = async (path) => (await fetch(`${address}/api/v1${path}`)).json()
  const events = await get('/pairs/IRN/KAZ/timeline?kind=event&limit=20')
  const commitments = await get('/pairs/IRN/KAZ/commitments?limit=20')
  const [person] = await get('/pairs/IRN/KAZ/active?kind=person')
  const event = events.rows.toSorted((x, y) => y.articles - x.articles)[0]
  const { tellings } = await get(`/records/${event.id}`)
  return {
    event: event.id,
    commitment: commitments.rows[0].id,
    person: encodeURIComponent(person.id),
    article: tellings[0].article,
  }
}

const WIDTHS = [
  [1440, 900],
  [390, 844],
]

if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}: set FARABI_CHROMIUM`)
mkdirSync(OUT, { recursive: true })
const desk = await startDesk({ today: TODAY })
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
let complaints = 0
try {
  const ids = await idsOf(desk.address)
  const pages = Object.entries(PAGES).filter(([name]) => name.includes(only))
  for (const language of ['en', 'fa'])
    for (const theme of ['light', 'dark'])
      for (const [width, height] of WIDTHS) {
        const context = await browser.newContext({ viewport: { width, height } })
        const manner = { language, theme, calendar: null, digits: null, timeZone: null, pair: ['IRN', 'KAZ'] }
        await context.addInitScript((m) => localStorage.setItem('farabi.manner', JSON.stringify(m)), manner)
        const page = await context.newPage()
        page.on('console', (m) => {
          if (m.type() !== 'error') return
          complaints++
          console.log(`${page.url()} ${language} ${width}: ${m.text()}`)
        })
        for (const [name, path] of pages) {
          await page.goto(desk.address + (typeof path === 'string' ? path : path(ids)))
          await page.waitForSelector('h1', { state: 'attached' })
          await page.waitForLoadState('networkidle').catch(() => {})
          await page.waitForTimeout(500)
          await page.screenshot({ path: join(OUT, `${name}-${language}-${theme}-${width}.png`) })
        }
        await context.close()
      }
  console.log(`${pages.length * 8} pictures in out/screenshots, ${complaints} complaints of the browser`)
} finally {
  await browser.close()
  await desk.close()
}
