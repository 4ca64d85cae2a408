import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'

/** A handler's name as the newest of these rosters (oldest first) has it; whom none of them has is named by the start of the id. */
export const nameAmong = (rosters: readonly Roster[], id: Id): string => rosters.flatMap(({ handlers }) => handlers).findLast((one) => one.id === id)?.name ?? id.slice(0, 6)
