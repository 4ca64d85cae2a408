import type { Language } from '../../../../foundation/kernel/language.ts'
import { newDraft } from '../../rules/intake/draft.ts'
import { currentQuestionnaire } from '../../rules/intake/questionnaires.ts'
import { noOwnFile, type OwnFile } from './own-file.ts'

/** A report in the making that begins with a text from another page of this product, brought over on this device. */
export const handedOver = (text: string, language: Language): OwnFile => ({ ...noOwnFile, draft: { ...newDraft(currentQuestionnaire, language), answers: { what: text } } })
