import type { Migration } from '../../../foundation/kernel/module.ts'
import { fieldwork } from './0001-fieldwork.ts'
import { figures } from './0010-figures.ts'
import { ownWaves } from './0011-own-waves.ts'
import { focusGroups } from './0016-focus-groups.ts'

/** Oldest first; one that has run anywhere is never changed. */
export const surveyMigrations: readonly Migration[] = [fieldwork, figures, ownWaves, focusGroups]
