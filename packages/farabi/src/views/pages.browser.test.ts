import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inFolder } from '../testing/command.js'
import { exampleReading } from '../testing/reading.js'
import { page as pageOf } from './page.js'

const CHROMIUM = process.env.FARABI_CHROMIUM || '/usr/bin/chromium'

const long = () => {
  const reading = exampleReading()
  reading.article.text += `\n${'این بند برای دراز شدن متن است و رکوردی ندارد.\n'.repeat(120)}`
  return reading
}

describe.skipIf(!existsSync(CHROMIUM))(
  `in a browser (skipped without ${CHROMIUM}; FARABI_CHROMIUM names another)`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    })
    afterAll(() => browser?.close())

    const open = (html: string, width: number, work: (page: Page) => Promise<void>, touch = false): Promise<void> =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, 'p.html'), html)
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          hasTouch: touch,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('console', (m) => complaints.push(m.text()))
        page.on('pageerror', (e) => complaints.push(e.message))
        page.on('request', (r) => {
          if (!/^(file|data):/.test(r.url())) complaints.push(`asked for ${r.url()}`)
        })
        await page.goto(pathToFileURL(join(folder, 'p.html')).href)
        await work(page)
        expect(complaints).toEqual([])
        await context.close()
      })
    const lit = (page: Page, selector: string): Promise<number> => page.locator(`${selector}.on`).count()
    const wider = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth')

    it('links both ways when pointed at', () =>
      open(pageOf(long()), 1440, async (page) => {
        await page.hover('[data-card=a1]')
        await expect.poll(() => lit(page, '[data-r~=a1]')).toBeGreaterThan(0)
        await page.mouse.move(2, 2)
        await expect.poll(() => lit(page, '[data-r]')).toBe(0)
        await page.hover('span[data-r~=c1]')
        await expect.poll(() => lit(page, '[data-card=c1]')).toBe(1)
        await page.hover('[data-card=e2]')
        await expect.poll(() => page.locator('span[data-e~=e2].here').count()).toBeGreaterThan(0)
      }))
    it('scrolls the text to the record', () =>
      open(pageOf(long()), 1440, async (page) => {
        await page.evaluate("document.querySelector('.text').scrollTop = 1e6")
        expect(await page.evaluate("document.querySelector('.text').scrollTop")).toBeGreaterThan(1000)
        expect(await page.evaluate("document.querySelector('.head').getBoundingClientRect().top")).toBe(0)
        await page.hover('[data-card=v1]')
        await expect.poll(() => page.evaluate("document.querySelector('.text').scrollTop")).toBeLessThan(200)
      }))
    it('works by keyboard alone', () =>
      open(pageOf(long()), 1440, async (page) => {
        await page.keyboard.press('Tab')
        for (let i = 0; i < 40 && !(await page.evaluate("document.activeElement.dataset.card === 'v1'")); i++)
          await page.keyboard.press('Tab')
        expect(await lit(page, '[data-card=v1]')).toBe(1)
        expect(await lit(page, 'span[data-r~=v1]')).toBeGreaterThan(0)
        await page.keyboard.press('ArrowDown')
        expect(await lit(page, '[data-card=a1]')).toBe(1)
        await page.keyboard.press('Escape')
        expect(await lit(page, '[data-card]')).toBe(0)
      }))
    it('answers to taps on a telephone', () =>
      open(
        pageOf(long()),
        390,
        async (page) => {
          await page.tap('span[data-r~=c1]')
          await expect.poll(() => lit(page, '[data-card=c1]')).toBe(1)
          await expect
            .poll(() =>
              page.evaluate("document.querySelector('[data-card=c1]').getBoundingClientRect().top < innerHeight"),
            )
            .toBe(true)
          await page.tap('[data-card=f1]')
          await expect.poll(() => lit(page, 'span[data-r~=f1]')).toBeGreaterThan(0)
        },
        true,
      ))
    it.each([390, 1440])('needs no scrolling sideways at %s pixels', (width) =>
      open(pageOf(long()), width, async (page) => expect(await wider(page)).toBeLessThanOrEqual(0)),
    )
  },
)
