/** Where a client finds the desk; `cookie` only for handlers. */
export type Door = { readonly url: string; readonly cookie?: string }

/** Asks the desk and throws when it does not answer well; the words of an answer are never repeated. */
export const ask = async <Answer>(door: Door, path: string, init: RequestInit = {}, token?: string): Promise<Answer> => {
  const headers: Record<string, string> = { ...(door.cookie ? { Cookie: door.cookie, Origin: door.url } : {}), ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(init.body ? { 'Content-Type': 'application/json' } : {}) }
  const answer = await fetch(`${door.url}/api/v1/desk${path}`, { ...init, headers })
  if (!answer.ok) throw new Error(`the desk answers ${answer.status} to ${path.split('/')[1] ?? ''}`)
  return answer.status === 204 ? (null as Answer) : ((await answer.json()) as Answer)
}
export const post = <Answer>(door: Door, path: string, body: unknown, token?: string): Promise<Answer> => ask(door, path, { method: 'POST', body: JSON.stringify(body) }, token)
