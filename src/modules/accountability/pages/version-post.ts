import type { Context } from 'hono'
import { addressOf, type FormError } from '../../../foundation/ui/index.ts'
import { adoptVersion, dropVersionDraft, offerVersion, saveVersionDraft, sendVersionBack } from '../actions/index.ts'
import { versionsPlace } from '../rules/places.ts'
import type { Content } from '../rules/versions/shapes.ts'
import { versionTexts } from '../texts/versions.ts'
import { actingOf, fieldsOf, languageOf, type Fields } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'
import { contentFrom } from './version-content.ts'
import { kindAsked, versionPage } from './versions.tsx'

/** Saves a draft, lays it before a colleague, adopts it, gives it back or throws it away. */
export const versionForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, acting, kind] = [await fieldsOf(context), languageOf(context), actingOf(context), kindAsked(context)]
  if (kind === null) return context.notFound() as Response
  const text = versionTexts[language]
  const given = { kind, edition: Number(fields['edition']) || 0 }
  const refused = (errors: readonly FormError[], status: 409 | 422 = 422, typed: Content | null = null): Promise<Response> => versionPage(context, services, { form: fields['form'] ?? '', fields, errors, typed }, status)
  const read = fields['form'] === 'save' ? contentFrom(kind, fields, language) : { content: null, errors: [] }
  if (read.errors.length > 0) return refused(read.errors)
  const done = read.content ? await saveVersionDraft(services, acting, { ...given, owner: (fields['owner'] ?? '').slice(0, 200), reason: (fields['reason'] ?? '').slice(0, 1000), content: read.content })
    : fields['form'] === 'offer' ? await offerVersion(services, acting, given)
    : fields['form'] === 'adopt' ? await adoptVersion(services, acting, given)
    : fields['form'] === 'back' ? await sendVersionBack(services, acting, { ...given, words: (fields['words'] ?? '').slice(0, 1000) })
    : fields['form'] === 'drop' ? await dropVersionDraft(services, acting, given) : null
  if (done?.ok) return context.redirect(`${addressOf(language, versionsPlace)}/${kind}?saved${fields['form'] === 'adopt' || fields['form'] === 'drop' ? '' : '#draft'}`, 303)
  if (done === null || done.error === 'not-found') return context.notFound() as Response
  const code = typeof done.error === 'string' ? done.error : 'problems'
  const field = code === 'owner' || code === 'reason' || code === 'words' ? code : read.content ? 'reason' : 'draft'
  return refused([{ field, text: code === 'stale' && read.content ? text.stale : ((text as unknown as Fields)[`refused-${code}`] ?? text['refused-problems']) }], code === 'stale' ? 409 : 422, read.content)
}
