/** The people, bodies and places of a reading, for a list beside its records. */
import type { Entity, Reading } from '@farabi/reader'
import { nameOf } from './names.js'
import { officeWords } from './offices.js'

export interface Listed {
  readonly entity: Entity
  readonly name: string
  /** Offices in English; the country for bodies and places. */
  readonly about: string
  /** Titles of the office in the article's own words. */
  readonly titles: readonly string[]
  /** First form of the name in the article. */
  readonly asWritten: string
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]

export const listed = (
  reading: Reading,
  kind: Entity['kind'],
  countryNames: (code: string) => string,
): readonly Listed[] =>
  reading.entities
    .filter((e) => e.kind === kind)
    .map((entity) => ({
      entity,
      name: nameOf(entity, reading).replace(/^the /, ''),
      about:
        kind === 'person' && entity.roles.length > 0
          ? unique(entity.roles.map((r) => officeWords(r, reading))).join('; ')
          : entity.country && kind !== 'country'
            ? countryNames(entity.country)
            : '',
      titles: unique(entity.roles.map((r) => r.title)).filter((t) =>
        /\P{Script=Latin}/u.test(t.replace(/[\s\p{P}]/gu, '')),
      ),
      asWritten: entity.names[0] ?? '',
    }))
