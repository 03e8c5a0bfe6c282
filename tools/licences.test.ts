/** Every dependency has a licence under which the whole may be distributed as MIT. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './imports.js'

/** Licences that ask for no more than a notice. SPDX identifiers. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
])

/** Fonts that are served along: their licence asks that it goes with them. */
const FOR_FONTS: Readonly<Record<string, string>> = { 'node_modules/@fontsource': 'OFL-1.1' }

/** Tools that only build or test and are not distributed may also be under a licence that binds single files. */
const FOR_TOOLS: ReadonlySet<string> = new Set(['MPL-2.0', 'CC-BY-4.0'])

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly resolved?: string
  readonly integrity?: string
}
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const dependencies = Object.entries(lock.packages).filter(([path, p]) => path.includes('node_modules/') && !p.link)

/** `MIT OR GPL-3.0` leaves the choice; of `MIT AND BSD-2-Clause` both must do. */
const allowed = (expression: string, set: ReadonlySet<string>): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((part) => part.split(/ AND /i).every((id) => set.has(id.trim())))

describe('dependencies', () => {
  it('are there', () => expect(dependencies.length).toBeGreaterThan(20))

  it('have a licence that allows distribution under MIT', () => {
    const wrong = dependencies.filter(([path, p]) => {
      const font = Object.entries(FOR_FONTS).find(([folder]) => path.startsWith(folder))
      if (font) return p.license !== font[1]
      // what is built for one platform is a part of its package
      const whole = lock.packages[path.replace(/-(android|darwin|freebsd|linux|win32)-[^/]*$/, '')] ?? p
      const tool = [p, whole].some((x) => x.dev === true || x.devOptional === true)
      return !allowed(p.license ?? '', tool ? new Set([...PERMISSIVE, ...FOR_TOOLS]) : PERMISSIVE)
    })
    expect(wrong.map(([path, p]) => `${path}: ${p.license ?? 'no licence'}`)).toEqual([])
  })

  it('are locked by their digest and name no registry of one place', () => {
    expect(dependencies.filter(([, p]) => !p.integrity).map(([path]) => path)).toEqual([])
    const foreign = dependencies.filter(([, p]) => p.resolved && !p.resolved.startsWith('https://registry.npmjs.org/'))
    expect(foreign.map(([path]) => path)).toEqual([])
  })

  it('are locked for every platform that they name', () => {
    const missing = Object.values(lock.packages as Readonly<Record<string, { optionalDependencies?: object }>>)
      .flatMap((p) => Object.keys(p.optionalDependencies ?? {}))
      .filter((name) => !(`node_modules/${name}` in lock.packages))
    expect(missing, 'npm ci refuses a lock that leaves out optional packages').toEqual([])
  })
})

describe('the packages of this project', () => {
  it('are under MIT', () => {
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('MIT License')
    const own = Object.entries(lock.packages).filter(([path]) => !path.includes('node_modules/'))
    expect(own.filter(([, p]) => p.license !== 'MIT').map(([path]) => path)).toEqual([])
  })
})

describe('the test itself', () => {
  it.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-only', true],
    ['(MIT AND BSD-2-Clause)', true],
    ['MIT AND GPL-2.0', false],
    ['CC-BY-NC-4.0', false],
    ['', false],
  ])('%s: %s', (expression, expected) => expect(allowed(expression, PERMISSIVE)).toBe(expected))
})
