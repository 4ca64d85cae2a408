import type { Migration } from '../../../foundation/kernel/module.ts'
import { cases } from './0001-cases.ts'
import { checkpointNote } from './0002-checkpoint-note.ts'
import { recoveryRows } from './0003-recovery-rows.ts'
import { waysIn } from './0004-ways-in.ts'
import { retention } from './0005-retention.ts'
import { threads } from './0006-threads.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const deskMigrations: readonly Migration[] = [cases, checkpointNote, recoveryRows, waysIn, retention, threads]
