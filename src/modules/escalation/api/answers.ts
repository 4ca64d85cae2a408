import type { Context } from 'hono'
import type { Result } from '../../../foundation/kernel/result.ts'
import type { SignalRefusal } from '../actions/signals/index.ts'

const sentences = {
  'not-found': [404, 'Dit adres bestaat niet, of niet voor u.', 'This address does not exist, or not for you.'],
  'not-valid': [400, 'Dit bericht heeft niet de verwachte vorm. Laad de pagina opnieuw.', 'This message has not the expected shape. Reload the page.'],
  stale: [409, 'Er is net iets veranderd. Haal het signaal opnieuw op en probeer het dan weer. Uw tekst staat er nog.', 'Something has just changed. Fetch the signal again and then try once more. Your text is still there.'],
  'not-now': [409, 'Dit kan nu niet bij dit signaal. Haal het opnieuw op om te zien wat wel kan.', 'This cannot be done with this signal now. Fetch it again to see what can.'],
  'too-much': [413, 'Er past niet meer in deze berichtenbox.', 'There is no more room in this mailbox.'],
  'login-refused': [401, 'De berichtenbox gaat niet open. Controleer de woorden.', 'The mailbox does not open. Check the words.'],
} as const

export const problem = (context: Context, code: keyof typeof sentences): Response => {
  const english = /^\s*en\b/i.test(context.req.header('Accept-Language') ?? '')
  const [status, nl, en] = sentences[code]
  return Response.json({ type: `urn:gehoor:problem:${code}`, title: english ? en : nl, status }, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } })
}
export const json = (value: unknown, status: 200 | 201 = 200): Response => Response.json(value, { status, headers: { 'cache-control': 'no-store' } })
export const answer = (context: Context, result: Result<unknown, SignalRefusal> | null): Response =>
  (!result ? problem(context, 'not-valid') : result.ok ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } }) : problem(context, result.error))

/** Reads JSON of exactly this shape and at most that many bytes; what is wrong with it is not told. */
export const read = async <Shape>(context: Context, schema: { readonly safeParse: (value: unknown) => { readonly success: true; readonly data: Shape } | { readonly success: false } }, limit: number): Promise<Shape | null> => {
  if (Number(context.req.header('Content-Length') ?? 0) > limit) return null
  const text = await context.req.text()
  if (text.length > limit) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
