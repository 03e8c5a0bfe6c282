/**
 * The tables of a ledger, alike in both engines. Days are Gregorian `YYYY-MM-DD` strings, never instants: no time zone
 * shifts them. Dates are EDTF beside their first and last possible day. Columns ending in `_at` are moments of this
 * program's own work (ISO 8601, UTC). JSON is kept as text.
 */

/** SHA-256 of the bytes added, `sha256:` and 64 hex digits. */
export type ArticleId = string

export interface Originals {
  hash: ArticleId
  bytes: Uint8Array
  /** How `bytes` are kept: `deflate` or `plain`. */
  encoding: string
  size: number
  content_type: string | null
  /** JSON: published, language and source as somebody said them when it was added. */
  told: string | null
}

export interface Articles {
  id: ArticleId
  /** Counts up as articles come; the key of the word index. */
  no: number
  /** How the input was called: a file's path, an address. */
  name: string
  url: string | null
  source_id: string | null
  language: string | null
  title: string | null
  published: string | null
  published_from: string | null
  published_to: string | null
  text: string
  /** The reading as the reader gave it, without the text. */
  reading: string
  /** Version of the reader that made it. */
  reader: string
  added_at: string
  /** The origin of the group of near-duplicates it belongs to; its own id when it stands alone or is the origin. */
  group_id: ArticleId
  /** Why it stands in that group. */
  group_why: string | null
  /** JSON: the doubts of its reading; null when it has none. */
  doubts: string | null
}

/** Few and small columns: there are twenty rows of it for each article. */
export interface ArticleBands {
  /** 32 bits, signed. */
  band: number
  /** Of the article. */
  no: number
}

export interface ArticleSketches {
  article_id: ArticleId
  /** 64 numbers of 32 bits, base64. */
  sketch: string
  words: number
}

export interface Sources {
  id: string
  name: string
  host: string | null
  country: string | null
  language: string | null
  kind: string | null
  /** Admiralty scale A to F, set by people alone. */
  reliability: string | null
  articles: number
}

export interface Entities {
  id: string
  kind: string
  name: string
  country: string | null
  code: string | null
  wikidata: string | null
  /** How sure the display name is: one from a list goes before a transliteration. */
  known: number
  first_seen: string | null
  last_seen: string | null
  articles: number
}

export interface EntityNames {
  entity_id: string
  name: string
  language: string
  articles: number
}

/** By what an entity is found again: phonetic keys of its names, and what typing errors make of them. */
export interface EntityKeys {
  key: string
  entity_id: string
}

export interface Offices {
  entity_id: string
  office: string
  title: string
  organization_id: string | null
  country: string | null
  first_seen: string
  last_seen: string
  articles: number
}

/** What an article calls by a name, and whom the ledger takes it for. */
export interface ArticleEntities {
  article_id: ArticleId
  /** Number of the entity in the reading: `e4`. */
  local: string
  entity_id: string
  day: string | null
  mentions: number
  why: string
}

/** One thing that happened, was signed, promised, claimed or paired, however often it is told. */
export interface Records {
  id: string
  /** event, agreement, commitment, figure, pairing */
  kind: string
  /** meeting, memorandum, pledge, trade-turnover … */
  type: string
  status: string | null
  date: string | null
  date_from: string | null
  date_to: string | null
  /** By what it stands on the timeline: its own first day, or the day it was first told. */
  sort_day: string
  place_id: string | null
  value: number | null
  unit: string | null
  nature: string | null
  /** The record as it is now: the best telling with people's corrections. */
  data: string
  confidence: number
  articles: number
  /** Reports that do not repeat one another. */
  reports: number
  first_told: string | null
  last_told: string | null
  /** accepted, rejected or null: nobody has looked. */
  review: string | null
  /** Commitments and agreements: what came of it, by the steps found. */
  stage: string | null
  /** The day of the step that it stands by. */
  stage_day: string | null
  due_to: string | null
  /** How much a person should look at it: doubt times weight. */
  urgency: number
}

/** What one article says of a record. */
export interface Tellings {
  article_id: ArticleId
  /** Number of the record in the reading: `v1`. */
  local: string
  record_id: string
  kind: string
  data: string
  evidence: string
  day: string | null
  confidence: number
  why: string
}

export interface RecordParties {
  record_id: string
  entity_id: string
  role: string
}

export interface RecordPairs {
  a: string
  b: string
  record_id: string
  kind: string
  type: string
  sort_day: string
  /** Of promises, as in their record. */
  stage: string | null
  due_to: string | null
  last_told: string | null
}

/** Whose articles tell a record. */
export interface RecordSources {
  record_id: string
  source_id: string
}

export interface RecordSectors {
  record_id: string
  sector: string
}

/** What names a promise of two countries beyond its parties: concepts, named things, numbers. */
export interface PromiseKeys {
  a: string
  b: string
  key: string
  record_id: string
  kind: string
  sort_day: string
}

export interface Steps {
  id: string
  record_id: string
  article_id: ArticleId
  start: number
  end: number
  step: string
  day: string | null
  score: number
  why: string
  /** Who said so: null is the machine. */
  by: string | null
}

/** Sentences that say what came of a concrete thing, by that thing and the countries that their article is about. */
export interface Outcomes {
  a: string
  b: string
  key: string
  article_id: ArticleId
  start: number
  end: number
  /** fulfilled, progress, contradicted, delayed */
  step: string
  day: string | null
  /** The words that say so. */
  words: string
}

/** Merges made, by the machine or by people; undone ones stay for the record. */
export interface Merges {
  id: string
  kind: string
  kept: string
  gone: string
  why: string
  score: number
  by: string | null
  at: string
  undone_at: string | null
  /** What moved: entities or records as they stood, and the keys of their rows. */
  moved: string
}

/** Two that may be one: for a person to decide. */
export interface Proposals {
  id: string
  kind: string
  a: string
  b: string
  why: string
  score: number
  /** open, accepted, refused */
  state: string
}

/** Two that a person said are not one. */
export interface Apart {
  kind: string
  a: string
  b: string
}

/** The append-only log of what people decided; each line holds the digest of the one before. */
export interface Decisions {
  seq: number
  at: string
  who: string
  action: string
  target: string
  why: string | null
  change: string
  before_hash: string
  hash: string
}

export interface Edits {
  record_id: string
  field: string
  value: string
  seq: number
}

/** How credible a person finds what one article says of a record: Admiralty scale, 1 confirmed to 6 cannot be judged. */
export interface Credibility {
  record_id: string
  article_id: ArticleId
  grade: number
}

export interface PairMonths {
  a: string
  b: string
  month: string
  kind: string
  type: string
  n: number
}

export interface PairSectors {
  a: string
  b: string
  month: string
  sector: string
  n: number
}

/** How often somebody, a body or a place stands in the records of a pair. */
export interface PairEntities {
  a: string
  b: string
  entity_id: string
  kind: string
  n: number
  last_day: string
}

/** How often two people stand in one record of a pair; `from_id` is the smaller id. */
export interface PairMeetings {
  a: string
  b: string
  from_id: string
  to_id: string
  n: number
}

/** How much there is of something: articles, stories, record, person, organization, place … */
export interface Totals {
  name: string
  n: number
}

/** A feed or sitemap and when it is asked again. */
export interface Feeds {
  address: string
  /** rss, atom, rdf, json, sitemap, sitemap index */
  kind: string
  title: string | null
  /** What the server said of the last answer whose entries were all dealt with. */
  etag: string | null
  last_modified: string | null
  checked_at: string | null
  next_at: string | null
  /** Failed in a row. */
  failures: number
  /** Why it failed the last time. */
  trouble: string | null
}

/** An address that a feed led to. */
export interface Fetched {
  address: string
  at: string
  /** Null when no article came of it. */
  article_id: ArticleId | null
  tries: number
  trouble: string | null
}

export interface Tables {
  originals: Originals
  articles: Articles
  article_bands: ArticleBands
  article_sketches: ArticleSketches
  sources: Sources
  entities: Entities
  entity_names: EntityNames
  entity_keys: EntityKeys
  offices: Offices
  article_entities: ArticleEntities
  records: Records
  tellings: Tellings
  record_parties: RecordParties
  record_pairs: RecordPairs
  record_sectors: RecordSectors
  record_sources: RecordSources
  promise_keys: PromiseKeys
  steps: Steps
  merges: Merges
  proposals: Proposals
  apart: Apart
  decisions: Decisions
  edits: Edits
  credibility: Credibility
  pair_months: PairMonths
  pair_sectors: PairSectors
  pair_entities: PairEntities
  outcomes: Outcomes
  pair_meetings: PairMeetings
  totals: Totals
  feeds: Feeds
  fetched: Fetched
}
