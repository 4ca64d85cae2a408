import type { Context } from 'hono'
import { z } from 'zod'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { addMember, addPosting, attestComposition, evaluate, keepWordReason, leavePanel, openApplications, overrideTraining, sealPlan, startSifting, stopProcedure } from '../../actions/procedure/index.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { dayIn, fieldsOf, writes, type Fields } from '../staff-parts.tsx'
import { overviewPage } from './overview.tsx'
import { languageOf, procedureAddress, refusalWords, versionIn, viewFor } from './parts.tsx'

const line = z.string().trim().max(200)
const words = z.string().trim().max(4000)
/** The fields that a form of this page may have; the longest that is read. */
const shape = z.object({ channel: line, reaches: line, reason: z.string().trim().max(1000), composition: words, single: words, worked: words, changeNext: words, stop: words, person: line, which: line }).partial()

/** Does what one of the page's forms asks; which field a refusal belongs to stands beside it. */
const answer = async (context: Context, services: CareersPages, fields: Fields): Promise<{ readonly done: Result<null, string>; readonly field: string } | null | 'bad-day'> => {
  const [acting, id, version] = [writes(context, 'procedures'), context.req.param('id') ?? '', versionIn(fields)]
  const at = (name: string): string => (fields[name] ?? '').trim()
  const of = async (field: string, work: Promise<Result<null, string>>): Promise<{ readonly done: Result<null, string>; readonly field: string }> => ({ done: await work, field })
  switch (fields['form']) {
    case 'seal': return of('form', sealPlan(services, acting, id, version))
    case 'member': return of('person', addMember(services, acting, id, version, at('person')))
    case 'override': return of('override', overrideTraining(services, acting, id, version, at('which'), at('reason')))
    case 'leave': return of('leave', leavePanel(services, acting, id, version, at('which'), at('reason')))
    case 'composition': return of('composition', attestComposition(services, acting, id, version, at('composition')))
    case 'word': return of('word', keepWordReason(services, acting, id, version, at('which'), at('reason')))
    case 'posting': {
      const [from, to] = [dayIn(fields['from']), dayIn(fields['to'])]
      return from === undefined || from === null || to === undefined ? 'bad-day' : of('channel', addPosting(services, acting, id, version, { channel: at('channel'), reaches: at('reaches'), from, to }))
    }
    case 'open': {
      const closes = dayIn(fields['closes'])
      return closes === undefined || closes === null ? 'bad-day' : of('closes', openApplications(services, acting, id, version, closes))
    }
    case 'start-sifting': return of('single', startSifting(services, acting, id, version, at('single')))
    case 'evaluate': return of('worked', evaluate(services, acting, id, version, { worked: at('worked'), change: at('changeNext') }))
    case 'stop': return of('stop', stopProcedure(services, acting, id, version, at('stop')))
    default: return null
  }
}

export const overviewForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const id = context.req.param('id') ?? ''
  const long = shape.safeParse(fields)
  if (!long.success) return overviewPage(context, services, fields, [{ field: String(long.error.issues[0]?.path[0] ?? ''), text: commonTexts[language].tooLong }], 422)
  const answered = await answer(context, services, fields)
  if (answered === null) return context.notFound()
  if (answered === 'bad-day') return overviewPage(context, services, fields, [{ field: fields['form'] === 'open' ? 'closes' : dayIn(fields['from']) ? 'to' : 'from', text: commonTexts[language].badDay }], 422)
  const { done, field } = answered
  if (done.ok) return context.redirect(`${procedureAddress(language, id)}?saved`, 303)
  if (done.error === 'not-found') return context.notFound()
  const place = field === 'override' || field === 'leave' ? `${field}-${(await viewFor(context, services))?.panel.find(({ person }) => person === fields['which'])?.place ?? ''}` : field
  const sentence = field === 'word' && done.error === 'reason-missing' ? procedureTexts[language].reasonShortWord : refusalWords(language, done.error)
  return overviewPage(context, services, fields, [{ field: place, text: sentence }], done.error === 'stale' ? 409 : 422)
}
