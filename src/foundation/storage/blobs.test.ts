import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { startS3, type S3Server } from '../../../tests/support/s3-server.ts'
import { newId } from '../kernel/ids.ts'
import { systemRandom } from '../kernel/random.ts'
import { openBlobs } from './blobs-open.ts'
import type { Blobs } from './blobs.ts'

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const inFolder = (): { blobs: Blobs; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-blobs-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  return { blobs: openBlobs({ dataDir: folder }), folder }
}
const inS3 = async (): Promise<{ blobs: Blobs; server: S3Server }> => {
  const server = await startS3()
  closing.push(server.close)
  process.env.AWS_ACCESS_KEY_ID = 'test'
  process.env.AWS_SECRET_ACCESS_KEY = 'test'
  return { blobs: openBlobs({ url: `s3://bucket/some/prefix?endpoint=${encodeURIComponent(server.endpoint)}`, dataDir: '/nowhere' }), server }
}

describe.each(['folder', 's3'] as const)('blobs in %s', (kind) => {
  const open = async (): Promise<Blobs> => (kind === 'folder' ? inFolder().blobs : (await inS3()).blobs)

  test('come back as they were, can be replaced, listed and deleted', async () => {
    const blobs = await open()
    const ids = [newId(systemRandom), newId(systemRandom), newId(systemRandom)]
    const bytes = systemRandom(100_000)
    for (const id of ids) await blobs.put(id, bytes, '2026-11-22')
    await blobs.put(ids[0] as string, new Uint8Array([1, 2]), '2026-11-22')
    expect(await blobs.get(ids[0] as string)).toEqual(new Uint8Array([1, 2]))
    expect(await blobs.get(ids[1] as string)).toEqual(bytes)
    const listed = []
    for await (const one of blobs.list()) listed.push(one)
    expect(listed.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...ids].sort().map((id) => ({ id, day: '2026-11-22' })))
    await blobs.delete(ids[0] as string)
    await blobs.delete(ids[0] as string)
    expect(await blobs.get(ids[0] as string)).toBeNull()
  })

  test('refuse an id that is not one, whatever it tries', async () => {
    const blobs = await open()
    for (const id of [
      '', '.', '..', '../../../etc/passwd', 'a/b', 'A'.repeat(23), `${'A'.repeat(21)}\0`, '%2e%2e%2f', `..${'A'.repeat(20)}`, `${'A'.repeat(22)}\n`,
    ]) {
      await expect(blobs.put(id, new Uint8Array(1), '2026-11-22')).rejects.toThrow('not the id of a blob')
      await expect(blobs.get(id)).rejects.toThrow('not the id of a blob')
      await expect(blobs.delete(id)).rejects.toThrow('not the id of a blob')
    }
  })
})

test('every request to the store is signed, and names stay under the prefix', async () => {
  const { blobs, server } = await inS3()
  const id = newId(systemRandom)
  await blobs.put(id, new Uint8Array(3), '2026-11-22')
  expect([...server.objects.keys()]).toEqual([`some/prefix/${id}`])
  expect(server.unsigned()).toBe(0)
})

test('a file address names the folder', async () => {
  const { blobs, folder } = inFolder()
  const id = newId(systemRandom)
  await blobs.put(id, new Uint8Array(3), '2026-11-22')
  expect(await openBlobs({ url: pathToFileURL(join(folder, 'blobs')).href, dataDir: '/nowhere' }).get(id)).toEqual(new Uint8Array(3))
})

test('a file that an earlier version put under two letters is read, listed and deleted', async () => {
  const { blobs, folder } = inFolder()
  const id = newId(systemRandom)
  const group = join(folder, 'blobs', id.slice(0, 2))
  mkdirSync(group, { recursive: true })
  writeFileSync(join(group, id), new Uint8Array(3))
  expect(await blobs.get(id)).toEqual(new Uint8Array(3))
  const listed: string[] = []
  for await (const one of blobs.list()) listed.push(one.id)
  expect(listed).toEqual([id])
  await blobs.delete(id)
  expect(await blobs.get(id)).toBeNull()
  expect(readdirSync(group)).toEqual([])
})

test('no file time in the folder is finer than the day', async () => {
  const { blobs, folder } = inFolder()
  const id = newId(systemRandom)
  await blobs.put(id, new Uint8Array(3), '2026-11-22')
  for (const path of [join(folder, 'blobs', id.slice(0, 1), id), join(folder, 'blobs', id.slice(0, 1))]) {
    expect(statSync(path).mtime.toISOString()).toBe('2026-11-22T12:00:00.000Z')
    expect(statSync(path).atime.toISOString()).toBe('2026-11-22T12:00:00.000Z')
  }
  expect(readdirSync(join(folder, 'blobs', id.slice(0, 1)))).toEqual([id])
})
