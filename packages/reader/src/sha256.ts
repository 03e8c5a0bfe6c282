import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Hexadecimal SHA-256 of some bytes, without waiting and without Node. */
export const sha256 = (bytes: Uint8Array): string => bytesToHex(digest(bytes))
