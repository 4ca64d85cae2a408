import * as z from 'zod/mini'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Id, MultiSigned, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { multiSignedSchema } from '../../../../foundation/sealing/core/schemas.ts'
import type { Pending } from './proposals.ts'
import type { WorkCase } from './said.ts'

/** Whether this reader is the only one of the case whom the roster still lists, so that a recovery group signs beside them. */
export const isLastReader = (work: WorkCase, roster: Roster, me: Id): boolean => {
  const listed = work.opened.readers.filter(({ id }) => roster.handlers.some((one) => one.id === id))
  return listed.length === 1 && listed[0]?.id === me
}

/** The file for the offline machine, as `gehoor ceremony recovery countersign` reads it: the change and what it says; no key and no word of the case. */
export const changeFileOf = ({ proposal }: Pending): string => `${JSON.stringify({ kind: 'gehoor-reader-change', change: proposal.panelChange, detail: proposal.detail }, null, 2)}\n`

const countersignedFile = z.looseObject({ kind: z.literal('gehoor-reader-change'), change: multiSignedSchema })

export type FileRefusal = 'not-a-change' | 'other-change' | 'not-countersigned'

/** Reads the file that came back: it must hold this very change, with a signature more. Whose it is, the sealed chain decides. */
export const readCountersigned = (content: string, pending: Pending): Result<MultiSigned, FileRefusal> => {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return refuse('not-a-change')
  }
  const read = z.safeParse(countersignedFile, value)
  if (!read.success) return refuse('not-a-change')
  const { change } = read.data
  if (change.payload !== pending.proposal.panelChange.payload) return refuse('other-change')
  return change.sigs.length > pending.proposal.panelChange.sigs.length ? ok(change) : refuse('not-countersigned')
}
