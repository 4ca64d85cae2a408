import type { Migration } from '../../../foundation/kernel/module.ts'
import { mentoring } from './0001-mentoring.ts'
import { formsRemindersMinistries } from './0002-forms-reminders-ministries.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const mentoringMigrations: readonly Migration[] = [mentoring, formsRemindersMinistries]
