/** What stands in words/CODE.json: the interface's languages as data. */
import ar from './words/ar.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import fa from './words/fa.json' with { type: 'json' }
import kk from './words/kk.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }

export interface WordFile {
  readonly language: {
    readonly code: string
    /** By whose habits dates and numbers are written. */
    readonly locale: string
    readonly direction: string
    /** In its own language. */
    readonly name: string
    /** What its readers expect, as CLDR calls them. */
    readonly calendar: string
    readonly digits: string
  }
  /** By group and value. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** ICU MessageFormat by id. */
  readonly messages: Readonly<Record<string, string>>
}

/** The first is spoken to whoever asks for none of them. */
export const wordFiles: readonly WordFile[] = [en, fa, ar, ru, kk]
