/** Direction of a language's script, by CLDR's likely subtags. */

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** @param language BCP 47; unknown or malformed codes are taken as left to right */
export const directionOf = (language: string): 'rtl' | 'ltr' => {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
