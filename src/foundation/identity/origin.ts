import type { MiddlewareHandler } from 'hono'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a write comes from our own pages. Browsers say where from on every write; who does not say is refused. */
export const fromOurPages = (method: string, origin: string | undefined, ours: string): boolean => safe.has(method) || origin === ours

/** Refuses every write from another origin (CSRF), as if the address did not exist. `ours` is the origin as a browser sees it. */
export const requireOrigin = (ours: string): MiddlewareHandler => async (context, next) =>
  fromOurPages(context.req.method, context.req.header('origin'), ours) ? next() : context.notFound()

/** An address on our own origin, with path and query, or the fallback: sign-in never sends anybody elsewhere. */
export const localAddress = (to: string | undefined, ours: string, fallback: string): string => {
  if (to === undefined || !/^\/[A-Za-z0-9]/.test(to) || to.length > 500 || !URL.canParse(to, ours)) return fallback
  const url = new URL(to, ours)
  return url.origin === ours ? url.pathname + url.search : fallback
}
