import { Agent, request } from 'node:http'

export type Answer = { readonly status: number; /** Until the last byte. */ readonly milliseconds: number; /** Until the answer began: the server has done its work by then. */ readonly first: number; readonly body: Buffer }
export type Client = { readonly send: (method: string, path: string, body?: string | Uint8Array, headers?: Record<string, string>) => Promise<Answer>; readonly end: () => void }

/** An HTTP client with kept-alive connections and as little work of its own as possible; times from sending to the last byte. */
export const client = (url: string, connections: number): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send: Client['send'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const length: Record<string, string> = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
      const sent = request(new URL(path, url), { agent, method, headers: { ...length, ...headers } }, (answer) => {
        const first = performance.now() - began
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, milliseconds: performance.now() - began, first, body: Buffer.concat(chunks) }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { send, end: () => agent.destroy() }
}
