/** How something outside this program answered when it was tried. */
export type Reach =
  | { readonly is: 'good' }
  /** It answers, and not as it must, or there is nothing of that name: that passes only when somebody mends it. */
  | { readonly is: 'wrong'; readonly why: Wrong }
  /** Nobody answers now; `code` says how, and nothing of an address. */
  | { readonly is: 'silent'; readonly code: string }

export type Wrong = 'no such machine' | 'no such service' | 'not trusted' | 'not encrypted' | 'refused'

export const good: Reach = { is: 'good' }
export const wrong = (why: Wrong): Reach => ({ is: 'wrong', why })
export const silent = (code: string): Reach => ({ is: 'silent', code: /^[A-Za-z0-9_]{1,40}$/.test(code) ? code : 'unknown' })

/** A fault and what caused it, as text: libraries keep the code in one of `code`, `name` and `message`. */
const toldBy = (fault: unknown): string => {
  const told: string[] = []
  for (let at = fault, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) told.push(String((at as NodeJS.ErrnoException).code), at.name, at.message)
  return told.join(' ')
}

/**
 * What a fault on the way to a machine means. A name that does not exist, and a certificate that does not fit, are wrong; one that has run out is
 * its owner's to renew and counts as silence, like a refused or broken connection.
 */
export const reachOf = (fault: unknown): Reach => {
  const told = toldBy(fault)
  if (/\bENOTFOUND\b/.test(told)) return wrong('no such machine')
  if (/self[-_ ]signed|unable[_ ]to[_ ](verify|get)|altname/i.test(told)) return wrong('not trusted')
  if (/wrong[_ ]version[_ ]number|packet length too long/i.test(told)) return wrong('not encrypted')
  return silent(/\bE[A-Z_]{4,14}\b/.exec(told.replaceAll(/\bESOCKET\b|\bECONNECTION\b/g, ''))?.[0] ?? (/timeout|abort/i.test(told) ? 'ETIMEDOUT' : 'unknown'))
}
