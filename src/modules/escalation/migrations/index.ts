import type { Migration } from '../../../foundation/kernel/module.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const escalationMigrations: readonly Migration[] = []
