/** The reporter's proof that the desk received exactly this object on that day: checked without asking the server anything. */
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { B64, Id, ProofOfReceipt, Roster, Signed } from './protocol.ts'
import { verify } from './signing.ts'

export type ReceiptRefusal = 'unknown-key' | 'bad-signature' | 'bad-shape' | 'other-realm' | 'other-mailbox' | 'other-object'

const isProof = (value: unknown): value is ProofOfReceipt =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'day,mailboxId,objectHash,realm' && Object.values(value).every((one) => typeof one === 'string') &&
  /^\d{4}-\d{2}-\d{2}$/.test((value as ProofOfReceipt).day)

/**
 * Verifies a proof of receipt against the clock keys of a verified roster and against what the reporter sent.
 * @param expected - the mailbox and the SHA-256 of the object, where known; what is left out is not compared
 */
export const verifyReceipt = (
  receipt: Signed & { readonly key: B64 },
  roster: Pick<Roster, 'realm' | 'clockKeys'>,
  expected: { readonly mailboxId?: Id; readonly objectHash?: B64 } = {},
): Result<ProofOfReceipt, ReceiptRefusal> => {
  if (!roster.clockKeys.includes(receipt.key)) return refuse('unknown-key')
  const verified = verify('receipt', receipt, receipt.key)
  if (!verified.ok) return refuse('bad-signature')
  const proof = verified.value
  if (!isProof(proof)) return refuse('bad-shape')
  if (proof.realm !== roster.realm) return refuse('other-realm')
  if (expected.mailboxId !== undefined && proof.mailboxId !== expected.mailboxId) return refuse('other-mailbox')
  if (expected.objectHash !== undefined && proof.objectHash !== expected.objectHash) return refuse('other-object')
  return ok(proof)
}
