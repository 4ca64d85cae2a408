import { fromBase64Url, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { acceptsFrames, answerOf, bodyOf } from '../rules/frame.ts'

/** Where a client finds the desk; `cookie` only for handlers. */
export type Door = { readonly url: string; readonly cookie?: string }

/** A connection for each request: one that was kept open may be closed by the server while this program seals, and a request on it would be lost. */
const alone = { Connection: 'close' }

/** Asks the desk and throws when it does not answer well; the words of an answer are never repeated. */
export const ask = async <Answer>(door: Door, path: string, init: RequestInit = {}, token?: string): Promise<Answer> => {
  const headers: Record<string, string> = { ...(door.cookie ? { Cookie: door.cookie, Origin: door.url } : {}), ...(token ? { Authorization: `Bearer ${token}` } : {}), Accept: acceptsFrames, ...alone }
  const answer = await fetch(`${door.url}${path.startsWith('/api/') ? path : `/api/v1/desk${path}`}`, { ...init, headers: { ...headers, ...init.headers } })
  if (!answer.ok) throw new Error(`the desk answers ${answer.status} to ${path.split('/')[1] ?? ''}`)
  return (answer.status === 204 ? null : await answerOf(answer, toBase64Url)) as Answer
}
export const post = <Answer>(door: Door, path: string, body: unknown, token?: string): Promise<Answer> => {
  const { type, bytes } = bodyOf(body, fromBase64Url)
  return ask(door, path, { method: 'POST', body: bytes, headers: { 'Content-Type': type } }, token)
}
