/** Single keys for the queue: by their place on the keyboard, whatever letters it writes. They can be switched off. */
import { useEffect, useRef, useState } from 'react'

export type Move = 'accept' | 'reject' | 'edit' | 'merge' | 'undo' | 'next' | 'before' | 'keys'

/** In the order in which they are explained. */
export const KEYS: Readonly<Record<Move, { readonly codes: readonly string[]; readonly shown: readonly string[] }>> = {
  accept: { codes: ['KeyA'], shown: ['A'] },
  reject: { codes: ['KeyR'], shown: ['R'] },
  edit: { codes: ['KeyE'], shown: ['E'] },
  merge: { codes: ['KeyM'], shown: ['M'] },
  undo: { codes: ['KeyU'], shown: ['U'] },
  next: { codes: ['KeyJ', 'ArrowDown'], shown: ['J', '↓'] },
  before: { codes: ['KeyK', 'ArrowUp'], shown: ['K', '↑'] },
  keys: { codes: [], shown: ['?'] },
}

const MOVES = Object.keys(KEYS) as readonly Move[]

/** Keys that belong to what has the focus: fields, lists, tabs, and whatever lies over the page. */
const BUSY =
  'input, textarea, select, [contenteditable=true], [role=listbox], [role=option], [role=tab], [role=radio], [role=dialog], [role=menu], [role=combobox], form'

const moveOf = (event: KeyboardEvent): Move | undefined => {
  if (event.key === '?' || event.key === '\u061f' || (event.shiftKey && event.code === 'Slash')) return 'keys'
  return event.shiftKey ? undefined : MOVES.find((m) => KEYS[m].codes.includes(event.code))
}

const PLACE = 'farabi.review.keys'

/** @returns whether single keys work, and how to switch them */
export const useKeys = (moves: Readonly<Record<Move, () => void>>): readonly [boolean, (isOn: boolean) => void] => {
  const [isOn, setOn] = useState(() => localStorage.getItem(PLACE) !== 'off')
  const latest = useRef(moves)
  latest.current = moves
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(BUSY)) return
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return
      const move = moveOf(event)
      if (!move || (!isOn && move !== 'keys')) return
      // held down, a key walks through the list but decides once
      if (event.repeat && move !== 'next' && move !== 'before') return
      event.preventDefault()
      latest.current[move]()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  const turn = (on: boolean): void => {
    setOn(on)
    localStorage.setItem(PLACE, on ? 'on' : 'off')
  }
  return [isOn, turn]
}
