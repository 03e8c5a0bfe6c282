/** A desk with accounts as people meet it: the link, the password, the second factor, the others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
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
import { run } from '../testing/command.js'

const PASSWORD = 'seven walnut trees'

describe.skipIf(!hasBrowser)(`a desk with accounts (skipped without ${CHROMIUM})`, () => {
  const home = mkdtempSync(join(tmpdir(), 'farabi-accounts-'))
  const env = { FARABI_HOME: home, FARABI_ACCOUNTS: 'yes' }
  let served: Served
  let browser: Browser
  let page: Page
  let complaints: string[]
  let device: TOTP
  beforeAll(async () => {
    ;[served, browser] = await Promise.all([serveDesk([], env), openBrowser()])
    ;({ page, complaints } = await openWindow(browser, {}))
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    rmSync(home, { recursive: true, force: true })
  })
  const signIn = async (password = PASSWORD): Promise<void> => {
    await page.getByLabel('E-mail address').fill('dana@example.org')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  it('is closed, and says so', async () => {
    await page.goto(`${served.address}/review`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
  })

  it('opens by the link that the command line printed', async () => {
    const { out, code } = await run(['account', 'add', 'dana@example.org', '--name', 'Dana', '--role', 'admin'], {
      env,
    })
    expect(code).toBe(0)
    const link = new URL(/http\S+/.exec(out)![0])
    await page.goto(`${served.address}${link.pathname}${link.search}`)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('The password again').fill('seven walnut')
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByText('The two are not the same.').waitFor()
    await page.getByLabel('The password again').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  it('refuses a wrong password in words, and takes the right one', async () => {
    await signIn('a wrong one')
    await page.getByText('E-mail address and password do not fit').waitFor()
    // the browser itself notes the refusal
    expect(complaints.splice(0).every((c) => c.includes('401'))).toBe(true)
    await signIn()
    await page.getByText('The ledger is empty').waitFor()
    expect(await page.getByRole('navigation').textContent()).toContain('Dana')
  })

  it('takes a second factor', async () => {
    await page.goto(`${served.address}/settings`)
    await ready(page)
    await page.getByRole('button', { name: 'Add a second factor' }).click()
    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Go on' }).click()
    const secret = await page.locator('code').first().textContent()
    device = new TOTP({ secret: secret! })
    expect(await page.getByRole('img', { name: 'Picture for the authenticator app' }).count()).toBe(1)
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Code').fill(device.generate())
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByText('A second factor is asked for.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).first().click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn()
    await page.getByLabel('Code').fill(device.generate())
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The ledger is empty').waitFor()
  })

  it('gives a token that works', async () => {
    await page.goto(`${served.address}/settings`)
    await ready(page)
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.getByLabel('What it is for').fill('the archive')
    await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click()
    const token = await page.getByRole('dialog').locator('code').textContent()
    const answer = await fetch(`${served.address}/api/v1/about`, { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByText('the archive').waitFor()
  })

  it('lets an administrator add others, who see less', async () => {
    await page.getByRole('button', { name: 'Add somebody' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Aigerim')
    await page.getByLabel('E-mail address').fill('aigerim@example.org')
    await page.getByRole('dialog').getByRole('button', { name: 'Add somebody' }).click()
    const link = new URL((await page.getByRole('dialog').locator('code').textContent())!)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByText('aigerim@example.org').waitFor()
    const other = await openWindow(browser, {})
    await other.page.goto(`${served.address}${link.pathname}${link.search}`)
    for (const label of ['Password', 'The password again'])
      await other.page.getByLabel(label, { exact: true }).fill(PASSWORD)
    await other.page.getByRole('button', { name: 'Set password' }).click()
    await other.page.getByLabel('E-mail address').fill('aigerim@example.org')
    await other.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await other.page.getByRole('button', { name: 'Sign in' }).click()
    await other.page.getByText('The ledger is empty').waitFor()
    const nav = await other.page.getByRole('navigation').textContent()
    expect(nav).toContain('Aigerim')
    expect(nav).not.toContain('Intake')
    await other.page.goto(`${served.address}/settings`)
    await ready(other.page)
    expect(await other.page.getByText('People of this desk').count()).toBe(0)
    expect(other.complaints).toEqual([])
    await other.context.close()
  })

  it.each([
    ['en', 1440, 'light'],
    ['en', 390, 'dark'],
    ['fa', 1440, 'dark'],
    ['fa', 390, 'light'],
  ] as const)('is without barriers in %s at %i, %s', async (language, width, theme) => {
    const window = await openWindow(browser, { language, width, theme })
    await window.context.addCookies(await page.context().cookies())
    await window.page.goto(`${served.address}/settings`)
    await ready(window.page)
    await window.page.getByText('aigerim@example.org').waitFor()
    expect(await barriers(window.page)).toEqual([])
    const wide = await window.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await window.context.clearCookies()
    for (const path of ['/', '/join?key=none']) {
      await window.page.goto(`${served.address}${path}`)
      await window.page.locator('main h1').waitFor()
      await window.page.locator('main input[type=password]').first().waitFor()
      expect(await barriers(window.page)).toEqual([])
    }
    expect(window.complaints).toEqual([])
    await window.context.close()
  })

  it('made the browser complain of nothing', () => expect(complaints).toEqual([]))
})
