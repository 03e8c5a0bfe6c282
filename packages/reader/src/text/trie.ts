/**
 * A trie of folded phrases, made once and then only walked.
 *
 * Finished, it is one array of 16-bit cells in the order of a walk in depth, so that following a phrase runs along a few
 * lines of the cache instead of jumping about the memory. A node is
 *
 *     letter and flags · [leaf: 2 cells] · [number of children · for each its letter and place: 3 cells]
 *
 * and a node with one child is followed by that child. Letters are numbered by their order of appearance.
 */

export const EMPTY = -1

const LEAF = 0x100
const ONE = 0x200
const MANY = 0x400
const LETTER = 0xff

/** Children up to which they are looked through one by one. */
const FEW = 8

/**
 * The trie while it is made: children of a node as a linked list, newest first. Phrases come in by the hundred thousand
 * letters, and most nodes have one child.
 */
export class Growth {
  /** First child of a node, its next sibling and its letter. */
  child = new Int32Array(1 << 16).fill(EMPTY)
  sibling = new Int32Array(1 << 16).fill(EMPTY)
  letter = new Uint16Array(1 << 16)
  /** What ends at a node: the caller's number, or -1. */
  leaf = new Int32Array(1 << 16).fill(EMPTY)
  /** Children of the root by letter: it has one for every letter of the script. */
  readonly root = new Int32Array(1 << 16).fill(EMPTY)
  size = 1

  /** The node behind a phrase, made where it is not there yet. */
  node(phrase: string): number {
    let node = 0
    for (let i = 0; i < phrase.length; i++) node = this.#step(node, phrase.charCodeAt(i))
    return node
  }
  #step(node: number, letter: number): number {
    if (node === 0) {
      if (this.root[letter] === EMPTY) this.root[letter] = this.#grow(0, letter)
      return this.root[letter]!
    }
    for (let n = this.child[node]!; n !== EMPTY; n = this.sibling[n]!) if (this.letter[n] === letter) return n
    return this.#grow(node, letter)
  }
  #grow(node: number, letter: number): number {
    if (this.size === this.child.length) {
      this.child = widened(this.child)
      this.sibling = widened(this.sibling)
      this.leaf = widened(this.leaf)
      const letters = new Uint16Array(this.letter.length * 2)
      letters.set(this.letter)
      this.letter = letters
    }
    const next = this.size++
    this.letter[next] = letter
    this.sibling[next] = this.child[node]!
    this.child[node] = next
    return next
  }
}

const widened = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wide = new Int32Array(array.length * 2).fill(EMPTY)
  wide.set(array)
  return wide
}

/** A finished trie. A node is the place of its first cell. */
export class Trie {
  readonly #cells: Uint16Array
  /** The node of each first letter, or -1. */
  readonly #root = new Int32Array(1 << 16).fill(EMPTY)
  /** Number of each letter, from 1; 0 for letters that no phrase has. */
  readonly #number = new Uint8Array(1 << 16)

  /** @param growth the phrases, with what ends at each */
  constructor(growth: Growth) {
    const { child, sibling, letter, leaf: leafOf, size } = growth
    let letters = 0
    for (let n = 1; n < size; n++) {
      if (this.#number[letter[n]!] !== 0) continue
      if (++letters > LETTER) throw new RangeError('a lexicon has more than 255 letters')
      this.#number[letter[n]!] = letters
    }
    const place = new Int32Array(size)
    const order: number[] = []
    let cells = 0
    const stack: number[] = []
    for (const node of growth.root) if (node !== EMPTY) stack.push(node)
    const childrenOf = (node: number): number[] => {
      const children: number[] = []
      for (let c = child[node]!; c !== EMPTY; c = sibling[c]!) children.push(c)
      return children.sort((a, b) => this.#number[letter[a]!]! - this.#number[letter[b]!]!)
    }
    while (stack.length > 0) {
      const node = stack.pop()!
      order.push(node)
      place[node] = cells
      cells += leafOf[node] === EMPTY ? 1 : 3
      const first = child[node]!
      if (first === EMPTY) continue
      if (sibling[first] === EMPTY) {
        stack.push(first)
        continue
      }
      const children = childrenOf(node)
      cells += 1 + 3 * children.length
      for (const c of children) stack.push(c)
    }
    const out = new Uint16Array(cells)
    const put32 = (at: number, value: number): void => {
      out[at] = value >>> 16
      out[at + 1] = value & 0xffff
    }
    for (const node of order) {
      let at = place[node]!
      const leaf = leafOf[node]!
      const first = child[node]!
      const many = first !== EMPTY && sibling[first] !== EMPTY
      out[at++] = this.#number[letter[node]!]! | (leaf === EMPTY ? 0 : LEAF) | (many ? MANY : first === EMPTY ? 0 : ONE)
      if (leaf !== EMPTY) {
        put32(at, leaf)
        at += 2
      }
      if (!many) continue
      const children = childrenOf(node)
      out[at++] = children.length
      for (const c of children) {
        out[at] = this.#number[letter[c]!]!
        put32(at + 1, place[c]!)
        at += 3
      }
    }
    this.#cells = out
    for (let code = 0; code < growth.root.length; code++)
      if (growth.root[code] !== EMPTY) this.#root[code] = place[growth.root[code]!]!
  }

  /** The node of a first letter, or -1. */
  begin(letter: number): number {
    return this.#root[letter]!
  }

  /** The child of a node by a letter, or -1. */
  step(node: number, letter: number): number {
    const cells = this.#cells
    const id = this.#number[letter]!
    if (id === 0) return EMPTY
    const head = cells[node]!
    let at = node + ((head & LEAF) === 0 ? 1 : 3)
    if ((head & ONE) !== 0) return (cells[at]! & LETTER) === id ? at : EMPTY
    if ((head & MANY) === 0) return EMPTY
    let count = cells[at++]!
    while (count > FEW) {
      const half = count >> 1
      if (cells[at + 3 * half]! <= id) {
        at += 3 * half
        count -= half
      } else count = half
    }
    for (const end = at + 3 * count; at < end; at += 3)
      if (cells[at] === id) return (cells[at + 1]! << 16) | cells[at + 2]!
    return EMPTY
  }

  /** What ends at a node, or -1. */
  leaf(node: number): number {
    const cells = this.#cells
    return (cells[node]! & LEAF) === 0 ? EMPTY : (cells[node + 1]! << 16) | cells[node + 2]!
  }
}
