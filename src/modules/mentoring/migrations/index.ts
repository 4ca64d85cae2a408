import type { Migration } from '../../../foundation/kernel/module.ts'
import { mentoring } from './0001-mentoring.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const mentoringMigrations: readonly Migration[] = [mentoring]
