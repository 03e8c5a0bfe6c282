/**
 * The types of what Farabi knows about the world before it reads a word: countries, places, organisations and the
 * people who hold or held an office. The data stand in the files beside this one.
 */

/** Forms of one name by language. The first of each list is the one to display. Kazakh is in Cyrillic letters. */
export type NamesByLanguage = Readonly<Record<string, readonly string[] | undefined>> & {
  fa: readonly string[]
  ar: readonly string[]
  en: readonly string[]
  ru?: readonly string[]
  kk?: readonly string[]
}

export interface CountryFacts {
  /** ISO 3166-1 alpha-3; Kosovo under the user-assigned XKX. */
  code: string
  /** Every form met in news, short and official, with spelling variants. */
  names: NamesByLanguage
  /**
   * Demonyms and adjectives. Persian and English: singular (the engine adds the endings); Arabic: masculine singular
   * without the article, and the broken plurals, e.g. أتراك.
   */
  adjectives: NamesByLanguage
  /** The seat of government first, then a second capital where news use both; empty for uninhabited territories. */
  capital: NamesByLanguage
  /** Metonyms of the government other than the capital, e.g. کرملین, البيت الأبيض. */
  seats: NamesByLanguage
  /**
   * Those of the forms above that are as often another word or more, e.g. دوشنبه (Monday), آستانه (threshold), ترک
   * (leaving), مالي (financial): they count only where the words around them ask for a country, as in وزیر خارجه ترک, or
   * where the text names the country otherwise, and never on their own.
   */
  ambiguous?: Partial<NamesByLanguage>
}

export interface PlaceFacts {
  /** ISO 3166-2, or UN/LOCODE for cities as in 'KZ ALA'; null where it is not known for sure. */
  code: string | null
  kind: 'province' | 'city' | 'region' | 'site'
  /** ISO 3166-1 alpha-3 of where it lies; null for what belongs to several countries or to none. */
  country: string | null
  /** English display name. */
  name: string
  names: NamesByLanguage
  /**
   * A common word too, e.g. مرکزی (central), البحيرة (the lake): recognised only beside its generic word (استان, محافظة,
   * شهر …) or with a sister place. `true`: all its forms are; otherwise the forms that are, by language, e.g. the Arabic
   * مشهد (scene) but not the Persian.
   */
  ambiguous?: true | Partial<NamesByLanguage>
}

export interface OrganizationFacts {
  id: string
  kind:
    | 'international'
    | 'government'
    | 'ministry'
    | 'parliament'
    | 'agency'
    | 'news'
    | 'chamber'
    | 'company'
    | 'military'
    | 'party'
    | 'university'
    | 'armed-group'
    | 'other'
  /** ISO 3166-1 alpha-3; null for international bodies. */
  country: string | null
  name: string
  names: NamesByLanguage
  /** Forms recognised only in the company of other organisations: «شانگهای، سیکا». */
  short?: NamesByLanguage
  /** News: it writes of other countries for readers everywhere, so that its own is not the one it means unsaid. */
  abroad?: boolean
  /** News: the languages it writes in for readers at home (BCP 47); in any other it is only quoted. */
  writes?: readonly string[]
  wikidata?: string
}

export interface OfficeHolderFacts {
  name: string
  /** Full names first, then distinctive short forms (surnames) that alone identify this person in foreign news. */
  names: NamesByLanguage
  /** ISO 3166-1 alpha-3 of the country served. */
  country: string
  /** EDTF dates; null where unknown (`from`) or still in office or unknown (`to`). */
  offices: readonly { office: string; title: string; organization?: string; from: string | null; to: string | null }[]
  born?: string
  died?: string
  source: string
}
