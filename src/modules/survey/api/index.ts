import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { doneAnswer, jsonAnswer, problemsOf } from '../../../foundation/kernel/answers.ts'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import type { Right } from '../../../foundation/kernel/module.ts'
import { fetchToken, handIn } from '../actions/answering.ts'
import type { SurveyServices } from '../actions/services.ts'
import { slug } from '../rules/bank/question.ts'
import { apiBase } from '../rules/places.ts'

const tokens = `${apiBase}/waves/:wave/tokens`
const answers = `${apiBase}/waves/:wave/answers`

/** Rows of the table of rights for the module's API: what a respondent's browser calls. */
export const surveyApiRights: readonly Right[] = [
  { action: 'survey.token', method: 'POST', path: tokens, origin: 'public', who: 'anybody' },
  { action: 'survey.hand-in', method: 'POST', path: answers, origin: 'public', who: 'anybody' },
]

const b64 = (length: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).length(length)
const tokenShape = z.strictObject({ code: z.string().max(60), blinded: b64(43) })
const answerShape = z.strictObject({ stratum: z.string().regex(/^s\d{1,4}$/), token: z.strictObject({ input: b64(43), output: b64(86) }), answers: z.record(slug, z.array(z.string().max(4001)).max(60)) })

/** What may go wrong, in words; `refusal` is for the page, which says it in its own language. */
const problem = problemsOf({
  shape: [400, 'Dit bericht heeft niet de verwachte vorm. Laad de pagina opnieuw.', 'This message has not the expected shape. Reload the page.'],
  'no-code': [422, 'Deze code kennen wij niet. Kijk nog eens in de uitnodiging.', 'We do not know this code. Look at the invitation once more.'],
  used: [409, 'Deze code is al gebruikt.', 'This code was used already.'],
  'bad-element': [422, 'Deze vraag om een bewijs is niet goed gevormd. Laad de pagina opnieuw.', 'This request for a proof is not well formed. Reload the page.'],
  closed: [410, 'Deze vragenlijst is gesloten.', 'This questionnaire has closed.'],
  spent: [409, 'Met dit bewijs zijn al antwoorden gegeven. Die blijven staan.', 'Answers were already given with this proof. They stay.'],
  'no-token': [422, 'Dit bewijs geldt niet voor deze vragenlijst.', 'This proof does not hold for this questionnaire.'],
  answers: [422, 'Een antwoord past niet bij zijn vraag. Er is niets bewaard.', 'An answer does not fit its question. Nothing was stored.'],
})
const readJson = (context: Context): Promise<unknown> => context.req.json().catch(() => null)
const waveIn = (context: Context): string => { const id = context.req.param('wave') ?? ''; return idPattern.test(id) ? id : '' }

/** Mounts what a respondent's browser calls. Neither call leaves a trace of the other. */
export const mountPublicApi = (site: Hono, services: SurveyServices): void => {
  site.post(tokens, bodyLimit({ maxSize: 4096 }), async (context) => {
    const given = tokenShape.safeParse(await readJson(context))
    if (!given.success) return problem(context, 'shape')
    const fetched = await fetchToken(services, waveIn(context), given.data.code, given.data.blinded)
    if (fetched.ok) return jsonAnswer(fetched.value)
    return problem(context, fetched.error, { refusal: fetched.error })
  })
  site.post(answers, bodyLimit({ maxSize: 256 * 1024 }), async (context) => {
    const given = answerShape.safeParse(await readJson(context))
    if (!given.success) return problem(context, 'shape')
    const done = await handIn(services, { wave: waveIn(context), ...given.data })
    if (done.ok) return doneAnswer()
    return typeof done.error === 'string' ? problem(context, done.error, { refusal: done.error }) : problem(context, 'answers', { refusal: 'answers', answers: done.error.answers })
  })
}
