/** Which language a text is written in: by the letters only one language uses, then by its commonest words. */

/** Letters that Persian has and Arabic has not, and the reverse. */
const PERSIAN = /[پچژگ]|[کی](?=[\p{L}])/gu
const ARABIC = /[ةىؤإأ]|ال(?=\p{L}{3})|ي(?=\p{L})|ك(?=\p{L})/gu
const PERSIAN_WORDS = /(?<![\p{L}\p{M}])(?:است|این|که|را|با|های|می|شد|کرد|از|در|به|خود|آن|و|برای|یک|گفت|هم|تا)(?![\p{L}\p{M}])/gu
const ARABIC_WORDS = /(?<![\p{L}\p{M}])(?:في|من|على|إلى|الى|أن|ان|التي|الذي|عن|مع|هذا|هذه|بين|قال|كما|وقال|خلال|بعد|لا|ما)(?![\p{L}\p{M}])/gu
/** How much of a text is looked at: plenty, and constant in time. */
const SAMPLE = 4_000

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * @param text any text
 * @returns BCP 47 primary subtag of the likeliest language, `und` when there are no letters
 */
export const recognizeLanguage = (text: string): string => {
  const sample = text.slice(0, SAMPLE)
  const arabicScript = count(sample, /\p{Script=Arabic}/gu)
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu)
  const latin = count(sample, /\p{Script=Latin}/gu)
  if (arabicScript + cyrillic + latin === 0) return 'und'
  if (arabicScript >= cyrillic && arabicScript * 2 >= latin) {
    const persian = count(sample, PERSIAN) + 2 * count(sample, PERSIAN_WORDS)
    const arabic = count(sample, ARABIC) + 2 * count(sample, ARABIC_WORDS)
    return persian > arabic ? 'fa' : 'ar'
  }
  if (cyrillic > latin) return /[әғқңөұүһі]/iu.test(sample) ? 'kk' : 'ru'
  return 'en'
}
