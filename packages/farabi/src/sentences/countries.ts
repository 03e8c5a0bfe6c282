/** Country names in English, from CLDR by way of ISO 3166-1. */
import countries from 'i18n-iso-countries'

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Names that run better with the article: "the United Arab Emirates". */
const withArticle = /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Palestinian)/

/** @param alpha3 ISO 3166-1 alpha-3; an unknown code comes back as it is */
export const countryName = (alpha3: string): string => {
  const alpha2 = countries.alpha3ToAlpha2(alpha3)
  return (alpha2 && regions.of(alpha2)) || alpha3
}

/** As {@link countryName}, with "the" where English wants it. */
export const theCountry = (alpha3: string): string => {
  const name = countryName(alpha3)
  return withArticle.test(name) ? `the ${name}` : name
}
