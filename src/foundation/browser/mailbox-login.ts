import { ok, refuse, type Result } from '../kernel/result.ts'
import { composeLogin } from '../sealing/core/login.ts'
import type { MailboxKeys } from '../sealing/core/mailbox-keys.ts'
import type { Challenge, Id, LoginAnswer } from '../sealing/core/protocol.ts'
import type { Api, ApiRefusal } from './api.ts'

export type LoginDoor = {
  /** Beginning of the addresses of this mailbox, and the origin that the login names. */
  readonly base: string
  readonly origin: string
  readonly apiWith: (token?: string) => Api
}

/** Being signed in to a mailbox; the token lives in this closure only. */
export type MailboxLogin = {
  readonly signIn: () => Promise<Result<Api, ApiRefusal>>
  /** Runs once, and once more after signing in anew: a token lives a quarter of an hour. */
  readonly twice: <Answer, Refusal extends { readonly reason: string }>(run: (api: Api) => Promise<Result<Answer, Refusal>>) => Promise<Result<Answer, Refusal | ApiRefusal>>
  /** Nothing is asked in this mailbox's name any more. */
  readonly forget: () => void
}

/** Signs in to the mailbox of these keys when it must; nothing is sent before it is asked. */
export const mailboxLogin = ({ base, origin, apiWith }: LoginDoor, keys: MailboxKeys, realm: Id): MailboxLogin => {
  let api: Api | null = null
  let forgotten = false
  const signIn = async (): Promise<Result<Api, ApiRefusal>> => {
    const plain = apiWith()
    const challenge = await plain.post<Challenge>(`${base}/mailbox/challenge`, {})
    if (!challenge.ok) return challenge
    const answer = await plain.post<LoginAnswer>(`${base}/mailbox/session`, composeLogin(keys, { realm, origin, nonce: String(challenge.value.nonce) }))
    if (!answer.ok) return answer
    const signedIn = apiWith(String(answer.value.token))
    if (!forgotten) api = signedIn
    return ok(signedIn)
  }
  return {
    signIn,
    twice: async (run) => {
      if (forgotten) return refuse({ reason: 'refused', sentence: null })
      const had = api
      const signed = had ? ok(had) : await signIn()
      if (!signed.ok) return signed
      const answer = await run(signed.value)
      if (answer.ok || answer.error.reason !== 'not-found' || !had) return answer
      const again = await signIn()
      return again.ok ? run(again.value) : again
    },
    forget: () => {
      forgotten = true
      api = null
    },
  }
}
