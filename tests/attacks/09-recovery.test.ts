import { combine } from 'shamir-secret-sharing'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { recipientOf } from '../../src/foundation/sealing/core/age.ts'
import { digest } from '../../src/foundation/sealing/core/digest.ts'
import { newCompartment, type SeedKey } from '../../src/foundation/sealing/core/case-keys.ts'
import { joinRecovery, makeRecoveryGroup, type RecoveryShare } from '../../src/foundation/sealing/core/recovery.ts'
import { openRecovery, sealRecovery } from '../../src/foundation/sealing/core/wrap.ts'

type Group = Awaited<ReturnType<typeof makeRecoveryGroup>>
let internal: Group
let external: Group
let wrap: string
let key: SeedKey
const caseId = 'CCCCCCCCCCCCCCCCCCCCCA'

beforeAll(async () => {
  internal = await makeRecoveryGroup('internal', 'complaints', 2026, systemRandom)
  external = await makeRecoveryGroup('external', 'complaints', 2026, systemRandom)
  key = await newCompartment('intake', 1, systemRandom)
  wrap = await sealRecovery(caseId, { internal: internal.recipient, external: external.recipient }, [key])
})
const pick = (group: Group, ...at: number[]): RecoveryShare[] => at.map((i) => group.shares[i] as RecoveryShare)
const identity = async (shares: RecoveryShare[]): Promise<string> => {
  const joined = await joinRecovery(shares)
  if (!joined.ok) throw new Error(joined.error)
  return joined.value.identity
}
/** A share with one bit flipped; `mend` also repairs the checksum, as an attacker would. */
const flipped = (share: RecoveryShare, mend: boolean): RecoveryShare => {
  const bytes = fromBase64Url(share.share)
  bytes[3] = (bytes[3] as number) ^ 1
  return { ...share, share: toBase64Url(bytes), check: mend ? digest(bytes) : share.check }
}

describe('attack 9: recovery', () => {
  it('opens with any three of five of both groups', async () => {
    for (const [a, b] of [[[0, 1, 2], [2, 3, 4]], [[4, 1, 3], [0, 1, 2, 3, 4]]] as const) {
      expect(await openRecovery(await identity(pick(internal, ...b)), await identity(pick(external, ...a)), wrap, caseId)).toEqual({ ok: true, value: [key] })
    }
  })
  it('refuses two of five', async () => expect(await joinRecovery(pick(internal, 0, 1))).toEqual({ ok: false, error: 'too-few-shares' }))
  it('two of five keep nothing of the secret: joined by Shamir’s own rule, without our checks, they give another key; three give this one', async () => {
    const joined = async (...at: number[]) => recipientOf(await combine(pick(internal, ...at).map((one) => fromBase64Url(one.share))))
    for (let a = 0; a < 5; a++) for (let b = a + 1; b < 5; b++) expect(await joined(a, b), `${a} and ${b}`).not.toBe(internal.recipient)
    expect(await joined(4, 0, 2)).toBe(internal.recipient)
  })
  it('refuses two of five with one of them twice, however written', async () => {
    expect(await joinRecovery(pick(internal, 0, 1, 1))).toEqual({ ok: false, error: 'same-share-twice' })
    expect(await joinRecovery([...pick(internal, 0, 1), flipped(pick(internal, 1)[0] as RecoveryShare, true)])).toEqual({ ok: false, error: 'same-share-twice' })
  })
  it('refuses a damaged share, and a forged one whose checksum was repaired', async () => {
    expect(await joinRecovery([...pick(internal, 0, 1), flipped(pick(internal, 2)[0] as RecoveryShare, false)])).toEqual({ ok: false, error: 'damaged-share' })
    expect(await joinRecovery([...pick(internal, 0, 1), flipped(pick(internal, 2)[0] as RecoveryShare, true)])).toEqual({ ok: false, error: 'wrong-secret' })
    expect(await joinRecovery([...pick(internal, 0, 1), { ...(pick(internal, 2)[0] as RecoveryShare), share: '%%%' }])).toEqual({ ok: false, error: 'damaged-share' })
  })
  it('refuses shares of two groups mixed, and those relabelled to look like one', async () => {
    expect(await joinRecovery([...pick(internal, 0, 1), ...pick(external, 2)])).toEqual({ ok: false, error: 'shares-of-different-groups' })
    const relabelled = pick(external, 0, 1, 2).map((share) => ({ ...share, recipient: internal.recipient, group: 'internal' as const }))
    expect(await joinRecovery(relabelled)).toEqual({ ok: false, error: 'wrong-secret' })
  })
  it('refuses one group alone', async () => {
    const [outside, inside] = [await identity(pick(external, 0, 1, 2)), await identity(pick(internal, 0, 1, 2))]
    expect(await openRecovery(outside, outside, wrap, caseId)).toEqual({ ok: false, error: 'cannot-open' })
    expect(await openRecovery(inside, inside, wrap, caseId)).toEqual({ ok: false, error: 'cannot-open' })
    expect(await openRecovery(outside, inside, wrap, caseId)).toEqual({ ok: false, error: 'cannot-open' })
  })
  it('refuses the wrap of one case passed off as another\'s', async () => {
    expect(await openRecovery(await identity(pick(internal, 0, 1, 2)), await identity(pick(external, 0, 1, 2)), wrap, 'DDDDDDDDDDDDDDDDDDDDDA')).toEqual({ ok: false, error: 'other-case' })
  })
  it('refuses a wrap that was changed', async () => {
    const bytes = fromBase64Url(wrap)
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1
    expect(await openRecovery(await identity(pick(internal, 0, 1, 2)), await identity(pick(external, 0, 1, 2)), toBase64Url(bytes), caseId)).toEqual({ ok: false, error: 'cannot-open' })
  })
})
