import type { Migration } from '../../../foundation/kernel/module.ts'
import { guideTables } from './0001-guide.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const guideMigrations: readonly Migration[] = [guideTables]
