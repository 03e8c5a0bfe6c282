/**
 * What the reader must know of a language, as data. One folder under languages/ fills in one of these; the engine reads
 * it and never asks which language it is.
 */
import type { CalendarWords } from '../calendar/words.js'
import type { AgreementKind } from '../kinds/agreement.js'
import type { CommitmentKind } from '../kinds/commitment.js'
import type { Office } from '../kinds/entity.js'
import type { EventKind, PloverType, Status } from '../kinds/event.js'
import type { Measure } from '../kinds/figure.js'
import type { Sector } from '../kinds/parts.js'
import type { QuantityWords } from '../quantity/words.js'
import type { Affixes } from '../text/lexicon.js'
import type { Concept } from '../world/concepts.js'

/** Who an office serves: a state, a state abroad, a province or city, or the body named behind it. */
export type OfficeScope = 'state' | 'envoy' | 'province' | 'body'

export interface OfficeWords {
  readonly office: Office
  readonly scope: OfficeScope
  readonly phrases: readonly string[]
  /** Too general to name somebody without the body or country behind it («رئیس», «رئيس»). */
  readonly needsTail?: boolean
  /** The one country whose holder bears the title («خادم الحرمين الشريفين»). */
  readonly country?: string
  /** A side or government as a whole: nobody bears it («الجانب الكازاخستاني»). */
  readonly collective?: boolean
  /** Speaks for somebody else, who may be named right behind («مبعوث صاحب السمو …»). */
  readonly proxy?: boolean
  /** Several holders at once («وزیران خارجه»): nobody in particular. */
  readonly plural?: boolean
  /** Second to the office behind it («معاون» + «وزیر»). */
  readonly deputy?: boolean
  /** The same office as the one just named, in another country («همتای روسی», «نظيره»). */
  readonly counterpart?: boolean
}

/** Words that open the name of a body: «سازمان …», «وزارت …». */
export interface BodyWords {
  readonly kind:
    | 'ministry'
    | 'parliament'
    | 'agency'
    | 'news'
    | 'chamber'
    | 'company'
    | 'military'
    | 'party'
    | 'university'
    | 'government'
    | 'mission'
    | 'committee'
    | 'other'
  readonly phrases: readonly string[]
  /** The phrase alone, with a country beside it, is a name already («وزارت خارجه», «پارلمان»). */
  readonly complete?: boolean
}

export type Tense = 'past' | 'present' | 'future' | 'subjunctive'

/** What a finite verb tells of its clause. */
export interface VerbForm {
  readonly phrase: string
  readonly tense: Tense
  /** 1 when the speaker counts himself in («خواهیم کرد»). */
  readonly person: 1 | 3
  readonly negated?: boolean
  /** A participle that may as well modify the noun in front of it («توافقات حاصل شده»). */
  readonly participle?: boolean
  readonly passive?: boolean
  /** Tells what is or will be the case, nothing that is done («خواهد داشت»). */
  readonly stative?: boolean
  /** A participle beside another verb, whose subject is that verb's («مؤكدا أن …»). */
  readonly circumstantial?: boolean
  /** Its object is something to be done («أعلن رفع …», «قرر إنشاء …»). */
  readonly announces?: boolean
  /** Says what the one named in front of it said, whatever preposition governs the name («نقل عن الوزير قوله»). */
  readonly sourced?: boolean
  /** A verb only where a clause begins; elsewhere another word («بين»). */
  readonly opening?: boolean
}

/** What a verb does to the record its clause tells of, beyond its tense. */
export type Act =
  | 'do'
  | 'go'
  | 'say'
  | 'meet'
  | 'visit'
  /** Sees a country or town: where it goes stands behind «from» («از پاکستان دیدن کرد»). */
  | 'tour'
  | 'receive'
  | 'sign'
  | 'agree'
  | 'call'
  | 'send'
  | 'hold'
  | 'cancel'
  | 'attend'
  | 'reach'
  | 'open'
  | 'appoint'
  | 'rise'
  | 'invite'
  | 'request'
  | 'propose'
  | 'pledge'
  | 'accuse'
  | 'reject'
  | 'threaten'
  | 'sanction'
  | 'attack'
  | 'aid'
  | 'protest'
  | 'congratulate'
  | 'discuss'
  | 'host'
  | 'pair'
  | 'recognize'
  | 'hope'
  | 'welcome'

export interface VerbWords {
  readonly act: Act
  readonly forms: readonly VerbForm[]
}

export type Preposition =
  | 'with'
  | 'against'
  | 'to'
  | 'in'
  | 'from'
  | 'by'
  | 'between'
  | 'about'
  | 'on'
  | 'of'
  | 'for'
  | 'during'
  | 'after'
  | 'before'
  | 'other'

/** A word or phrase that tells of a kind of event when its roles can be filled. */
export interface EventFrame {
  readonly kind: EventKind
  readonly phrases: readonly string[]
  readonly plover?: PloverType
  readonly mode?: string | null
  /** The phrase itself says when («سفر آتی», «پیش از عزیمت»). */
  readonly status?: Status
  /** A sitting of a larger gathering («الدورة الثالثة للجنة المشتركة»): nothing by itself where that one is named. */
  readonly part?: boolean
  /** A noun of many uses: taken only with two foreign parties around it. */
  readonly weak?: boolean
  /** An envoy is called in («سفیر سوئد احضار شد»): also in the passive the envoy's country is the target. */
  readonly summons?: boolean
  /** A verb of claiming: an accusation only where another country is what the claim is about («مدعی شد که ایران …»). */
  readonly claims?: boolean
}

/** A word or phrase that tells of a commitment. */
export interface CommitmentFrame {
  readonly kind: CommitmentKind
  readonly phrases: readonly string[]
  /** How surely it is one by itself, 0..1. */
  readonly weight: number
  /** Counts only with somebody it is asked of («از … خواست»). */
  readonly asked?: boolean
  /** Counts only as the object of a verb that announces. */
  readonly announced?: boolean
  /** Said of its subject in the third person («متعهد شد»): who promises is the clause's own subject. */
  readonly personal?: boolean
}

export interface AgreementFrame {
  readonly kind: AgreementKind
  /** Several of them, where the ending does not say so («عقود»). */
  readonly plural?: boolean
  readonly phrases: readonly string[]
  /** A word of many uses: taken only beside a verb of signing, agreeing or negotiating. */
  readonly weak?: boolean
}

export interface MeasureFrame {
  readonly measure: Measure
  readonly phrases: readonly string[]
}

/** Small words with a part in the reading. */
export type Signal =
  /** دو طرف: both sides of the talks. */
  | 'both-sides'
  /** را: what stands before it is done to. */
  | 'object'
  /** هیئت: people sent by a country, named or not. */
  | 'delegation'
  /** فراتر رفت: the number beside it is passed. */
  | 'exceed'
  /** شرکت در: somebody takes part in what follows. */
  | 'attendance'
  /** گردشگران: people in numbers, whose going and meeting is no event. */
  | 'crowd'
  /** دولت: with a country's name behind it, that country. */
  | 'state'
  /** دو کشور: the two countries of the report. */
  | 'two-countries'
  /** وی: the person spoken of. */
  | 'pronoun'
  /** التي أجراها: a clause that tells no more than that the noun before it took place, with its parties behind. */
  | 'resumptive'
  /** له: behind a noun of doing and its doer, whom it is done to. */
  | 'to-him'
  /** دعوة: somebody is asked to come. */
  | 'invitation'
  /** یک، برخی از: a word for some of many in front of whom it tells of. */
  | 'indefinite'
  /** حاليا: what is told goes on now. */
  | 'now'
  /** این کشور: the country last named. */
  | 'this-country'
  /** کشورمان: the outlet's own country. */
  | 'home'
  /** که: a clause begins. */
  | 'that'
  /** الذي: a clause about the word before it begins; languages whose word for it is also 'that' leave it out. */
  | 'relative'
  /** اگر: what follows has not happened. */
  | 'if'
  /** خطر: what is named behind it is only feared or rumoured. */
  | 'unreal'
  | 'and'
  /** قرار است: the clause is about the future. */
  | 'future'
  /** پیش از این: told, but not news. */
  | 'past-reference'
  | 'not'
  | 'cancelled'
  | 'former'
  /** خود، محترم، جدید: says nothing of who it is. */
  | 'modifier'
  /** در این دیدار: the event told above. */
  | 'this'
  /** به گزارش: an outlet is credited. */
  | 'credit'
  /** همکاری، روابط: the talk is of relations. */
  | 'relations'
  /** Words of sport, crime and accidents: the report is of another world. */
  | 'elsewhere'
  /** ایجاد، تسهیل: something to be undertaken. */
  | 'undertaking'
  | 'target'
  | 'forecast'
  | 'growth'
  | 'decline'
  | 'province'
  | 'city'
  | 'importance'
  | 'sister'
  | 'quote-open'
  | 'quote-close'
  | 'in-force'
  | 'negotiation'
  | 'signature'
  | 'draft'
  | 'number-of'

export interface Transliteration {
  /** Folded or raw letters, longest first, to Latin. */
  readonly letters: Readonly<Record<string, string>>
  /** Whole names whose vowels are known. */
  readonly names: Readonly<Record<string, string>>
  /** How names begin and end whose middle is not known, as written, longest first. */
  readonly beginnings: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, string>>
  /** English for the words of which names of bodies are made, without the article. */
  readonly glosses: Readonly<Record<string, string>>
}

export type OutcomeKind = 'fulfilled' | 'progress' | 'delayed' | 'contradicted'
export type OutcomeWords = Readonly<Record<OutcomeKind, readonly string[]>>

export interface Language {
  readonly code: string
  readonly direction: 'rtl' | 'ltr'
  /** Where the verb stands: it decides on which side of a verb its subject is looked for. */
  readonly order: 'verb-last' | 'verb-first' | 'verb-middle'
  readonly affixes: Affixes
  /** Clitics that join: what begins behind one is another than what stands before («وقطر»). */
  readonly joiners: readonly string[]
  /** Of these, the ones that join clauses only: inside a clause the letter belongs to the word («فاردهان»). */
  readonly clauseJoiners?: readonly string[]
  /** Clitics that are prepositions («بقطر», «لقطر»). */
  readonly cliticPrepositions: Readonly<Record<string, Preposition>>
  /** Endings that are pronouns («لقائه», «سفرش»). */
  readonly possessiveEndings: readonly string[]
  /** Endings that make an adjective of a noun: «پارلمانی» names no parliament. */
  readonly adjectiveEndings?: readonly string[]
  /** Endings that make a noun one of many («شرکتی», «صندوقا»). */
  readonly indefiniteEndings?: readonly string[]
  /** Words that stand behind the word for a body and are no part of its name («سفارت آماده …», «الوكالة نفسها»). */
  readonly bodyStops?: readonly string[]
  /** Words that make a body one of several countries («بین‌المللی», «العربية»). */
  readonly worldWords?: readonly string[]
  /** Last letters, as the author wrote them, that tell a given name from a preposition of the same folded letters («علي», «على»). */
  readonly givenNameEndings?: readonly string[]
  /** Endings that make a noun plural, as they begin: a plural is no name of one body or agreement. */
  readonly pluralEndings: readonly string[]
  /** The country that an unnamed outlet in this language most likely writes from; null where none is likely. */
  readonly home: string | null
  /** Words that only the outlets of one country write («دالر», «سرقونسل»), by alpha-3. */
  readonly homeWords?: Readonly<Record<string, readonly string[]>>
  readonly offices: readonly OfficeWords[]
  readonly bodies: readonly BodyWords[]
  /** Pronouns of rank («جلالته») with the offices of those they stand for and words of their titles. */
  readonly pronounsOfRank?: Readonly<
    Record<string, { readonly offices: readonly Office[]; readonly titles?: readonly string[] }>
  >
  readonly honorifics: readonly string[]
  /** Given names: the surest sign that a person's name begins. */
  readonly givenNames: readonly string[]
  /** Frequent surnames: that a name goes on. */
  readonly surnames: readonly string[]
  /** Particles inside names: بن, آل, فون. */
  readonly nameLinks: readonly string[]
  /** Buildings and sites where things take place: «قصر», «مقر». */
  readonly sites?: readonly string[]
  /** What is called after people: «مطار», «مركز». */
  readonly namesakes?: readonly string[]
  /** Words for what is talked about: the names they govern take no part in the talk («تحولات سوریه», «ملف ليبيا»). */
  readonly topics?: readonly string[]
  /** Words for one of two sides in front of its country («الجانب الصيني», «از طرف عراق»). */
  readonly sides?: readonly string[]
  /** Words that are in no name. */
  readonly commonWords: readonly string[]
  readonly prepositions: Readonly<Partial<Record<Preposition, readonly string[]>>>
  readonly verbs: readonly VerbWords[]
  readonly signals: Readonly<Partial<Record<Signal, readonly string[]>>>
  readonly events: readonly EventFrame[]
  readonly commitments: readonly CommitmentFrame[]
  readonly agreements: readonly AgreementFrame[]
  readonly measures: readonly MeasureFrame[]
  readonly sectors: Readonly<Partial<Record<Sector, readonly string[]>>>
  /** The concrete things that countries promise each other. */
  readonly concepts: Readonly<Record<Concept, readonly string[]>>
  /** What is said of a promised thing that was done, is under way, was put off or was not done. */
  readonly outcomes: OutcomeWords
  /** Words that put a whole sentence into the future or a wish: nothing in it has been done. */
  readonly unreal: readonly string[]
  /** Names that several countries bear («المملكة»), likeliest first: the one meant is the one a text speaks of most. */
  readonly shared?: Readonly<Record<string, readonly string[]>>
  readonly transliteration: Transliteration
  readonly calendar: CalendarWords
  readonly quantity: QuantityWords
}

/** How a language's writing is told from others: each folder has one, also those whose language is only recognised. */
export interface ScriptWords {
  /** BCP 47 primary subtag. */
  readonly language: string
  /** Unicode script name. */
  readonly script: string
  /** Letters and clusters that are its own among the languages of its script; null where the script is enough. */
  readonly letters: RegExp | null
  /** Its commonest words, as people write them. */
  readonly words: readonly string[]
}

/** Checks a language's data as the compiler sees it; the contract test checks the rest. */
export const defineLanguage = (language: Language): Language => language
