import { toBase64Url } from './bytes.ts'
import type { Random } from './random.ts'

/** 128 random bits as 22 characters of base64url: says nothing of order, time or count. */
export const newId = (random: Random): string => toBase64Url(random(16))

/** The shape of an id, for schemas at the edge. */
export const idPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/
