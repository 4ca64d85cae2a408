import type { Migration } from '../../../foundation/kernel/module.ts'

/** The signed head of the log once more, as a note that outside witnesses can cosign (C2SP tlog-checkpoint). */
export const checkpointNote: Migration = { id: 'desk/0002-checkpoint-note', sql: `ALTER TABLE desk.checkpoint ADD COLUMN note text NOT NULL DEFAULT ''` }
