import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** The session's cookie: bound to this very host, unreadable for scripts, not sent along by other sites but for a link here. */
export const sessionCookie = '__Host-gehoor'
/** Ties one sign-in to the browser that began it; lives ten minutes. */
export const beginCookie = '__Host-gehoor-begin'

type Name = typeof sessionCookie | typeof beginCookie
const shape = /^[A-Za-z0-9_-]{22,44}$/

/** The cookie's value, or null when there is none or it cannot be one of ours. */
export const readCookie = (context: Context, name: Name): string | null => {
  const value = getCookie(context, name)
  return value !== undefined && shape.test(value) ? value : null
}

export const writeCookie = (context: Context, name: Name, value: string, seconds?: number): void =>
  setCookie(context, name, value, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', ...(seconds === undefined ? {} : { maxAge: seconds }) })

export const dropCookie = (context: Context, name: Name): void => writeCookie(context, name, '', 0)
