import type { MiddlewareHandler } from 'hono'

const policy = (formAction: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "worker-src 'self'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types gehoor',
  ].join('; ')

/** What every answer carries. Only the sign-in page may send its form on to the issuer. */
export const securityHeaders = (signIn?: { readonly path: string; readonly issuer: string }): MiddlewareHandler => {
  const strict = policy("'self'")
  const withIssuer = signIn ? policy(`'self' ${new URL(signIn.issuer).origin}`) : strict
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    headers.set('Content-Security-Policy', signIn && c.req.path === signIn.path ? withIssuer : strict)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=(), browsing-topics=()')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}
