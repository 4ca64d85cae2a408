import { defineTexts } from '../../../../foundation/ui/texts/define.ts'
import { easy } from './easy.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** What the filing says, by language. */
export const intakeTexts = defineTexts({ nl, en, easy })
export type IntakeTexts = (typeof intakeTexts)['nl']
