import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { doneAnswer, jsonAnswer, problemAnswer } from '../../../foundation/kernel/answers.ts'
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

const readJson = (context: Context): Promise<unknown> => context.req.json().catch(() => null)
const waveIn = (context: Context): string => { const id = context.req.param('wave') ?? ''; return idPattern.test(id) ? id : '' }

/** Mounts what a respondent's browser calls. Neither call leaves a trace of the other. */
export const mountPublicApi = (site: Hono, services: SurveyServices): void => {
  site.post(tokens, bodyLimit({ maxSize: 4096 }), async (context) => {
    const given = tokenShape.safeParse(await readJson(context))
    if (!given.success) return problemAnswer(400, 'This request has not the expected shape.')
    const fetched = await fetchToken(services, waveIn(context), given.data.code, given.data.blinded)
    if (fetched.ok) return jsonAnswer(fetched.value)
    return problemAnswer(fetched.error === 'used' ? 409 : fetched.error === 'closed' ? 410 : 422, fetched.error, { refusal: fetched.error })
  })
  site.post(answers, bodyLimit({ maxSize: 256 * 1024 }), async (context) => {
    const given = answerShape.safeParse(await readJson(context))
    if (!given.success) return problemAnswer(400, 'This request has not the expected shape.')
    const done = await handIn(services, { wave: waveIn(context), ...given.data })
    if (done.ok) return doneAnswer()
    return typeof done.error === 'string' ? problemAnswer(done.error === 'spent' ? 409 : done.error === 'closed' ? 410 : 422, done.error, { refusal: done.error }) : problemAnswer(422, 'answers', { refusal: 'answers', answers: done.error.answers })
  })
}
