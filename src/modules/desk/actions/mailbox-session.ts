import type { Challenge, LoginAnswer, LoginRequest } from '../../../foundation/sealing/core/protocol.ts'
import { verifyLogin } from '../../../foundation/sealing/core/login.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { makeTicket, readTicket } from '../../../foundation/storage/ticket.ts'
import { limits } from '../rules/limits.ts'
import { useNonce } from '../store/mailboxes.ts'
import { deskTables } from '../store/tables.ts'
import { rosterOf, type DeskServices } from './services.ts'

/** A nonce that any server process recognises; it is written down only once it is used. */
export const challenge = (services: DeskServices): Challenge => ({ nonce: makeTicket(services.ticketKey, 'nonce', [newId(services.random)], services.clock.now() + limits.challengeSeconds * 1000) })

/**
 * Opens a session for whoever holds the mailbox's key. The signature is verified before anything is looked up, and
 * nothing is looked up at all: an unknown mailbox gets a token that opens nothing.
 */
export const openSession = async (services: DeskServices, request: LoginRequest): Promise<Result<LoginAnswer, 'login-refused'>> => {
  const now = services.clock.now()
  const nonceOf = (ticket: string): string | undefined => readTicket(services.ticketKey, 'nonce', ticket, now)?.[0]
  const verified = verifyLogin(request, { realm: rosterOf(services).realm, origin: services.origins, nonce: (ticket) => nonceOf(ticket) !== undefined })
  const nonce = verified.ok ? nonceOf(verified.value.nonce) : undefined
  if (!verified.ok || nonce === undefined) return refuse('login-refused')
  const ring = Math.floor(now / (limits.challengeSeconds * 1000)) % 3
  const fresh = await services.database.within({ kind: 'system' }, (tx) => useNonce(deskTables(tx), nonce, ring))
  return fresh ? ok({ token: makeTicket(services.ticketKey, 'mailbox', [verified.value.mailboxId], now + limits.tokenSeconds * 1000) }) : refuse('login-refused')
}

/** The mailbox that a token stands for, or null when it is not genuine or expired. */
export const mailboxOfToken = (services: DeskServices, token: string): string | null => readTicket(services.ticketKey, 'mailbox', token, services.clock.now())?.[0] ?? null
