import type { Migration } from '../../../foundation/kernel/module.ts'
import { figures } from './0002-figures.ts'
import { procedures } from './0001-procedures.ts'
import { takenBack } from './0003-taken-back.ts'

/** All of the module's changes of the database's shape, in order. */
export const careersMigrations: readonly Migration[] = [procedures, figures, takenBack]
