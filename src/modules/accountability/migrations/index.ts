import type { Migration } from '../../../foundation/kernel/module.ts'
import { accountability } from './0001-accountability.ts'
import { letter } from './0002-letter.ts'
import { versions } from './0003-versions.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const accountabilityMigrations: readonly Migration[] = [accountability, letter, versions]
