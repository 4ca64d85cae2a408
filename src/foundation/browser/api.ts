import { ok, refuse, type Result } from '../kernel/result.ts'

/**
 * Why the server's answer is not there: `offline`, `fault` and `busy` can be tried again as it is; `stale` means somebody was first;
 * `too-much` is final: it is too large, or there is no room left.
 */
export type ApiRefusal = { readonly reason: 'offline' | 'not-found' | 'stale' | 'too-much' | 'busy' | 'refused' | 'fault'; readonly sentence: string | null }

const reasonOf = (status: number): ApiRefusal['reason'] =>
  status === 404 || status === 401 ? 'not-found' : status === 409 ? 'stale' : status === 413 ? 'too-much' : status === 429 || status === 503 ? 'busy' : status >= 500 ? 'fault' : 'refused'

const sentenceOf = async (answer: Response): Promise<string | null> => {
  try {
    const problem: unknown = await answer.json()
    return typeof problem === 'object' && problem !== null && 'title' in problem && typeof problem.title === 'string' ? problem.title : null
  } catch {
    return null
  }
}

export type Api = {
  readonly get: <Answer>(path: string) => Promise<Result<Answer, ApiRefusal>>
  readonly getBytes: (path: string, signal?: AbortSignal) => Promise<Result<Uint8Array<ArrayBuffer>, ApiRefusal>>
  readonly post: <Answer>(path: string, body: unknown) => Promise<Result<Answer, ApiRefusal>>
  readonly put: (path: string, body: Uint8Array<ArrayBuffer> | object, signal?: AbortSignal) => Promise<Result<null, ApiRefusal>>
}

export type ApiOptions = { readonly language: string; readonly token?: string; readonly signedIn?: boolean }

/** How values travel: plain JSON unless a module has a form of its own. */
export type Wire = { readonly accepts: string; readonly read: (answer: Response) => Promise<unknown>; readonly body: (value: unknown) => { readonly type: string; readonly bytes: BodyInit } }
const json: Wire = { accepts: 'application/json', read: (answer) => answer.json(), body: (value) => ({ type: 'application/json', bytes: JSON.stringify(value) }) }

/**
 * The page's own server and nothing else. Nothing is cached, no cookie goes along unless `signedIn`, the language tells in which words a
 * refusal comes. A lost connection is a value, so that what was typed stays and the same request can be sent again.
 */
export const apiFor = (options: ApiOptions, wire: Wire = json): Api => {
  const headers: Record<string, string> = { 'Accept-Language': options.language === 'en' ? 'en' : 'nl', ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}) }
  const ask = async (path: string, init: RequestInit): Promise<Result<Response, ApiRefusal>> => {
    try {
      const answer = await fetch(path, { cache: 'no-store', credentials: options.signedIn ? 'same-origin' : 'omit', referrerPolicy: 'no-referrer', ...init, headers: { ...headers, ...init.headers } })
      return answer.ok ? ok(answer) : refuse({ reason: reasonOf(answer.status), sentence: await sentenceOf(answer) })
    } catch {
      return refuse({ reason: 'offline', sentence: null })
    }
  }
  const answered = async <Answer>(path: string, init: RequestInit): Promise<Result<Answer, ApiRefusal>> => {
    const answer = await ask(path, init)
    if (!answer.ok) return answer
    try {
      // Accepted, and nothing to say: 204 has no body to read.
      return ok((answer.value.status === 204 ? null : await wire.read(answer.value)) as Answer)
    } catch {
      return refuse({ reason: 'fault', sentence: null })
    }
  }
  return {
    get: (path) => answered(path, { headers: { Accept: wire.accepts } }),
    post: (path, body) => {
      const { type, bytes } = wire.body(body)
      return answered(path, { method: 'POST', body: bytes, headers: { 'Content-Type': type } })
    },
    getBytes: async (path, signal) => {
      const answer = await ask(path, signal ? { signal } : {})
      try {
        return answer.ok ? ok(new Uint8Array(await answer.value.arrayBuffer())) : answer
      } catch {
        return refuse({ reason: 'offline', sentence: null })
      }
    },
    put: async (path, body, signal) => {
      const bytes = body instanceof Uint8Array
      const answer = await ask(path, { method: 'PUT', body: bytes ? body : JSON.stringify(body), headers: { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' }, ...(signal ? { signal } : {}) })
      return answer.ok ? ok(null) : answer
    },
  }
}
