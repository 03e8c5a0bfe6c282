/** Shapes of answers by the names they have in the OpenAPI document. */
import type { components } from './schema.js'

type Schemas = components['schemas']
export type RecordView = Schemas['Record']
export type RecordPage = Schemas['RecordPage']
export type Overview = Schemas['Overview']
export type Axis = Schemas['Axis']
export type Account = Schemas['Account']
export type Entity = Schemas['Entity']
export type Profile = Schemas['Profile']
export type Article = Schemas['Article']
export type ArticleRow = Schemas['ArticleRow']
export type Source = Schemas['Source']
export type Feed = Schemas['Feed']
export type Job = Schemas['Job']
export type LogLine = Schemas['LogLine']
export type Decision = Schemas['Decision']
export type Preferences = Schemas['Preferences']
