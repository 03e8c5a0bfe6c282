import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  barriers,
  CHROMIUM,
  hasBrowser,
  openBrowser,
  openWindow,
  ready,
  type Served,
  serveDesk,
} from '../testing/browser.js'

const PAIR = ['IRN', 'KAZ'] as const
const AT = '/p/IRN-KAZ'

/** Every page; ids are those of a record, a person and an article of the samples. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['pair', AT],
  ['timeline', `${AT}/timeline`],
  ['commitments as a table', `${AT}/commitments`],
  ['commitments as a board', `${AT}/commitments?view=board`],
  ['silence report', `${AT}/commitments?view=silence`],
  ['figures', `${AT}/figures`],
  ['map', `${AT}/map`],
  ['people', `${AT}/people`],
  ['network', `${AT}/people?view=network`],
  ['briefs', `${AT}/brief`],
  ['brief', `${AT}/brief?id=BRIEF`],
  ['event', '/records/EVENT'],
  ['commitment', '/records/COMMITMENT'],
  ['profile', '/people/PERSON'],
  ['article', '/articles/ARTICLE'],
  ['review', '/review'],
  ['proposed merges', '/review?view=proposals'],
  ['audit trail', '/review?view=trail'],
  ['directory', `${AT}/people?view=directory`],
  ['search', '/search?q=Tokayev'],
  ['alerts', '/alerts'],
  ['intake', '/intake'],
  ['settings', '/settings'],
  ['an empty pair', '/p/ISL-PER'],
  ['an address that leads nowhere', '/nowhere'],
]

describe.skipIf(!hasBrowser)(`every page (skipped without ${CHROMIUM}; FARABI_CHROMIUM names another)`, () => {
  let served: Served
  let browser: Browser
  let ids: Record<string, string>
  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveDesk(['--samples'], { FARABI_TODAY: '2026-01-15' }), openBrowser()])
    const get = async (path: string) => (await (await fetch(`${served.address}/api/v1${path}`)).json()) as never
    const { rows: events } = (await get('/pairs/IRN/KAZ/timeline?kind=event&limit=5')) as { rows: { id: string }[] }
    const { rows: promises } = (await get('/pairs/IRN/KAZ/commitments?limit=1')) as { rows: { id: string }[] }
    const [person] = (await get('/pairs/IRN/KAZ/active')) as { id: string }[]
    const { tellings } = (await get(`/records/${events[0]!.id}`)) as { tellings: { article: string }[] }
    const made = await fetch(`${served.address}/api/v1/briefs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-farabi': 'desk' },
      body: JSON.stringify({ a: 'IRN', b: 'KAZ', from: '2020-01-01', to: '2026-01-15' }),
    })
    const { id: brief } = (await made.json()) as { id: string }
    ids = {
      BRIEF: brief,
      EVENT: events[0]!.id,
      COMMITMENT: promises[0]!.id,
      PERSON: person!.id,
      ARTICLE: tellings[0]!.article,
    }
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  const pathOf = (path: string): string =>
    served.address + path.replace(/[A-Z]{5,}/, (word) => (ids[word] ? encodeURIComponent(ids[word]) : word))

  describe.each([
    ['en', 1440, 'light'],
    ['fa', 1440, 'dark'],
    ['en', 390, 'dark'],
    ['fa', 390, 'light'],
  ] as const)('in %s at %s pixels, %s', (language, width, theme) => {
    it.each(PAGES)('%s', async (_name, path) => {
      const { page, context, complaints } = await openWindow(browser, { language, width, theme, pair: PAIR })
      try {
        await page.goto(pathOf(path))
        if (path === '/nowhere') await page.waitForSelector('main p')
        else await ready(page)
        await page.waitForLoadState('networkidle')
        expect(await page.getAttribute('html', 'dir')).toBe(language === 'fa' ? 'rtl' : 'ltr')
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        expect(await barriers(page)).toEqual([])
        expect(complaints).toEqual([])
      } finally {
        await context.close()
      }
    })
  })

  describe.each(['ar', 'ru', 'kk'])('in %s', (language) => {
    it.each(PAGES)('%s has its words', async (_name, path) => {
      const { page, context, complaints } = await openWindow(browser, { language, pair: PAIR })
      try {
        await page.goto(pathOf(path))
        if (path === '/nowhere') await page.waitForSelector('main p')
        else await ready(page)
        expect(complaints).toEqual([])
        const text = (await page.textContent('body'))!
        expect(text).not.toMatch(/\b(undefined|NaN|\[object)\b/)
        // an id that has no message is shown as it is
        expect(text).not.toMatch(
          /\b(nav|desk|pair|timeline|record|review|article|alerts|brief|people|figures|commitments|searchpage|intake|settings)\.[a-z]+[a-z.]*\b/,
        )
      } finally {
        await context.close()
      }
    })
  })
})
