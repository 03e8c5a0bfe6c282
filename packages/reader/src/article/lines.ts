/** Lines of a page and their shapes: how many words, in which script, whether a sentence ends there. */
import { CharClass, classOf } from '../text/fold.js'

/** Words from which a line is a paragraph even without a full stop. */
export const PARAGRAPH = 14
/** Words from which a line that ends like a sentence is a paragraph. */
const SENTENCE = 6

/** What a line looks like, worked out in one pass. */
export interface Shape {
  /** Runs of letters, digits and the marks and half-spaces inside them. */
  readonly words: number
  /** Share of letters that are of the Arabic script; 1 without any letter. */
  readonly arabic: number
}

/** In the blocks of the Arabic script. */
const isArabicScript = (code: number): boolean =>
  (code >= 0x600 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8ff) ||
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfeff)

export const shapeOf = (line: string): Shape => {
  let words = 0
  let letters = 0
  let arabic = 0
  let inside = false
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    const cls = classOf(code)
    if (cls === CharClass.Letter || cls === CharClass.Digit) {
      if (!inside) words++
      inside = true
      if (cls === CharClass.Letter) {
        letters++
        if (isArabicScript(code)) arabic++
      }
    } else if (cls !== CharClass.Ignored) inside = false
  }
  return { words, arabic: letters === 0 ? 1 : arabic / letters }
}

const ENDS: ReadonlySet<string> = new Set('.!?؟…»"”:۔')
const isPassedOver = (c: string): boolean => c === '\u200e' || c === '\u200f' || c.trim() === ''

const endsLikeSentence = (line: string): boolean => {
  let i = line.length - 1
  while (i >= 0 && isPassedOver(line[i]!)) i--
  return i >= 0 && ENDS.has(line[i]!)
}

/** One line of a page; its text may be cut, its shape follows. */
export class Line {
  keep: boolean
  #text: string
  #shape: Shape | null = null
  constructor(text: string) {
    this.#text = text
    this.keep = text.trim() !== ''
  }
  get text(): string {
    return this.#text
  }
  set text(text: string) {
    this.#text = text
    this.#shape = null
  }
  get words(): number {
    this.#shape ??= shapeOf(this.#text)
    return this.#shape.words
  }
  /** Share of the Arabic script among the letters. */
  get arabic(): number {
    this.#shape ??= shapeOf(this.#text)
    return this.#shape.arabic
  }
  /** Long, or shorter and ending like a sentence. */
  get isParagraph(): boolean {
    return this.words >= PARAGRAPH || (this.words >= SENTENCE && endsLikeSentence(this.#text))
  }
  /** Nothing a person wrote: numbers, marks, an address, an identifier. */
  get isMachine(): boolean {
    const t = this.#text.trim()
    return (
      t !== '' &&
      (this.words === 0 ||
        /^[0-9a-f]{8}-[0-9a-f]{4}-/iu.test(t) ||
        /^(https?:\/\/|www\.)\S+$/iu.test(t) ||
        /^[\d\s\p{P}\p{S}]+$/u.test(t))
    )
  }
  /** «خانه > جهان > آسیا». */
  get isBreadcrumb(): boolean {
    return (
      this.words <= 12 &&
      /[>›»|/]\s*\S+\s*[>›»|/]|^\s*\S+(\s+\S+){0,3}\s*[>›»|]\s*\S+/u.test(this.#text) &&
      !endsLikeSentence(this.#text)
    )
  }
}
