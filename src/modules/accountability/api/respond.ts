import { problemAnswer } from '../../../foundation/kernel/answers.ts'

/** The version of the API (semantic): the first number stands in its addresses. */
export const apiVersion = '1.2.0'

/** A refusal as problem+json (RFC 9457). */
export const problem = (status: number, title: string, more: Readonly<Record<string, unknown>> = {}): Response =>
  problemAnswer(status, title, more, { 'API-Version': apiVersion })

/** Open data may be read from any site; nothing here depends on who asks. */
export const openHeaders = { 'API-Version': apiVersion, 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*', 'access-control-expose-headers': 'API-Version' } as const
