import type { Context } from 'hono'
import { askedLanguage, problemAnswer } from '../../../foundation/kernel/answers.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { encodeBase64Url, letGo } from '../../../foundation/storage/bytes.ts'
import { frameType, octetsIn, toFrame, withText } from '../rules/frame.ts'
import { nodeOf } from './reading.ts'
import { problems, type Problem } from '../texts/problems.ts'

const statuses: Record<Problem, 400 | 401 | 403 | 404 | 409 | 413 | 503> = {
  'not-found': 404,
  'not-valid': 400,
  'too-large': 413,
  'too-much': 413,
  busy: 503,
  stale: 409,
  'roster-outdated': 409,
  'other-filing-stands': 409,
  'not-open': 403,
  'login-refused': 401,
  'not-signed': 403,
  'not-due': 409,
  'not-archived': 409,
}

const headers = (type: string): Record<string, string> => ({ 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })

/** A refusal as problem+json (RFC 9457), in the reader's language; the same bytes whatever was asked. */
export const problem = (context: Context, code: Problem): Response => {
  const language = askedLanguage(context)
  return problemAnswer(statuses[code], inLanguage(problems[code], language), { type: `urn:gehoor:problem:${code}` }, { 'X-Content-Type-Options': 'nosniff', 'Content-Language': language, ...(code === 'busy' ? { 'Retry-After': '60' } : {}) })
}

/** What carries sealed fields: as a frame for a client that asks for one, else as plain JSON. */
export const sealed = (context: Context, value: unknown): Response => {
  const framed = (context.req.header('Accept') ?? '').includes(frameType)
  const type = { ...headers(framed ? frameType : 'application/json'), Vary: 'Accept' }
  if (!framed) return new Response(JSON.stringify(withText(value, encodeBase64Url)), { headers: type })
  const frame = toFrame(value)
  // The parts were opened for this answer alone, and the answer is not looked at once it is sent.
  for (const part of octetsIn(value)) letGo(part)
  nodeOf(context).outgoing?.once('finish', () => letGo(frame))
  return new Response(frame, { headers: type })
}

/** Sealed octets: never shown by a browser as anything. */
export const octets = (bytes: Uint8Array<ArrayBuffer>): Response => new Response(bytes, { status: 200, headers: { ...headers('application/octet-stream'), 'Content-Disposition': 'attachment' } })
