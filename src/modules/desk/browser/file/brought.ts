import type { Language } from '../../../../foundation/kernel/language.ts'
import { newDraft } from '../../rules/intake/draft.ts'
import { currentQuestionnaire } from '../../rules/intake/questionnaires.ts'
import { noOwnFile, type OwnFile } from './own-file.ts'

/** A new report with the words that the reporter brought along from an earlier page, in the place where they tell what happened. */
export const withBrought = (text: string, language: Language): OwnFile => ({ ...noOwnFile, draft: { ...newDraft(currentQuestionnaire, language), answers: { what: text } } })
