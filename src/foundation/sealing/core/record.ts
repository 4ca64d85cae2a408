import { canonical, parseCanonical } from './canonical.ts'
import { decryptText, encryptToText, type Identity } from './age.ts'
import { pad, unpad } from './padding.ts'
import type { Age, Recipient } from './protocol.ts'

/** What every statistical record says of itself: the mark by which nothing else that is sealed to the same key opens as one. */
export const recordFormat = 'gehoor/record/v1'
/** All records have one length, whatever they say. */
const recordBlock = 1024

/** Seals a record to the keys of those who make figures. It must say nothing finer than a year, and no id of a case. Throws when it is longer than a block. */
export const sealRecord = (record: Readonly<Record<string, unknown>>, recipients: readonly Recipient[]): Promise<Age> => {
  const padded = pad(canonical({ ...record, format: recordFormat }), recordBlock)
  if (padded.length > recordBlock) throw new TypeError('a statistical record is too long')
  return encryptToText(padded, recipients)
}

/** Opens a record; null for anything else, such as a wrap or a label. Never throws on hostile input. */
export const openRecord = async (sealed: Age, identity: Identity): Promise<Readonly<Record<string, unknown>> | null> => {
  const plain = await decryptText(sealed, [identity])
  if (!plain.ok || plain.value.length !== recordBlock) return null
  try {
    const value = parseCanonical(unpad(plain.value))
    return typeof value === 'object' && value !== null && (value as Record<string, unknown>)['format'] === recordFormat ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
