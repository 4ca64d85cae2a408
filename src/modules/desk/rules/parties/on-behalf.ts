import * as z from 'zod/mini'
import { day, id } from '../messages/parts.ts'

export const intakeWays = ['telephone', 'visit', 'paper'] as const
export type IntakeWay = (typeof intakeWays)[number]

/** What the officer signs: for which mailbox, how it came, and that it was read back. It names no caller. */
export const statementBody = z.strictObject({ kind: z.literal('on-behalf'), realm: id, mailbox: id, officer: id, how: z.enum(intakeWays), readBack: z.literal(true), day })
export type OnBehalfStatement = z.infer<typeof statementBody>

/** A statement as it was signed; null for anything else. */
export const readStatement = (value: unknown): OnBehalfStatement | null => {
  const parsed = statementBody.safeParse(value)
  return parsed.success ? parsed.data : null
}
