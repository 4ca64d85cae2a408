import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { checkBlobId, type Blobs } from './blobs.ts'

/** Blobs in S3-compatible storage. The keys come from the usual AWS variables; `endpoint` and `region` from the URL. The store itself keeps the minute of an upload: docs/how-to/postgresql.md says what to do about that. */
export const s3Blobs = (url: string): Blobs => {
  const { hostname: bucket, pathname, searchParams } = new URL(url)
  const prefix = pathname.replace(/^\/+|\/+$/g, '')
  const endpoint = searchParams.get('endpoint')
  const client = new S3Client({ region: searchParams.get('region') ?? 'nl', forcePathStyle: true, ...(endpoint ? { endpoint } : {}) })
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
