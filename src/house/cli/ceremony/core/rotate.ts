/** Keys that are replaced in a draft; what signs or seals from then on is the new one. */
import type { B64, RosterRecovery } from '../../../../foundation/sealing/core/protocol.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Draft } from './files.ts'

/** The groups of a body and year; those that stood there go, and their shares can be destroyed once no case needs them. */
export const withRecovery = (draft: Draft, group: RosterRecovery): Result<Draft, 'unknown-body'> =>
  draft.bodies.some((body) => body.id === group.body)
    ? ok({ ...draft, recovery: [...draft.recovery.filter((one) => one.body !== group.body || one.year !== group.year), group] })
    : refuse('unknown-body')

/** A further clock key; earlier ones stay for receipts and checkpoints of the past, unless one is dropped as leaked. */
export const withClockKey = (draft: Draft, key: B64, drop?: B64): Draft => ({ ...draft, clockKeys: [...draft.clockKeys.filter((one) => one !== drop), key] })

/** Another directory key: everything the old one signed stops counting. */
export const withDirectoryKey = (draft: Draft, directoryKey: B64): Draft => ({ ...draft, directoryKey })
