/** Fetching from a server that may lie, stall or send anything. */
import { badInput, no } from './command.ts'

export type Fetch = (url: string, init?: { readonly signal?: AbortSignal; readonly redirect?: 'error' | 'follow' }) => Promise<Response>

const largest = 64 * 1024 * 1024

/** The origin of an address that somebody typed; ends with exit 2 when it is none. */
export const originOf = (typed: string): string => {
  try {
    const url = new URL(typed)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : badInput(`${typed}: the address must begin with https:// or http://.`)
  } catch {
    return badInput(`${typed}: this is not an address such as https://loket.example.`)
  }
}

/** The bytes, or null when the server does not give them; redirects to elsewhere count as not given. */
export const fetchBytes = async (fetch: Fetch, url: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  let answer: Response
  try {
    answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(30_000) })
  } catch {
    return null
  }
  if (!answer.ok) return null
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return bytes.length > largest ? null : bytes
}

/** The JSON in an answer; undefined when it is none. */
export const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

/** JSON, or the command ends with exit 1: the server does not answer as it should. */
export const fetchJson = async (fetch: Fetch, url: string): Promise<unknown> => {
  const bytes = await fetchBytes(fetch, url)
  const value = bytes ? jsonIn(bytes) : undefined
  return value === undefined ? no('no-answer', `${url}: the server does not answer, or not with JSON.`) : value
}
