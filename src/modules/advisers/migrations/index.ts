import type { Migration } from '../../../foundation/kernel/module.ts'
import { advisers } from './0001-advisers.ts'
import { yearClosed } from './0002-year-closed.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const advisersMigrations: readonly Migration[] = [advisers, yearClosed]
