/**
 * Page furniture in plain text: what scrapers leave around a report. The words are data of the languages; this file
 * knows only shapes: a body paragraph is long or ends like a sentence, furniture is short and stands in front, behind,
 * or under a heading of its own.
 */
import { CharClass, classOf, foldKey } from '../text/fold.js'
import { readDateline } from './dateline.js'
import { Line, PARAGRAPH, shapeOf } from './lines.js'
import { dropLinks } from './links.js'

/** What one language's pages say around their reports. Folded before comparison; a line is compared from its beginning. */
export interface FurnitureWords {
  /** A line that begins with one of these is furniture whatever follows («کد خبر»); with a colon only as a label («عکس:»). */
  readonly begins: readonly string[]
  /** Words that begin reports as well («بحث», «ورود»): furniture only before a colon or in a line of a few words. */
  readonly everyday?: readonly string[]
  /** A line that is just this («پخش زنده»), also as what is left of a line when its date is taken out. */
  readonly whole: readonly string[]
  /** Headings of lists of other reports: the short lines under them go too. */
  readonly related: readonly string[]
  /** Headings of readers' comments: everything behind goes. */
  readonly comments: readonly string[]
  /** Ends of the report («انتهای پیام»): what follows is furniture, and the words themselves where they end a line. */
  readonly ends: readonly string[]
  /** «منبع:», «المصدر:»: names the outlet. */
  readonly source: readonly string[]
  /** The word for today: agencies write the full date beside it. */
  readonly today: readonly string[]
}

/** Folded phrases by their first letter, the longest first. */
type ByFirst = ReadonlyMap<string, readonly string[]>
const byFirst = (phrases: readonly string[]): ByFirst => {
  const out = new Map<string, string[]>()
  for (const p of [...phrases].sort((a, b) => b.length - a.length)) out.set(p[0]!, [...(out.get(p[0]!) ?? []), p])
  return out
}
const startsWith = (key: string, line: string, phrases: ByFirst): boolean => behind(key, line, phrases) !== null

/** What stands behind the phrase that a line begins with, or null. */
const behind = (key: string, line: string, phrases: ByFirst): string | null => {
  for (const p of phrases.get(key[0] ?? '') ?? []) {
    const end = key.startsWith(p) ? endOfWord(line, p.length) : -1
    if (end >= 0) return line.slice(end)
  }
  return null
}

/** Where a word of the line ends after so many folded letters («شارك», but not «شاركت»); -1 if none does. */
const endOfWord = (line: string, letters: number): number => {
  let seen = 0
  for (let i = 0; i < line.length; i++) {
    const cls = classOf(line.charCodeAt(i))
    const counts = cls === CharClass.Letter || cls === CharClass.Digit
    if (seen >= letters) return counts ? -1 : i
    if (counts) seen += foldKey(line[i]!).length
    if (seen >= letters && (i + 1 >= line.length || classOf(line.charCodeAt(i + 1)) !== CharClass.Letter)) return i + 1
  }
  return seen >= letters ? line.length : -1
}

/** Words of a line that may begin with an everyday word and still be furniture. */
const FEW = 3
/** A mark that parts a label from what it labels. */
const LABEL = /^[\s\u200e\u200f]*[:|/…\-–—]/u
/** «اقرأ أيضا: …», «قد يهمك| …»: a heading with one link on its own line. */
const LINK = /^[\s\u200e\u200f]*(?:[:|/…\-–—]|\.\.+)\s*\S+(?:\s+\S+){2}/u

interface Folded {
  readonly begins: ByFirst
  readonly labels: ByFirst
  readonly everyday: ByFirst
  readonly whole: ReadonlySet<string>
  readonly related: ByFirst
  readonly comments: ByFirst
  readonly endings: ByFirst
  readonly ends: readonly string[]
  readonly today: RegExp
}

const fold = (all: readonly FurnitureWords[]): Folded => {
  const keys = (pick: (w: FurnitureWords) => readonly string[]): string[] =>
    [...new Set(all.flatMap(pick).map(foldKey))].filter((k) => k.length > 1)
  return {
    begins: byFirst(keys((w) => w.begins.filter((p) => !p.endsWith(':')))),
    labels: byFirst(keys((w) => w.begins.filter((p) => p.endsWith(':')))),
    everyday: byFirst(keys((w) => w.everyday ?? [])),
    whole: new Set(keys((w) => w.whole)),
    related: byFirst(keys((w) => w.related)),
    comments: byFirst(keys((w) => w.comments)),
    endings: byFirst(keys((w) => w.ends)),
    ends: keys((w) => w.ends),
    today: new RegExp(all.flatMap((w) => w.today).join('|'), 'iu'),
  }
}

const folded = new WeakMap<readonly FurnitureWords[], Folded>()

/** Words of a line that ends a report at most. */
const ENDING = 4
/** Words of a title at least, and at most. */
const TITLE = [3, 28] as const
/** Characters of a line that are compared with the words of furniture: no phrase is as long. */
const COMPARED = 240
/** Lines at the head in which the page's date is looked for. */
const HEAD = 14

export interface Stripped {
  readonly title: string | null
  readonly text: string
  readonly published: string | null
  readonly publishedAsWritten: string | null
  readonly source: string | null
}

/** Letters by which the outlets are looked up; shorter names are not searched for inside lines. */
const OPENING = 4

/** Outlets by the first letters of their folded names, longer names first. */
type Outlets = ReadonlyMap<string, readonly (readonly [name: string, outlet: string])[]>
const outletsByOpening = new WeakMap<ReadonlyMap<string, string>, Outlets>()
const byOpening = (outlets: ReadonlyMap<string, string>): Outlets => {
  const known = outletsByOpening.get(outlets)
  if (known) return known
  const out = new Map<string, (readonly [string, string])[]>()
  for (const entry of [...outlets].sort(([a], [b]) => b.length - a.length)) {
    const opening = entry[0].slice(0, OPENING)
    if (opening.length === OPENING) out.set(opening, [...(out.get(opening) ?? []), entry])
  }
  outletsByOpening.set(outlets, out)
  return out
}

/** The outlet that a folded line names first, by a name of at least so many letters. */
const outletIn = (key: string, outlets: ReadonlyMap<string, string>, letters: number): string | undefined => {
  const index = byOpening(outlets)
  for (let i = 0; i + letters <= key.length; i++)
    for (const [name, outlet] of index.get(key.slice(i, i + OPENING)) ?? [])
      if (name.length >= letters && key.startsWith(name, i)) return outlet
  return undefined
}

/** Lines of a page in which its outlet signs. */
const SIGNED = 4

/** Words of a line that says where an outlet's writer sits. */
const BYLINE = 6

/** «أبوظبي - سكاي نيوز عربية»: the outlet that signs a report behind the place it writes from. */
const signature = (
  line: string,
  outlets: ReadonlyMap<string, string>,
  whole: ReadonlySet<string>,
): string | undefined => {
  for (const part of line.split(/[-–—ـ|،,/]/u).slice(1)) {
    const key = foldKey(part)
    const known = outlets.get(key) ?? (key.length >= 5 && whole.has(key) ? part.trim() : undefined)
    if (known) return known
  }
  return undefined
}

/** What is left of a header line when its date and the words around dates are gone. */
const withoutDate = (line: string): { rest: string; edtf: string; asWritten: string } | null => {
  const d = readDateline(line)
  return d && { rest: `${line.slice(0, d.start)} ${line.slice(d.end)}`, edtf: d.edtf, asWritten: d.asWritten }
}

/**
 * Takes the furniture off a text. Kept lines stay as they stood, in their order, joined by newlines.
 *
 * @param raw    a page's text, one block a line
 * @param all    the furniture words of all languages
 * @param outlets folded names of known outlets: a header line that is only such a name gives the source
 */
export const stripFurniture = (
  raw: string,
  all: readonly FurnitureWords[],
  outlets: ReadonlyMap<string, string>,
): Stripped => {
  let f = folded.get(all)
  if (!f) {
    f = fold(all)
    folded.set(all, f)
  }
  const lines: Line[] = raw.split(/\r\n|\n|\r|\u2028|\u2029/u).map((text) => new Line(text))
  const isArabicPage = shapeOf(raw).arabic > 0.5
  let published: string | null = null
  let publishedAsWritten: string | null = null
  let source: string | null = null
  const takeDate = (d: { edtf: string; asWritten: string }): void => {
    if (published !== null && (published.length >= d.edtf.length || !d.edtf.startsWith(published.slice(0, 10)))) return
    published = d.edtf
    publishedAsWritten = d.asWritten.trim()
  }
  let skip: 'none' | 'related' | 'all' = 'none'
  let seenBody = 0
  let seen = 0
  const opening = lines.find((l) => l.keep)
  const labelled = opening ? /^\s*date\s+(\d{4}(?:-\d{2}){0,2})\s*/iu.exec(opening.text) : null
  if (labelled) {
    takeDate({ edtf: labelled[1]!, asWritten: labelled[1]! })
    let rest = opening!.text.slice(labelled[0].length)
    const key = foldKey(rest)
    const outlet = outlets.get(key)
    if (outlet) source = outlet
    if (outlet || shapeOf(rest).words <= 4 || f.whole.has(key)) rest = ''
    opening!.text = rest
    opening!.keep = rest !== ''
  }
  for (const line of lines) {
    if (!line.keep) continue
    const t = line.text
    seen++
    const body = line.isParagraph
    const key = foldKey(t.length > COMPARED ? t.slice(0, COMPARED) : t)
    if (skip === 'all') {
      line.keep = false
      const late = withoutDate(t)
      if (late && shapeOf(late.rest).words <= 3) takeDate(late)
      continue
    }
    if (!(body && t.length > COMPARED) && line.isMachine) {
      const d = withoutDate(t)
      if (d && (seenBody === 0 || published === null)) takeDate(d)
      line.keep = false
      continue
    }
    if (isArabicPage && line.arabic < 0.15 && line.words >= 2 && !/^#|@/u.test(t)) {
      const d = line.words <= 12 ? withoutDate(t) : null
      if (d) takeDate(d)
      line.keep = false
      continue
    }
    const outlet = outlets.get(key)
    const byline =
      outlet ??
      (seen <= SIGNED && !body && line.words <= BYLINE ? signature(t, outlets, f.whole) : undefined) ??
      (seenBody === 0 && !body && line.words <= 8 && /[-–—|:/]/u.test(t) ? outletIn(key, outlets, 5) : undefined)
    if (byline && (seenBody === 0 || seen <= SIGNED)) {
      source ??= byline
      line.keep = false
      continue
    }
    // «انتهى اللقاء …» tells, «انتهى» ends
    if (seenBody > 0 && !body && line.words <= ENDING && startsWith(key, t, f.endings)) {
      line.keep = false
      skip = 'all'
      continue
    }
    if (startsWith(key, t, f.comments) && line.words <= 10) {
      line.keep = false
      if (seenBody > 0) skip = 'all'
      continue
    }
    const link = behind(key, t, f.related)
    // «در همین زمینه وزیر خارجه گفت …» is the report's own
    if (link !== null && (!body || LINK.test(link))) {
      line.keep = false
      if (line.words <= 6 && !LINK.test(link)) skip = seenBody > 0 ? 'related' : skip
      continue
    }
    const label = behind(key, t, f.everyday)
    const begins = startsWith(key, t, f.begins) || LABEL.test(behind(key, t, f.labels) ?? '')
    if (
      (begins && (!body || line.words <= 30)) ||
      (label !== null && (line.words <= FEW || (LABEL.test(label) && !body))) ||
      f.whole.has(key)
    ) {
      const d = withoutDate(t)
      if (d) takeDate(d)
      line.keep = false
      continue
    }
    if (skip === 'related') {
      if (!(body && (line.words >= 22 || (line.words >= PARAGRAPH && /[.۔][\s\u200e\u200f]*$/u.test(t))))) {
        const late = line.words <= 10 ? withoutDate(t) : null
        if (late) takeDate(late)
        line.keep = false
        continue
      }
      skip = 'none'
    }
    if (!body && (seen <= HEAD || seenBody > 0)) {
      const d = withoutDate(t)
      if (d) {
        const rest = foldKey(d.rest)
        const named = outletIn(rest, outlets, 4)
        if (shapeOf(d.rest).words <= 7 || f.whole.has(rest) || named) {
          takeDate(d)
          if (named) source ??= named
          line.keep = false
          continue
        }
      }
    }
    if (body) seenBody++
  }
  dropLinks(lines)
  trimEnds(lines)
  if (published === null) {
    const told = datelineInBody(lines, f.today)
    if (told) takeDate(told)
  }
  for (const line of lines) if (line.keep) endsCut(line, f)
  const kept = lines.filter((l) => l.keep)
  const first = kept[0]?.text.trim() ?? null
  const n = first ? shapeOf(first).words : 0
  const title =
    first && kept.length > 1 && n >= TITLE[0] && n <= TITLE[1] && (first.match(/[.!?؟]\s/gu)?.length ?? 0) === 0
      ? first
      : null
  return { title, text: joined(lines), published, publishedAsWritten, source }
}

/** How far into a report's first line its dateline may reach, in characters. */
const DATELINE = 70

/** A report without a header says its date in its dateline, or once in full beside "today". */
const datelineInBody = (lines: readonly Line[], today: RegExp): { edtf: string; asWritten: string } | null => {
  const body = lines.filter((l) => l.keep && l.isParagraph).slice(0, 4)
  const head = body[0]?.text.slice(0, DATELINE)
  const edge = head?.search(/[)\]:]|\s[-–—]\s|-{2}|\/\s/u) ?? -1
  const d = head && edge > 0 ? readDateline(head.slice(0, Math.max(edge + 1, head.lastIndexOf(')') + 1))) : null
  if (d) return d
  for (const l of body) {
    const at = l.text.search(today)
    if (at < 0) continue
    const told = readDateline(l.text.slice(at, at + DATELINE))
    if (told && told.start < 30) return told
  }
  return null
}
/** Drops short lines in front of the title and behind the last paragraph. */
const trimEnds = (lines: Line[]): void => {
  const kept = lines.filter((l) => l.keep)
  const firstBody = kept.findIndex((l) => l.isParagraph)
  if (firstBody < 0) return
  const head = kept.slice(0, firstBody)
  for (const l of head) if (l.words < TITLE[0] || l.isBreadcrumb) l.keep = false
  let last = kept.length - 1
  while (last > firstBody && !kept[last]!.isParagraph) last--
  for (const l of kept.slice(last + 1)) if (l.words < 6 || l.isBreadcrumb) l.keep = false
}

/** Cuts the words that end a report from the end of its last line («… انتهای پیام/»). */
const endsCut = (line: Line, f: Folded): void => {
  const tail = line.text.slice(-40)
  const folded = foldKey(tail)
  if (!f.ends.some((e) => folded.includes(e))) return
  const at = tail.search(/[\p{L}][\p{L}\u200c ]{4,24}\s*[/\d\s\p{P}]*$/u)
  if (at < 0) return
  for (let i = at; i < tail.length; i++) {
    const key = foldKey(tail.slice(i))
    if (
      f.ends.some((e) => key === e || (key.startsWith(e) && key.length - e.length <= 4)) &&
      (i === 0 || /[\s./]/u.test(tail[i - 1]!))
    ) {
      line.text = line.text.slice(0, line.text.length - tail.length + i).trimEnd()
      return
    }
  }
}

/** Kept lines joined; blank lines between paragraphs stay where they stood, one at the most. */
const joined = (lines: readonly Line[]): string => {
  let out = ''
  let gap = false
  for (const l of lines) {
    if (!l.keep) {
      gap = gap || l.text.trim() === ''
      continue
    }
    out += out === '' ? l.text : (gap ? '\n\n' : '\n') + l.text
    gap = false
  }
  return out
}
