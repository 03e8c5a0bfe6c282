/** What words and phrases may stand for, and where one was found. */
import type { Sector } from '../kinds/parts.js'
import type {
  Act,
  AgreementFrame,
  BodyWords,
  CommitmentFrame,
  EventFrame,
  MeasureFrame,
  OfficeWords,
  Preposition,
  Signal,
  VerbForm,
} from '../languages/language.js'
import type { Match } from '../text/lexicon.js'
import type { OfficeHolderFacts, OrganizationFacts, PlaceFacts } from '../world/facts.js'

/** What a phrase may stand for. */
export type Unit =
  | {
      readonly is: 'country'
      readonly code: string
      readonly form: 'name' | 'adjective' | 'capital' | 'seat' /** Those that bear the name. */
      readonly among?: readonly string[]
    }
  | { readonly is: 'place'; readonly facts: PlaceFacts }
  | { readonly is: 'organization'; readonly facts: OrganizationFacts; readonly short: boolean }
  | { readonly is: 'holder'; readonly facts: OfficeHolderFacts; readonly full: boolean }
  | { readonly is: 'office'; readonly words: OfficeWords }
  | { readonly is: 'body'; readonly words: BodyWords }
  | { readonly is: 'preposition'; readonly preposition: Preposition }
  | { readonly is: 'verb'; readonly act: Act; readonly form: VerbForm }
  | { readonly is: 'signal'; readonly signal: Signal }
  | { readonly is: 'event'; readonly frame: EventFrame }
  | { readonly is: 'commitment'; readonly frame: CommitmentFrame }
  | { readonly is: 'agreement'; readonly frame: AgreementFrame }
  | { readonly is: 'measure'; readonly frame: MeasureFrame }
  | { readonly is: 'sector'; readonly sector: Sector }
  | { readonly is: 'word'; readonly word: 'honorific' | 'given' | 'link' | 'common' | 'time' | 'surname' | 'namesake' }

export type UnitOf<K extends Unit['is']> = Extract<Unit, { is: K }>
export type Found<U extends Unit = Unit> = Match<U>
