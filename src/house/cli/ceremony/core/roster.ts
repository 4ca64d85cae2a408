/** Making a roster: from readable draft to payload, from signatures to a chain. Pure; who signs and where is the ceremony's. */
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { fromBase64Url, fromUtf8, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { canonical } from '../../../../foundation/sealing/core/canonical.ts'
import type { B64, Freshness, MultiSigned, Roster, RosterHandler, Signed, Trust } from '../../../../foundation/sealing/core/protocol.ts'
import { payloadHash } from '../../../../foundation/sealing/core/roster.ts'
import { parseAs, rosterSchema } from '../../../../foundation/sealing/core/schemas.ts'
import { publicKey, sign } from '../../../../foundation/sealing/core/signing.ts'
import { addYears } from './days.ts'
import type { Draft } from './files.ts'

/** The roster inside a payload; the signatures are not looked at. */
export const rosterIn = (payload: B64): Result<Roster, 'malformed'> => {
  try {
    return parseAs(rosterSchema, JSON.parse(fromUtf8(fromBase64Url(payload))))
  } catch {
    return refuse('malformed')
  }
}

/** The newest roster of a chain as a draft to edit. */
export const draftOf = (roster: Roster): Draft => {
  const { epoch: _epoch, prev: _prev, ...draft } = roster
  return draft
}

/** The bytes to sign: the draft with the next epoch, linked to what came before. */
export const payloadOf = (
  draft: Draft, chain: readonly MultiSigned[], today: Day,
): Result<B64, 'malformed' | 'other-realm' | 'expired' | 'valid-too-long' | 'body-unknown' | 'key-twice'> => {
  const last = chain.at(-1)
  const before = last ? rosterIn(last.payload) : null
  if (before && !before.ok) return refuse('malformed')
  if (before && before.value.realm !== draft.realm) return refuse('other-realm')
  if (draft.notAfter < today) return refuse('expired')
  if (draft.notAfter > addYears(today, 1, 1)) return refuse('valid-too-long')
  const bodies = draft.bodies.map((body) => body.id)
  if (![...draft.handlers, ...draft.recovery].every((one) => bodies.includes(one.body))) return refuse('body-unknown')
  const keys = draft.handlers.flatMap((handler) => [handler.id, handler.enc, handler.sig])
  if (new Set(keys).size < keys.length) return refuse('key-twice')
  const roster: Roster = { ...draft, epoch: (before?.value.epoch ?? 0) + 1, prev: last ? payloadHash(last.payload) : '' }
  return parseAs(rosterSchema, roster).ok ? ok(toBase64Url(canonical(roster))) : refuse('malformed')
}

export type RosterChanges = {
  readonly added: readonly RosterHandler[]
  readonly removed: readonly RosterHandler[]
  readonly changed: readonly RosterHandler[]
  readonly other: readonly string[]
}

/** What an officer must see before signing: the difference with the roster before. */
export const changesBetween = (before: Roster | null, after: Roster): RosterChanges => {
  const old = new Map((before?.handlers ?? []).map((handler) => [handler.id, handler]))
  const now = new Set(after.handlers.map((handler) => handler.id))
  const same = (a: unknown, b: unknown): boolean => toBase64Url(canonical(a)) === toBase64Url(canonical(b))
  const fields = ['notAfter', 'bodies', 'recovery', 'clockKeys', 'directoryKey', 'apiOrigins', 'demo'] as const
  return {
    added: after.handlers.filter((handler) => !old.has(handler.id)),
    removed: [...old.values()].filter((handler) => !now.has(handler.id)),
    changed: after.handlers.filter((handler) => old.has(handler.id) && !same(old.get(handler.id), handler)),
    other: fields.filter((field) => !before || !same(before[field], after[field])),
  }
}

export type Signature = { readonly payload: B64; readonly key: B64; readonly sig: B64 }

/** The chain with a further payload and everybody's signatures; whether they suffice is for `verifyTrust`. */
export const joinSignatures = (chain: readonly MultiSigned[], payload: B64 | null, signatures: readonly Signature[]): readonly MultiSigned[] => {
  const links = payload === null || chain.some((link) => link.payload === payload) ? chain : [...chain, { payload, sigs: [] }]
  return links.map((link) => {
    const fresh = signatures.filter((one) => one.payload === link.payload).map(({ key, sig }) => ({ key, sig }))
    return { payload: link.payload, sigs: [...link.sigs.filter((one) => !fresh.some((other) => other.key === one.key)), ...fresh] }
  })
}

/** One officer's note that this roster still stands: it can add nothing. */
export const freshnessNote = (payload: B64, day: Day, rootSeed: Uint8Array): Result<Signed & { readonly key: B64 }, 'malformed'> => {
  const roster = rosterIn(payload)
  if (!roster.ok) return roster
  const note: Freshness = { epoch: roster.value.epoch, rosterHash: payloadHash(payload), day }
  return ok({ ...sign('freshness', note, rootSeed), key: publicKey(rootSeed) })
}

/** The answer the server will give; the day in it is the day it was made. */
export const trustOf = (chain: readonly MultiSigned[], freshness: Trust['freshness'], day: Day): Trust => ({ chain, freshness, day })
