import { addDays } from '../../../foundation/calendar/day.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { actAs } from '../../../foundation/storage/actor.ts'
import { decodeBase64Url, digest, encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { limits } from '../rules/limits.ts'
import { caseRow, eraseKeyOf } from '../store/cases.ts'
import { deskTables } from '../store/tables.ts'
import { deleteWaysInBefore, putWayIn, takeWayIn } from '../store/ways-in.ts'
import { peel } from './sealed-file.ts'
import { outer, type DeskServices } from './services.ts'

const oldestDay = (services: DeskServices): Day => addDays(services.clock.today(), -limits.wayInDays)

/** A reader of the case lets a code in: the server keeps its hash and the sealed invitation, for three days. */
export const makeWayIn = (services: DeskServices, person: string, caseId: string, request: { readonly id: string; readonly content: Bytes }): Promise<Result<null, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, 'not-found'>> => {
    const tx = deskTables(db)
    const key = (await caseRow(tx, caseId)) && (await eraseKeyOf(tx, caseId))
    if (!key) return refuse('not-found')
    // Codes are the system's: no reader can look up or use those of a colleague.
    await actAs(tx as never, { kind: 'system' })
    await putWayIn(tx, { id: request.id, caseId, content: outer(services, key)(request.content), day: services.clock.today() })
    return ok(null)
  })

/** Uses a code up and gives its invitation. Wrong, used and expired are answered alike. */
export const useWayIn = (services: DeskServices, proof: string): Promise<Result<{ readonly content: string }, 'not-found'>> =>
  services.database.within({ kind: 'system' }, async (db): Promise<Result<{ readonly content: string }, 'not-found'>> => {
    const tx = deskTables(db)
    const found = await takeWayIn(tx, digest(decodeBase64Url(proof)), oldestDay(services))
    const key = found && (await eraseKeyOf(tx, found.case_id))
    return found && key ? ok({ content: encodeBase64Url(peel(key, found.content)) }) : refuse('not-found')
  })

/** Deletes codes that are too old to be used. */
export const deleteOldWaysIn = (services: DeskServices): Promise<void> =>
  services.database.within({ kind: 'system' }, async (db) => {
    await deleteWaysInBefore(deskTables(db), oldestDay(services))
  })
