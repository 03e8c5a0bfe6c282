/** A real browser on a real desk: the built command with a ledger of its own. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ended, start } from './command.js'

export const CHROMIUM = process.env.FARABI_CHROMIUM || '/usr/bin/chromium'
export const hasBrowser = existsSync(CHROMIUM)

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })

export interface Served {
  readonly address: string
  close(): Promise<void>
}

/** The desk on a ledger in a folder of its own. @param env settings, and FARABI_TODAY */
export const serveDesk = async (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> => {
  const home = mkdtempSync(join(tmpdir(), 'farabi-desk-'))
  const child = start(['desk', '--port', '0', ...args], {
    env: { FARABI_HOME: home, FARABI_LOG: 'error', FARABI_USER: 'Tester', ...env },
  })
  const result = ended(child)
  const address = await new Promise<string>((done, failed) => {
    let said = ''
    child.stdout.on('data', (d) => {
      said += String(d)
      const found = /http:\S+?(?=\/ )/.exec(said)
      if (found) done(found[0])
    })
    void result.then((r) => failed(new Error(`the desk ended with ${r.code}: ${r.err}`)))
  })
  return {
    address,
    close: async () => {
      child.kill('SIGTERM')
      await result
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export interface Look {
  readonly language?: string
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly pair?: readonly [string, string] | null
}

/** A window in which somebody reads in a language, with everything that the browser complained of. */
export const openWindow = async (
  browser: Browser,
  { language = 'en', width = 1440, theme = 'light', pair = null }: Look,
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> => {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const manner = { language, theme, pair, calendar: null, digits: null, timeZone: null }
  await context.addInitScript((m) => {
    const store = (
      globalThis as unknown as { localStorage: { getItem(k: string): unknown; setItem(k: string, v: string): void } }
    ).localStorage
    if (!store.getItem('farabi.manner')) store.setItem('farabi.manner', JSON.stringify(m))
  }, manner)
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') complaints.push(`${new URL(page.url()).pathname}: ${m.text()}`)
  })
  page.on('pageerror', (e) => complaints.push(`${new URL(page.url()).pathname}: ${e.message}`))
  return { page, context, complaints }
}

/** A page is ready when it has its heading and nothing is waited for. */
export const ready = async (page: Page): Promise<void> => {
  // a function: the desk's policy lets no text be run as a program
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('main [role=status] .animate-pulse'),
    undefined,
    { timeout: 20_000 },
  )
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is hard to use on a page, by the rules of WCAG 2.2 AA: one line for each. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  // as the inspector does, past the policy that keeps foreign programs out
  await page.evaluate(AXE)
  return page.evaluate(
    (tags) =>
      (
        globalThis as unknown as {
          axe: {
            run(o: object): Promise<{
              violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
            }>
          }
        }
      ).axe
        .run({ runOnly: { type: 'tag', values: tags } })
        .then((r) =>
          r.violations.map(
            (v) =>
              `${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0]!.html.slice(0, 200)} ${v.nodes[0]!.failureSummary.slice(0, 300)}`,
          ),
        ),
    RULES,
  )
}
