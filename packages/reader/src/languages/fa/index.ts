/** Persian: Iran's, Afghanistan's and Tajikistan's news in Arabic letters. */
import { defineLanguage } from '../language.js'
import { affixes } from './affixes.js'
import { calendar } from './calendar.js'
import { commonWords } from './common.js'
import { concepts } from './concepts.js'
import { agreements, commitments, events, measures } from './frames.js'
import { givenNames, surnames } from './given-names.js'
import { bodies, bodyStops, honorifics, nameLinks, worldWords } from './names.js'
import { offices } from './offices.js'
import { outcomes, unreal } from './outcomes.js'
import { prepositions, signals, topics } from './particles.js'
import { quantity } from './quantity.js'
import { sectors } from './sectors.js'
import { transliteration } from './transliteration.js'
import { verbs } from './verbs.js'

export const fa = defineLanguage({
  code: 'fa',
  direction: 'rtl',
  order: 'verb-last',
  affixes,
  adjectiveEndings: ['ی'],
  indefiniteEndings: ['ای', 'ئی', 'یی'],
  bodyStops,
  worldWords,
  joiners: [],
  cliticPrepositions: {},
  possessiveEndings: ['ش', 'شان', 'اش', 'یش'],
  pluralEndings: ['ها', 'های', 'هایی'],
  home: 'IRN',
  homeWords: {
    AFG: ['دالر', 'شاروال', 'شاروالی', 'پوهنتون', 'سرقونسل', 'قونسل', 'قونسلگری', 'ولسوالی', 'ولسوال', 'انجنیر', 'انجنیران', 'اوزبیکستان', 'اوزبیک', 'مکتب', 'معینیت', 'ترانسپورت'],
  },
  offices,
  bodies,
  honorifics,
  givenNames,
  surnames,
  nameLinks,
  topics,
  sides: ['طرف', 'جانب', 'سوی'],
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
  transliteration,
  calendar,
  quantity,
})
