import type { MiddlewareHandler } from 'hono'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a browser says about where a request comes from. */
export type Provenance = { readonly method: string; readonly origin: string | undefined; readonly fetchSite: string | undefined }

/**
 * Whether a write comes from our own pages. Browsers say `Origin` on every write, but say `null` on a form of a page
 * with `Referrer-Policy: no-referrer`, as ours are; then `Sec-Fetch-Site`, which no script can set, decides.
 */
export const fromOurPages = ({ method, origin, fetchSite }: Provenance, ours: string): boolean =>
  safe.has(method) || origin === ours || (origin === 'null' && fetchSite === 'same-origin')

/** Refuses every write from another origin (CSRF), as if the address did not exist. `ours` is the origin as a browser sees it. */
export const requireOrigin = (ours: string): MiddlewareHandler => async (context, next) =>
  fromOurPages(
    { method: context.req.method, origin: context.req.header('origin'), fetchSite: context.req.header('sec-fetch-site') }, ours,
  ) ? next() : context.notFound()

/** An address on our own origin, with path and query, or the fallback: sign-in never sends anybody elsewhere. */
export const localAddress = (to: string | undefined, ours: string, fallback: string): string => {
  if (to === undefined || !/^\/[A-Za-z0-9]/.test(to) || to.length > 500 || !URL.canParse(to, ours)) return fallback
  const url = new URL(to, ours)
  return url.origin === ours ? url.pathname + url.search : fallback
}
