/** Every dependency that is shipped may be used in an MIT project. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
}
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}
const FREE =
  /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|MPL-2\.0|CC-BY-4\.0)$/u
/** «(MIT OR Apache-2.0)» may be taken under either. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((l) => l.split(/ AND /u).every((x) => FREE.test(x.trim())))

it('every dependency has a licence that allows MIT distribution', () => {
  const wrong = Object.entries(lock.packages)
    .filter(([path, p]) => path.includes('node_modules/') && !p.link)
    .filter(([, p]) => !isFree(p.license ?? ''))
    .map(([path, p]) => `${path}: ${p.license}`)
  expect(wrong).toEqual([])
})
