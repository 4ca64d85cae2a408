import type { Clock, Day } from '../kernel/clock.ts'
import { sameBytes, utf8 } from '../kernel/bytes.ts'
import { newId } from '../kernel/ids.ts'
import type { Random } from '../kernel/random.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import type { Tx } from '../storage/database.ts'
import { grantsOn } from './grants.ts'
import { hashOf } from './hash.ts'
import { loadGrants, lockGrants, recordChange, saveGrant, savePerson } from './people-store.ts'

/** What `gehoor ceremony admin` leaves for the server: `tokenHash` is SHA-256 of the token's text as base64url, `notAfter` its last day. */
export type FirstAdministratorTicket = { readonly tokenHash: string; readonly notAfter: Day }

/** Where the ticket lies; `spend` removes it. */
export type TicketPlace = { readonly read: () => Promise<FirstAdministratorTicket | null>; readonly spend: () => Promise<void> }

/** Whether this token makes the first administrator today. */
export const opensWith = (ticket: FirstAdministratorTicket | null, token: string, today: Day): boolean =>
  ticket !== null && today <= ticket.notAfter && sameBytes(utf8(hashOf(token.trim())), utf8(ticket.tokenHash))

/** Whether nobody is administrator today: the ticket counts only then. For the system. */
export const lacksAdministrator = async (tx: Tx, today: Day): Promise<boolean> => !grantsOn(await loadGrants(tx), today).some(({ role }) => role === 'administrator')

/** Makes the first administrator, known to the sign-in service as `sub` (null where there is none); refused when there is one already. */
export const makeFirstAdministrator = async (
  tx: Tx, sub: string | null, language: 'nl' | 'en', { clock, random }: { clock: Clock; random: Random },
): Promise<Result<string, 'has administrator' | 'sub is taken'>> => {
  const today = clock.today()
  await lockGrants(tx)
  if (!(await lacksAdministrator(tx, today))) return refuse('has administrator')
  const id = newId(random)
  const grant = newId(random)
  const name = language === 'en' ? 'First administrator' : 'Eerste beheerder'
  const saved = await savePerson(tx, { id, sub, name, mail: null, language, validFrom: today, validTo: null, version: 1 })
  if (!saved.ok) return refuse('sub is taken')
  await saveGrant(tx, { id: grant, person: id, role: 'administrator', scope: { kind: 'house' }, validFrom: today, validTo: null, version: 1 })
  await recordChange(tx, { person: id, grant, what: 'role given', day: today, by: id })
  return ok(id)
}
