import type { MiddlewareHandler } from 'hono'
import { firstPages, signInPages } from './sign-in.ts'
import { personOf } from './signed-in.ts'

/** An address of a page to come back to after signing in; empty for anything else. */
export const returnAddress = (to: string | undefined): string => (to && /^\/(nl|en)\/[a-z0-9/_-]*$/i.test(to) ? to : '')

const signInFor = (path: string): string | null => {
  const language = (['nl', 'en'] as const).find((one) => path.startsWith(`/${one}/`))
  if (!language || [signInPages, firstPages].some((pages) => path === `/${language}${pages[language]}`)) return null
  const to = returnAddress(path)
  return `/${language}${signInPages[language]}${to === '' ? '' : `?${new URLSearchParams({ to })}`}`
}

/**
 * Sends whoever is not signed in and asks for a page to the sign-in, with the address to come back to; whether or not there is such a page,
 * so that nobody learns what exists. Mount it on the staff origin after `mountIdentity` and before everything else.
 */
export const signInFirst: MiddlewareHandler = async (context, next) => {
  const to = context.req.method === 'GET' && personOf(context) === null ? signInFor(context.req.path) : null
  return to === null ? next() : context.redirect(to, 303)
}
