import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { personOf } from '../../../../foundation/identity/index.ts'
import { askedLanguage, doneAnswer, jsonAnswer, problemAnswer } from '../../../../foundation/kernel/answers.ts'
import { idPattern } from '../../../../foundation/kernel/ids.ts'
import type { Right } from '../../../../foundation/kernel/module.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { codesShape } from '../../rules/focus/codebook.ts'
import { focusApi } from '../../rules/focus/places.ts'
import { checks } from '../../rules/focus/quote.ts'
import { countsShape, themeShape } from '../../rules/focus/theme.ts'
import { focusState } from '../../actions/focus/state.ts'
import { saveCodebook } from '../../actions/focus/studies.ts'
import { agreeTheme, proposeExample, proposeQuote, proposeTheme, refuseQuote, releaseQuote, takeQuoteBack, withdrawTheme } from '../../actions/focus/themes.ts'
import { confirmConsensus, dropTranscript, putCoding, putConsensus, putTranscript } from '../../actions/focus/work.ts'
import type { FocusServices } from '../../actions/focus/services.ts'
import { namedState } from '../../pages/focus/named.ts'
import { focusRefusals, type FocusRefusal } from '../../texts/focus/refusals.ts'

const id = z.string().regex(idPattern)
const sealed = (most: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).min(100).max(most)
const version = z.int().min(0).max(1_000_000)
const part = z.int().min(-1000).max(1000).nullable()
const small = 600_000
const large = 1_600_000

const shapes = {
  transcript: z.strictObject({ parts: z.array(z.strictObject({ participant: z.int().min(0).max(14), content: sealed(large) })).min(1).max(15) }),
  removal: z.strictObject({}),
  coding: z.strictObject({ version, codebook: version, own: sealed(small), done: sealed(small).nullable() }),
  consensus: z.strictObject({ version, content: sealed(small), agreement: z.strictObject({ passages: z.int().min(0).max(1_000_000), percent: part, kappa: part, alpha: part }) }),
  confirmation: z.strictObject({ version }),
  codebook: z.strictObject({ from: version, why: z.string().max(500), codes: codesShape }),
  theme: z.strictObject({ content: themeShape, counts: countsShape }),
  themeDecision: z.strictObject({ act: z.enum(['agree', 'withdraw', 'example']) }),
  quote: z.strictObject({ theme: id, group: z.int().min(1).max(40), participant: z.int().min(1).max(14), content: sealed(small), commitment: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  quoteDecision: z.union([
    z.strictObject({ act: z.literal('release'), text: z.string().min(1).max(600), salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/), checked: z.array(z.enum(checks)).refine((all) => checks.every((one) => all.includes(one))) }),
    z.strictObject({ act: z.literal('refuse'), reason: z.string().trim().min(1).max(500) }), z.strictObject({ act: z.literal('take-back') }),
  ]),
}

type Answered = { readonly body: unknown } | null
type Work = (services: FocusServices, person: string, study: string, context: Context) => Promise<Result<unknown, FocusRefusal | { readonly reason: FocusRefusal }> | 'shape'>
type Row = { readonly action: string; readonly method: 'GET' | 'PUT' | 'POST'; readonly end: string; readonly limit?: number; readonly work: Work }

const given = async <Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.infer<Shape> | null> => {
  const read = shape.safeParse(await context.req.json().catch(() => null))
  return read.success ? read.data : null
}
const taking = <Shape extends z.ZodType>(shape: Shape, work: (services: FocusServices, person: string, study: string, body: z.infer<Shape>, context: Context) => ReturnType<Work>): Work => async (services, person, study, context) => {
  const body = await given(context, shape)
  return body === null ? 'shape' : work(services, person, study, body, context)
}
const groupIn = (context: Context): number => (/^\d{1,2}$/.test(context.req.param('group') ?? '') ? Number(context.req.param('group')) : 0)
/** What is asked about may have gone meanwhile; that says nothing of the study, which is there. */
const orGone = async (result: Promise<Result<unknown, FocusRefusal>>, there: boolean): Promise<Result<unknown, FocusRefusal>> => { const done = await result; return !done.ok && done.error === 'not-found' && there ? { ok: false, error: 'gone' } : done }

const rows: readonly Row[] = [
  { action: 'state', method: 'GET', end: '', work: namedState },
  { action: 'transcript', method: 'PUT', end: '/groups/:group/transcript', limit: 12 * 1024 * 1024, work: taking(shapes.transcript, (services, person, study, { parts }, context) => putTranscript(services, person, study, groupIn(context), parts)) },
  { action: 'transcript.removal', method: 'POST', end: '/groups/:group/transcript/removal', work: taking(shapes.removal, (services, person, study, _body, context) => dropTranscript(services, person, study, groupIn(context))) },
  { action: 'coding', method: 'PUT', end: '/coding', limit: 2 * 1024 * 1024, work: taking(shapes.coding, putCoding) },
  { action: 'consensus', method: 'PUT', end: '/consensus', limit: 1024 * 1024, work: taking(shapes.consensus, putConsensus) },
  { action: 'confirmation', method: 'POST', end: '/consensus/confirmation', work: taking(shapes.confirmation, (services, person, study, body) => confirmConsensus(services, person, study, body.version)) },
  { action: 'codebook.put', method: 'POST', end: '/codebook', limit: 2 * 1024 * 1024, work: taking(shapes.codebook, (services, person, study, { from, codes, why }) => saveCodebook(services, person, study, from, codes, why)) },
  { action: 'theme', method: 'POST', end: '/themes', work: taking(shapes.theme, (services, person, study, { content, counts }) => proposeTheme(services, person, study, content, counts)) },
  {
    action: 'theme.decision', method: 'POST', end: '/themes/:theme/decision',
    work: taking(shapes.themeDecision, async (services, person, study, { act }, context) => {
      const theme = context.req.param('theme') ?? ''
      const there = (await focusState(services, person, study)).ok
      return orGone(act === 'agree' ? agreeTheme(services, person, study, theme) : act === 'withdraw' ? withdrawTheme(services, person, study, theme) : proposeExample(services, person, study, theme), there)
    }),
  },
  { action: 'quote', method: 'POST', end: '/quotes', limit: 1024 * 1024, work: taking(shapes.quote, proposeQuote) },
  {
    action: 'quote.decision', method: 'POST', end: '/quotes/:quote/decision',
    work: taking(shapes.quoteDecision, async (services, person, study, body, context) => {
      const quote = context.req.param('quote') ?? ''
      const there = (await focusState(services, person, study)).ok
      return orGone(body.act === 'release' ? releaseQuote(services, person, study, quote, body) : body.act === 'refuse' ? refuseQuote(services, person, study, quote, body.reason) : takeQuoteBack(services, person, study, quote), there)
    }),
  },
]
const base = `${focusApi}/:study`

/** Rows of the table of rights for what a researcher's page calls; that somebody is a researcher of the study the database shows. */
export const focusApiRights: readonly Right[] = rows.map(({ action, method, end }) => ({ action: `survey.focus.${action}`, method, path: `${base}${end}`, origin: 'staff', who: ['analyst'] }))

const statusOf = (refusal: FocusRefusal): number => (refusal === 'not-found' ? 404 : refusal === 'shape' ? 400 : refusal === 'stale' || refusal === 'decided' || refusal === 'gone' ? 409 : 422)
const problem = (context: Context, refusal: FocusRefusal): Response => problemAnswer(statusOf(refusal), focusRefusals[askedLanguage(context)][refusal], { refusal })
const answer = (value: unknown): Answered => (value === null ? null : { body: value })

/** Mounts what a researcher's page calls; the table of rights stands before it. */
export const mountFocusApi = (site: Hono, services: FocusServices): void => {
  for (const { method, end, limit, work } of rows) {
    site.on(method, `${base}${end}`, bodyLimit({ maxSize: limit ?? 64 * 1024 }), async (context) => {
      const [me, study] = [personOf(context), context.req.param('study') ?? '']
      if (!me || !idPattern.test(study)) return problem(context, 'not-found')
      const done = await work(services, me.person, study, context)
      if (done === 'shape') return problem(context, 'shape')
      if (!done.ok) return problem(context, typeof done.error === 'string' ? done.error : done.error.reason)
      const said = answer(done.value)
      return said === null ? doneAnswer() : jsonAnswer(said.body)
    })
  }
}
