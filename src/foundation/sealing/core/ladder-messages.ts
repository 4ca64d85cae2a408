/** What the messages of a sealed ladder must fulfil, for the mailbox and for every reader alike. */
import { fromBase64Url } from '../../kernel/bytes.ts'
import { parseCanonical } from './canonical.ts'
import { deputyBodySchema, ladderMessageSchema, type LadderMessage, type LadderPlan } from './ladder-protocol.ts'
import type { B64, Id, Signed } from './protocol.ts'
import { payloadHash } from './roster.ts'
import { parseAs } from './schemas.ts'
import { verify } from './signing.ts'

export type ReadLadderMessage = { readonly hash: B64; readonly message: LadderMessage }
/** Somebody whom a reader let stand in on the same rung. */
export type Deputy = { readonly rung: number; readonly person: Id; readonly name: string; readonly sig: B64; readonly by: Id }
export type LadderRead = {
  readonly messages: readonly ReadLadderMessage[]
  readonly deputies: readonly Deputy[]
  /** How many parts do not hold and are not shown. */
  readonly refused: number
}

const authorIn = (signed: Signed): { readonly author: string; readonly rung: number } | null => {
  try {
    const { author, rung } = (parseCanonical(fromBase64Url(signed.payload)) ?? {}) as { author?: unknown; rung?: unknown }
    return typeof author === 'string' && typeof rung === 'number' ? { author, rung } : null
  } catch {
    return null
  }
}

/**
 * Reads messages in the order given. `rung` is the key that opened a part, null in the mailbox. A message that is forged, of another
 * ladder, on another rung than it says, by somebody without a place on that rung, repeated or out of its author's chain is refused.
 */
export const readLadderMessages = (parts: readonly { readonly signed: Signed; readonly rung: number | null }[], plan: LadderPlan, planHash: B64): LadderRead => {
  const chains = new Map<string, { readonly sequence: number; readonly prev: B64 }>()
  const messages: ReadLadderMessage[] = []
  const deputies: Deputy[] = []
  let refused = 0
  const keyOf = (author: string, rung: number): B64 | undefined => (author === '' ? plan.signKey : author === plan.second?.person ? plan.second.sig
    : plan.rungs[rung]?.readers.find(({ person }) => person === author)?.sig ?? deputies.find((one) => one.person === author && one.rung === rung)?.sig)
  for (const { signed, rung } of parts) {
    const said = authorIn(signed)
    const key = said ? keyOf(said.author, said.rung) : undefined
    const verified = key === undefined ? null : verify('ladder', signed, key)
    const parsed = verified?.ok ? parseAs(ladderMessageSchema, verified.value) : null
    const message = parsed?.ok ? parsed.value : null
    const chain = chains.get(message?.author ?? '') ?? { sequence: 0, prev: '' }
    const fits = message !== null && message.realm === plan.realm && message.ladder === plan.ladder && message.plan === planHash && (rung === null || rung === message.rung)
      && message.rung < plan.rungs.length && message.sequence === chain.sequence + 1 && message.prev === chain.prev
    if (!fits) {
      refused += 1
      continue
    }
    const hash = payloadHash(signed.payload)
    chains.set(message.author, { sequence: message.sequence, prev: hash })
    messages.push({ hash, message })
    const deputy = message.what === 'deputy' && message.author !== '' && message.author !== plan.second?.person ? deputyBodySchema.safeParse(message.body) : null
    if (deputy?.success) deputies.push({ rung: message.rung, person: deputy.data.person, name: deputy.data.name, sig: deputy.data.sig, by: message.author })
  }
  return { messages, deputies, refused }
}
