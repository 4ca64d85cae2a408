import type { Migration } from '../../../foundation/kernel/module.ts'
import { cases } from './0001-cases.ts'
import { checkpointNote } from './0002-checkpoint-note.ts'
import { recoveryRows } from './0003-recovery-rows.ts'
import { waysIn } from './0004-ways-in.ts'
import { retention } from './0005-retention.ts'
import { figures } from './0006-figures.ts'
import { sealedFiles } from './0007-sealed-files.ts'
import { proposals } from './0009-proposals.ts'
import { threads } from './0010-threads.ts'
import { fewerKeys } from './0011-fewer-keys.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const deskMigrations: readonly Migration[] = [cases, checkpointNote, recoveryRows, waysIn, retention, figures, sealedFiles, proposals, threads, fewerKeys]
