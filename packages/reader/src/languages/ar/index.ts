/** Arabic: the standard language of news, from the Gulf to the Maghreb, and of Iran's Arabic agencies. */
import { defineLanguage } from '../language.js'
import { affixes } from './affixes.js'
import { calendar } from './calendar.js'
import { commonWords } from './common.js'
import { concepts } from './concepts.js'
import { agreements, commitments, events, measures } from './frames.js'
import { givenNames, surnames } from './given-names.js'
import { bodies, bodyStops, honorifics, nameLinks, namesakes, pronounsOfRank, worldWords } from './names.js'
import { offices } from './offices.js'
import { outcomes, unreal } from './outcomes.js'
import { prepositions, signals, topics } from './particles.js'
import { quantity } from './quantity.js'
import { sectors } from './sectors.js'
import { shared } from './sharedNames.js'
import { transliteration } from './transliteration.js'
import { verbs } from './verbs.js'

export const ar = defineLanguage({
  code: 'ar',
  direction: 'rtl',
  order: 'verb-first',
  affixes,
  adjectiveEndings: ['ي', 'ية'],
  indefiniteEndings: ['ا'],
  bodyStops,
  worldWords,
  joiners: ['و', 'ف'],
  clauseJoiners: ['ف'],
  cliticPrepositions: { ب: 'in', ل: 'to', ك: 'other' },
  possessiveEndings: ['ه', 'ها', 'هما', 'هم', 'يه', 'يها', 'يهم', 'وه', 'وها', 'ته', 'تها', 'تهم'],
  givenNameEndings: ['ي'],
  pluralEndings: ['ات', 'ون', 'ين', 'ان', 'تين', 'تان'],
  home: null,
  offices,
  bodies,
  honorifics,
  pronounsOfRank,
  givenNames,
  surnames,
  nameLinks,
  namesakes,
  topics,
  sides: ['جانب', 'الجانب', 'الطرف', 'طرف', 'جهة', 'قبل'],
  commonWords,
  prepositions,
  verbs,
  signals,
  events,
  commitments,
  agreements,
  measures,
  sectors,
  concepts,
  outcomes,
  unreal,
  shared,
  transliteration,
  calendar,
  quantity,
})
