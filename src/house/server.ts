import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problemAnswer } from '../foundation/kernel/answers.ts'
import { problem } from '../modules/desk/index.ts'
import { securityHeaders } from './headers.ts'

/** What stands on one origin, in the order of mounting; the first that answers counts. */
export type SitePlan = {
  readonly mount: (site: Hono) => void
  readonly notFound: (path: string, acceptLanguage: string | undefined) => string
  readonly failure: (path: string, acceptLanguage: string | undefined) => string
  readonly tooLarge: (path: string, acceptLanguage: string | undefined) => string
  /** A fault's kind for the operator: never a path, an address or what was sent. */
  readonly report: (sentence: string) => void
}

const isApi = (path: string): boolean => path.startsWith('/api/')

/** One origin: headers on everything, plain pages for what is not there or broke, no access log at all. */
export const buildSite = (plan: SitePlan): Hono => {
  const site = new Hono()
  site.use('*', securityHeaders())
  plan.mount(site)
  // A route that does not exist is answered like one that somebody may not use.
  site.notFound((c) => (isApi(c.req.path) ? problem(c, 'not-found') : c.html(plan.notFound(c.req.path, c.req.header('accept-language')), 404)))
  site.onError((fault, c) => {
    // What exceeds a form's limit is the sender's to change, not a fault of ours.
    if (fault instanceof HTTPException && fault.status === 413) return isApi(c.req.path) ? problem(c, 'too-large') : c.html(plan.tooLarge(c.req.path, c.req.header('accept-language')), 413)
    plan.report(`A request failed: ${fault instanceof Error ? fault.name : 'unknown'}.`)
    return isApi(c.req.path) ? problemAnswer(500, 'Het loket kan dit nu niet verwerken. Probeer het later. / The desk cannot do this now. Try again later.') : c.html(plan.failure(c.req.path, c.req.header('accept-language')), 500)
  })
  return site
}
