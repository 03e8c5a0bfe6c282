/** Links to other reports between the paragraphs of one: recognised by their form, for they bear no words of their own. */

import type { Line } from './lines.js'

/** Words of a headline at least and at most. */
const HEADLINE = [4, 16] as const
/** Links that stand together at least: a single headline between paragraphs is a heading of the report itself. */
const TOGETHER = 2

const ENDED = /[.!؟?۔…][\s»"”’)\u200e\u200f]*$/u
const OPEN = /[:：،,؛;\-–—][\s\u200e\u200f]*$/u
/** Items of lists, quotations and verses begin so; headlines do not. */
const ITEM = /^[\s\u200e\u200f]*(?:[-–—*•▪■●◆+«"“(\p{Nd}]|\p{L}[).-]\s)/u

const isHeadline = ({ text: line, words }: Line): boolean =>
  words >= HEADLINE[0] &&
  words <= HEADLINE[1] &&
  !/[.۔][\s\u200e\u200f]*$/u.test(line) &&
  !OPEN.test(line) &&
  !ITEM.test(line)

/**
 * Drops runs of headlines between two paragraphs that end as sentences do: a list of the report itself is announced, by
 * a colon or a line that does not end, and its items bear marks.
 *
 * @param lines the kept and dropped lines of a page, the title among them
 */
export const dropLinks = (lines: readonly Line[]): void => {
  const kept = lines.filter((l) => l.keep)
  const isParagraph = (l: Line | undefined): boolean => l !== undefined && ENDED.test(l.text) && l.words >= HEADLINE[1]
  for (let i = 2; i < kept.length; i++) {
    if (!isParagraph(kept[i - 1])) continue
    let end = i
    while (end < kept.length && isHeadline(kept[end]!)) end++
    if (end - i >= TOGETHER && (end === kept.length || isParagraph(kept[end])))
      for (let k = i; k < end; k++) kept[k]!.keep = false
    i = Math.max(i, end - 1)
  }
}
