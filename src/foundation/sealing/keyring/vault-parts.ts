/** What the vault is given, what it holds while it is open, and what it lends to the answers about cases. */
import type { Bytes } from '../../kernel/bytes.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Random } from '../../kernel/random.ts'
import type { Result } from '../../kernel/result.ts'
import type { OpenedCase } from '../core/case-file.ts'
import type { ToSlots } from '../core/filing.ts'
import type { OpenedLadder } from '../core/ladder-reader.ts'
import type { Cost } from '../core/passphrase-lock.ts'
import type { Id } from '../core/protocol.ts'
import type { TrustedRoster, TrustSettings } from '../core/roster.ts'
import type { Authenticator } from './passkeys.ts'
import type { AnswerTo, Ask, Locked, RequestName } from './requests.ts'

export type VaultSettings = {
  readonly trust: Omit<TrustSettings, 'today'>
  readonly clock: Clock
  readonly random: Random
  readonly toSlots: ToSlots
  readonly authenticator: Authenticator
  /** Tests may make the passphrase cheap. */
  readonly cost?: Cost
}

/** What is in memory while the vault is open. */
export type Held = { readonly handler: Id; readonly encSeed: Bytes; readonly signSeed: Bytes; readonly cases: Map<Id, OpenedCase>; readonly ladders: Map<Id, OpenedLadder>; readonly counted: Set<Id> }
/** What the answers about cases may use. */
export type Inside = {
  readonly settings: VaultSettings
  readonly held: () => Result<Held, Locked>
  readonly trusted: () => TrustedRoster | null
  /** Counts a case; the twenty-first locks the vault. */
  readonly count: (held: Held, id: Id) => Result<Held, 'ask-again'>
}

export type Answers = { readonly [Name in RequestName]: (ask: Ask<Name>) => Promise<AnswerTo<Name>> }
