import type { Migration } from '../../../foundation/kernel/module.ts'
import { cases } from './0001-cases.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const deskMigrations: readonly Migration[] = [cases]
