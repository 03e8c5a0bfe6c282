/**
 * Where places lie. Coordinates of cities are from GeoNames (CC BY 4.0, geonames.org); a province stands at its seat.
 * Borders are drawn by the desk from Natural Earth, which is in the public domain.
 */
import type { EntityNames } from '@farabi/ledger'
import countries from 'i18n-iso-countries'
import coordinates from './coordinates.json' with { type: 'json' }

/** Degrees: longitude, latitude. */
export type Point = readonly [longitude: number, latitude: number]

const known = coordinates as unknown as Readonly<Record<string, Readonly<Record<string, Point>>>>

/** @returns null for what lies nowhere in particular, or is not known */
export const pointOf = ({ country, name }: Pick<EntityNames, 'country' | 'name'>): Point | null =>
  (country && known[country]?.[name]) || null

/** @param code ISO 3166-1 alpha-3 @returns the numeric code, by which maps know a country */
export const numericOf = (code: string): string | null => countries.alpha3ToNumeric(code) ?? null
