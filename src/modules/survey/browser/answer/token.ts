import { toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { askToken, finishToken, keyCommitment, type Asked, type Evaluated, type Token } from '../../../../foundation/tokens/voprf.ts'
import { apiBase } from '../../rules/places.ts'

/** A stratum as the page lists it. */
export type Listed = { readonly id: string; readonly name: string; readonly invited: number; readonly publicKey: string }
export type FetchTrouble = 'closed' | 'no-code' | 'used' | 'bad-element' | 'bad-key' | 'offline'
export type Held = { readonly stratum: Listed; readonly token: Token }

/** The number over all keys of the page, computed here: what the letter says must be the same. */
export const numberOf = async (wave: string, strata: readonly Listed[]): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', keyCommitment(wave, strata)))).slice(0, 22)

/** What an invitation's link holds behind the #: the code, and the number to check the keys by. */
export const readFragment = (fragment: string): { readonly code: string; readonly check: string | null } => {
  const [code = '', check = ''] = decodeURIComponent(fragment.replace(/^#/, '')).split('.')
  return { code: code.slice(0, 60), check: check === '' ? null : check }
}

const post = async (path: string, body: unknown): Promise<Response | null> => {
  try {
    return await fetch(path, { method: 'POST', cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  } catch {
    return null
  }
}
const refusalIn = async (answer: Response): Promise<string> => {
  try {
    return String(((await answer.json()) as { refusal?: unknown }).refusal)
  } catch {
    return ''
  }
}

/** A blinded question that is kept until it was answered, so that asking again is the same question and costs no code. */
export const newAsk = (): Asked => askToken(systemRandom)

/** Exchanges a code for a token. The key that was used must be the one on the list, by proof; if not, nothing is given away. */
export const fetchHeld = async (wave: string, code: string, strata: readonly Listed[], asked: Asked): Promise<Result<Held, FetchTrouble>> => {
  const answer = await post(`${apiBase}/waves/${wave}/tokens`, { code, blinded: asked.blinded })
  if (!answer || answer.status >= 500) return refuse('offline')
  if (!answer.ok) {
    const refusal = await refusalIn(answer)
    return refuse(refusal === 'closed' || refusal === 'used' || refusal === 'no-code' ? refusal : 'bad-element')
  }
  const given = (await answer.json()) as Evaluated & { readonly stratum: string }
  const stratum = strata.find(({ id }) => id === given.stratum)
  const finished = stratum ? finishToken(asked, stratum.publicKey, given) : refuse('bad-proof' as const)
  return stratum && finished.ok ? ok({ stratum, token: finished.value }) : refuse('bad-key')
}

export type SendTrouble = 'offline' | 'spent' | 'closed' | 'no-token'
/** Hands in, in a request of its own that names neither code nor person. */
export const sendAnswers = async (wave: string, held: Held, answers: Readonly<Record<string, readonly string[]>>): Promise<Result<null, SendTrouble>> => {
  const answer = await post(`${apiBase}/waves/${wave}/answers`, { stratum: held.stratum.id, token: held.token, answers })
  if (!answer || answer.status >= 500) return refuse('offline')
  if (answer.ok) return ok(null)
  const refusal = await refusalIn(answer)
  return refuse(refusal === 'spent' || refusal === 'closed' ? refusal : 'no-token')
}
