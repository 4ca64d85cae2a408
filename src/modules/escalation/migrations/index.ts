import type { Migration } from '../../../foundation/kernel/module.ts'
import { modelTables } from './0001-models.ts'
import { signals } from './0002-signals.ts'
import { signalCounts } from './0003-signal-counts.ts'
import { secondMailbox } from './0004-second-mailbox.ts'
import { examples } from './0007-examples.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const escalationMigrations: readonly Migration[] = [modelTables, signals, signalCounts, secondMailbox, examples]
