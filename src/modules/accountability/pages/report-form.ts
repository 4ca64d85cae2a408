import type { Context } from 'hono'
import { addressOf, type FormError } from '../../../foundation/ui/index.ts'
import { correct, giveOpinion, saveAnswer, takeStep } from '../actions/index.ts'
import { voices, type Answer } from '../rules/cycle/report.ts'
import { reportPlace } from '../rules/places.ts'
import { missedShape } from '../rules/targets/target.ts'
import { frameTexts } from '../texts/frame.ts'
import { reportTexts } from '../texts/report.ts'
import { actingOf, dayIn, fieldsOf, languageOf, type Fields } from './frame.tsx'
import { idOf } from './report-parts.tsx'
import { reportPage } from './report.tsx'
import type { AccountabilityPages } from './services.ts'

const longest = 8000

/** Everything that can be posted on a report: an answer, an explanation of a missed target, an opinion, a step, a correction. */
export const reportForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, acting] = [await fieldsOf(context), languageOf(context), actingOf(context)]
  const [text, frame] = [reportTexts[language], frameTexts[language]]
  const [round, department] = [context.req.param('round') ?? '', context.req.param('department') ?? '']
  const refused = (form: string, errors: readonly FormError[], status: 409 | 422 = 422, theirs: Answer | null = null): Promise<Response> =>
    reportPage(context, services, { form, fields, errors, theirs }, status)
  const back = (anchor: string): Response => context.redirect(`${addressOf(language, reportPlace)}/${round}/${department}?saved${anchor === '' ? '' : `#${anchor}`}`, 303)
  const words = (key: string): string => (text as unknown as Fields)[`refused-${key}`] ?? frame.required
  const version = Number(fields['version']) || 0

  switch (fields['form']) {
    case 'answer': case 'missed': {
      const question = fields['question'] ?? ''
      const given = (fields['text'] ?? '').trim()
      if (given.length > longest) return refused(question, [{ field: idOf(question), text: frame.tooLong }])
      const read = fields['form'] === 'missed' ? readMissed(fields, idOf(question), frame) : { missed: null, errors: [] }
      if (read.errors.length > 0) return refused(question, read.errors)
      const saved = await saveAnswer(services, acting, round, department, { question, text: given, missed: read.missed, version })
      if (saved.ok) return back(idOf(question))
      return saved.error === 'not-found' ? context.notFound() as Response : refused(question, [{ field: idOf(question), text: text.staleTitle }], 409, saved.error.stale)
    }
    case 'opinion': {
      const voice = voices.find((one) => one === fields['voice'])
      if (!voice || (fields['text'] ?? '').length > longest) return refused('opinion', [{ field: 'opinion', text: voice ? frame.tooLong : frame.required }])
      const given = await giveOpinion(services, acting, round, department, { voice, text: fields['text'] ?? '' })
      return given.ok ? back('') : given.error === 'not-found' ? context.notFound() as Response : refused('opinion', [{ field: 'opinion', text: frame.required }])
    }
    case 'step': {
      if ((fields['words'] ?? '').length > longest) return refused('step', [{ field: 'words', text: frame.tooLong }])
      const taken = await takeStep(services, acting, round, department, { act: fields['act'] ?? '', words: fields['words'] ?? '', version })
      if (taken.ok) return back('')
      // Whoever cannot see the report finds nothing; whoever can is told why the step is not possible.
      return refused('step', [{ field: 'words', text: words(taken.error) }], taken.error === 'stale' ? 409 : 422)
    }
    case 'correct': {
      const [kind, id = ''] = (fields['which'] ?? '').split(':')
      if (kind !== 'text' && kind !== 'figure') return refused('correct', [{ field: 'which', text: frame.required }])
      const correction = kind === 'text' ? { kind, question: id, text: (fields['text'] ?? '').trim().slice(0, longest) } as const : { kind, indicator: id } as const
      const done = await correct(services, acting, round, department, { correction, reason: fields['reason'] ?? '', minor: Number(fields['minor']) || 0 })
      if (done.ok) return back('')
      return done.error === 'not-found' ? context.notFound() as Response : refused('correct', [{ field: done.error === 'words' ? 'reason' : 'which', text: done.error === 'words' ? frame.needsReason : words(done.error) }], done.error === 'stale' ? 409 : 422)
    }
  }
  return context.notFound() as Response
}

const readMissed = (fields: Fields, id: string, frame: (typeof frameTexts)['nl']) => {
  const read = missedShape.safeParse({ ...Object.fromEntries(['trigger', 'sources', 'cause', 'objective', 'owner'].map((name) => [name, fields[name] ?? ''])), start: dayIn(fields['start']) ?? '', end: dayIn(fields['end']) ?? '' })
  if (read.success) return { missed: read.data, errors: [] }
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  return { missed: null, errors: names.map((name): FormError => ({ field: `${id}-${name}`, text: name === 'start' || name === 'end' ? frame.badDay : frame.required })) }
}
