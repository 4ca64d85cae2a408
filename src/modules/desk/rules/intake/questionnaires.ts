import { conductV1 } from './conduct-v1.ts'
import { followUpV1 } from './follow-up-v1.ts'
import { retaliationV1 } from './retaliation-v1.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Every version that a report may refer to; a version is added, never changed or removed. */
export const questionnaires: readonly Questionnaire[] = [conductV1, followUpV1, retaliationV1]

/** What a new report is asked. */
export const currentQuestionnaire: Questionnaire = conductV1

/** The version a report was written in; undefined when this program is older than the report. */
export const questionnaireOf = (reference: { readonly id: string; readonly version: number }, known: readonly Questionnaire[] = questionnaires): Questionnaire | undefined =>
  known.find(({ id, version }) => id === reference.id && version === reference.version)
