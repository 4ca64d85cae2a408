import { receiptList } from '../../../foundation/sealing/core/receipt-list.ts'
import { fingerprintWords } from '../../../foundation/sealing/core/fingerprint.ts'

/** The frozen list of 4096 words, for passphrases and fingerprints. */
export const words: readonly string[] = receiptList.trim().split(/\s+/)

/** The fingerprint of one key, or of a handler's two, as eight words. */
export const fingerprint = (...keys: readonly string[]): string => fingerprintWords(keys, words)
