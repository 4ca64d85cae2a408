import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { addressOf, Button, ButtonBar, type FormError } from '../../../../foundation/ui/index.ts'
import { procedureView, type ProcedureView } from '../../actions/procedure/index.ts'
import { procedurePlace } from '../../rules/places.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { languageOf, reads, type Fields, type StaffLanguage } from '../staff-parts.tsx'

export type ProcedurePart = '' | '/plan' | '/kandidaten' | '/uitkomst'
/** The address of a procedure, or of one of its pages; page names are the same in both languages' addresses. */
export const procedureAddress = (language: StaffLanguage, id: string, part: string = ''): string => `${addressOf(language, procedurePlace)}/${id}${part}`

/** What one rendering of a procedure's page knows. */
export type Shown = { readonly view: ProcedureView; readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[] }
export const viewFor = async (context: Context, services: CareersPages): Promise<ProcedureView | null> => {
  const found = await procedureView(services, reads(context, 'procedures'), context.req.param('id') ?? '')
  return found.ok ? found.value : null
}

/** A form of a procedure: which one it is, and the version it was made from. */
export const ActForm = ({ view, form, button, kind, multipart, children }: { readonly view: ProcedureView; readonly form: string; readonly button: string; readonly kind?: 'primary' | 'quiet' | 'grave'; readonly multipart?: true; readonly children?: ComponentChildren }) => (
  <form method="post" class="no-print" {...(multipart ? { enctype: 'multipart/form-data' } : {})}>
    <input type="hidden" name="form" value={form} />
    <input type="hidden" name="version" value={String(view.procedure.version)} />
    {children}
    <ButtonBar><Button kind={kind ?? 'primary'}>{button}</Button></ButtonBar>
  </form>
)

/** The sentence for a refusal of any act; the field it belongs to is the caller's. */
export const refusalWords = (language: StaffLanguage, refusal: string): string => {
  const [text, common] = [procedureTexts[language] as unknown as Readonly<Record<string, string | undefined>>, commonTexts[language]]
  const words: Readonly<Record<string, string>> = { 'not-now': common.notNow, 'reason-missing': procedureTexts[language].reasonShort, 'words-missing': procedureTexts[language].wordsShort, stale: common.stale }
  return words[refusal] ?? text[refusal] ?? text[`choice-${refusal}`] ?? common.tooLong
}
export const versionIn = (fields: Fields): number => (/^\d{1,9}$/.test(fields['version'] ?? '') ? Number(fields['version']) : 0)
export const named = (language: StaffLanguage, word: string): string => ((procedureTexts[language] as unknown as Readonly<Record<string, string | undefined>>)[word] ?? word)
export { languageOf }
