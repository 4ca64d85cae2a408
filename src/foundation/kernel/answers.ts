import type { Context } from 'hono'

/** Answers of the interface are nobody's to keep. */
const uncached = { 'cache-control': 'no-store' }

/** A refusal as problem+json (RFC 9457). `title` is the sentence that a person reads; `more` may say its `type`. */
export const problemAnswer = (status: number, title: string, more: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ type: 'about:blank', title, status, ...more }, { status, headers: { ...uncached, 'content-type': 'application/problem+json', ...headers } })

export const jsonAnswer = (value: unknown, status: 200 | 201 = 200): Response => Response.json(value, { status, headers: uncached })

/** Done, and nothing to say. */
export const doneAnswer = (): Response => new Response(null, { status: 204, headers: uncached })

/** The language in which a refusal is read: Dutch unless English is asked for first. */
export const askedLanguage = (context: Context): 'nl' | 'en' => (/^\s*en\b/i.test(context.req.header('Accept-Language') ?? '') ? 'en' : 'nl')

/** What may go wrong, as a table: its status, and its sentence in Dutch and English. */
export type Problems<Code extends string> = Readonly<Record<Code, readonly [status: number, nl: string, en: string]>>

/** The refusals of one interface, told in the reader's language; the same bytes whatever was asked. */
export const problemsOf = <Code extends string>(table: Problems<Code>) => (context: Context, code: Code, more: Readonly<Record<string, unknown>> = {}): Response => {
  const [status, nl, en] = table[code]
  return problemAnswer(status, askedLanguage(context) === 'en' ? en : nl, { type: `urn:gehoor:problem:${code}`, ...more })
}

type Schema<Shape> = { readonly safeParse: (value: unknown) => { readonly success: true; readonly data: Shape } | { readonly success: false } }

/** Reads JSON of exactly this shape and at most that many characters; what is wrong with it is not told. */
export const readShape = async <Shape>(context: Context, schema: Schema<Shape>, limit: number): Promise<Shape | null> => {
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
