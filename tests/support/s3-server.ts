import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type S3Server = { readonly endpoint: string; readonly objects: Map<string, Uint8Array>; readonly unsigned: () => number; readonly close: () => Promise<void> }

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return body
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at)
    const size = parseInt(body.subarray(at, line).toString('latin1'), 16)
    if (size === 0) break
    parts.push(body.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
  return Buffer.concat(parts)
}

const listing = (bucket: string, keys: readonly string[], next: string | null): string =>
  `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><IsTruncated>${next !== null}</IsTruncated>${next ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}${keys
    .map((key) => `<Contents><Key>${key}</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified><Size>1</Size></Contents>`)
    .join('')}</ListBucketResult>`

/** A small S3-compatible server over real HTTP with one bucket, `bucket`, for one key, `test`: put, get, delete, list in pages of two; refuses what carries no signature. */
export const startS3 = async (): Promise<S3Server> => {
  const objects = new Map<string, Uint8Array>()
  let unsigned = 0
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const signed = /^AWS4-HMAC-SHA256 Credential=\S+, ?SignedHeaders=\S+, ?Signature=[0-9a-f]{64}$/.test(String(request.headers.authorization ?? '')) && request.headers['x-amz-date']
    if (!signed) {
      unsigned++
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
      return
    }
    const [, bucket = '', ...rest] = decodeURIComponent(url.pathname).split('/')
    const key = rest.join('/')
    const refuse = (status: number, code: string): void => void response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
    if (!String(request.headers.authorization).includes('Credential=test/')) return refuse(403, 'InvalidAccessKeyId')
    if (bucket !== 'bucket') return refuse(404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      objects.set(key, body)
      response.writeHead(200, { etag: '"x"' }).end()
    } else if (request.method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
    } else if (key === '') {
      const all = [...objects.keys()].filter((one) => one.startsWith(url.searchParams.get('prefix') ?? '')).sort()
      const from = Number(url.searchParams.get('continuation-token') ?? 0)
      response.writeHead(200, { 'content-type': 'application/xml' }).end(listing(bucket, all.slice(from, from + 2), from + 2 < all.length ? String(from + 2) : null))
    } else {
      const found = objects.get(key)
      if (found) response.writeHead(200, { 'content-length': found.length }).end(found)
      else refuse(404, 'NoSuchKey')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, unsigned: () => unsigned, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
