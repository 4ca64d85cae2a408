import { guide } from '../modules/guide/index.ts'
import { advisers } from '../modules/advisers/index.ts'
import { desk } from '../modules/desk/index.ts'
import { mentoring } from '../modules/mentoring/index.ts'
import { escalation } from '../modules/escalation/index.ts'
import { survey } from '../modules/survey/index.ts'
import { accountability } from '../modules/accountability/index.ts'
import { careers } from '../modules/careers/index.ts'

/** The modules of the product, in the order in which an employee meets them: the table of contents of the house. */
export const modules = [
  guide,
  advisers,
  desk,
  escalation,
  survey,
  careers,
  mentoring,
  accountability,
] as const
