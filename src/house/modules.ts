import { guide } from '../modules/guide/index.ts'
import { advisers } from '../modules/advisers/index.ts'
import { desk } from '../modules/desk/index.ts'
import { survey } from '../modules/survey/index.ts'

/** The modules of the product, in the order in which an employee meets them: the table of contents of the house. */
export const modules = [guide, advisers, desk, survey] as const
