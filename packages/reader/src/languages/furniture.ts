/** The furniture words of all languages together: a page's language is not known before its furniture is gone. */
import type { FurnitureWords } from '../article/furniture.js'
import { furniture as ar } from './ar/furniture.js'
import { furniture as en } from './en/furniture.js'
import { furniture as fa } from './fa/furniture.js'

export const furnitureWords: readonly FurnitureWords[] = [fa, ar, en]
