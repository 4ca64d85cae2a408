import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { good, reachOf, silent, wrong, type Reach } from '../kernel/reach.ts'
import { checkBlobId, type Blobs } from './blobs.ts'

/** The bucket that the URL names, and the prefix in it. */
const placeOf = (url: string, more: S3ClientConfig = {}) => {
  const { hostname: bucket, pathname, searchParams } = new URL(url)
  const endpoint = searchParams.get('endpoint')
  const client = new S3Client({ region: searchParams.get('region') ?? 'nl', forcePathStyle: true, ...(endpoint ? { endpoint } : {}), ...more })
  return { bucket, prefix: pathname.replace(/^\/+|\/+$/g, ''), client }
}

/** Tries the bucket: names at most one file of it, which the product does every night too. */
export const s3Reach = async (url: string, seconds: number): Promise<Reach> => {
  const { bucket, prefix, client } = placeOf(url, { maxAttempts: 1 })
  try {
    await client.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1, ...(prefix === '' ? {} : { Prefix: `${prefix}/` }) }), { abortSignal: AbortSignal.timeout(seconds * 1000) })
    return good
  } catch (fault) {
    const { name, $metadata } = fault as { readonly name: string; readonly $metadata?: { readonly httpStatusCode?: number } }
    const status = $metadata?.httpStatusCode
    if (name === 'CredentialsProviderError') return wrong('refused')
    if (status === undefined) return reachOf(fault)
    if (status >= 500 || status === 429) return silent(`HTTP_${status}`)
    return wrong([401, 403].includes(status) ? 'refused' : 'no such service')
  } finally {
    client.destroy()
  }
}

/** Blobs in S3-compatible storage. The keys come from the usual AWS variables; `endpoint` and `region` from the URL. The store itself keeps the minute of an upload: docs/how-to/postgresql.md says what to do about that. */
export const s3Blobs = (url: string): Blobs => {
  const { bucket, prefix, client } = placeOf(url)
  const keyOf = (id: string): string => `${prefix === '' ? '' : `${prefix}/`}${checkBlobId(id)}`
  return {
    put: async (id, bytes, day) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(id), Body: bytes, ContentType: 'application/octet-stream', Metadata: { day } }))
    },
    get: async (id) => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(id) }))
        return Body ? new Uint8Array(await Body.transformToByteArray()) : null
      } catch (fault) {
        if ((fault as Error).name === 'NoSuchKey') return null
        throw fault
      }
    },
    delete: async (id) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(id) }))
    },
    list: async function* () {
      let next: string | undefined
      do {
        const page = await client.send(new ListObjectsV2Command({
          Bucket: bucket, ...(prefix === '' ? {} : { Prefix: `${prefix}/` }), ...(next ? { ContinuationToken: next } : {}),
        }))
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified) yield { id: Key.slice(prefix === '' ? 0 : prefix.length + 1), day: LastModified.toISOString().slice(0, 10) }
        }
        next = page.NextContinuationToken
      } while (next)
    },
  }
}
