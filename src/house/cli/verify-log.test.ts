import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../foundation/kernel/bytes.ts'
import { checkpointNote, signCheckpoint } from '../../foundation/sealing/core/checkpoint.ts'
import { append, emptyFrontier, saltedLeaf, frontierRoot } from '../../foundation/sealing/core/log-tree.ts'
import type { Draft } from './ceremony/core/files.ts'
import { installation } from './testing/installation.ts'
import type { MemoryIo } from './testing/memory-io.ts'
import { verifyLog } from './verify-log.ts'

let server: Server
let url: string
let io: MemoryIo
let realm: string
let clock: Uint8Array
let published: Uint8Array[]
let head: string
let pages: number
const leaf = (i: number, of = 'entry'): Uint8Array => saltedLeaf(new Uint8Array(16).fill(i % 256), utf8(`${of} ${i}`))
const leavesTo = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => leaf(i))

/** The server publishes leaves and signs a head, over these or over others. */
const publish = (leaves: Uint8Array[], signed = leaves, seed = clock): void => {
  published = leaves
  const frontier = signed.reduce(append, emptyFrontier)
  const checkpoint = { realm, size: frontier.size, root: toBase64Url(frontierRoot(frontier)), day: '2026-11-22' }
  head = JSON.stringify({ checkpoint: signCheckpoint(realm, frontier, '2026-11-22', seed), note: checkpointNote(checkpoint, seed) })
}

beforeEach(async () => {
  io = await installation('2026-11-22')
  realm = (io.read('draft-6.json') as Draft).realm
  clock = fromBase64Url(fromUtf8(io.files.get('clock-key')?.content as Uint8Array).trim())
  pages = 0
  publish(leavesTo(25))
  server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost')
    if (address.pathname === '/api/v1/directory/trust') return void response.end(JSON.stringify(io.read('trust-1.json')))
    if (address.pathname === '/api/v1/desk/log/checkpoint') return void response.end(head)
    if (address.pathname !== '/api/v1/desk/log/leaves') return void response.writeHead(404).end()
    pages += 1
    const from = Number(address.searchParams.get('from'))
    response.end(JSON.stringify({ leaves: published.slice(from, from + 10).map(toBase64Url) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const check = async (...more: string[]): Promise<readonly [number, Record<string, unknown>]> => {
  const code = await verifyLog([url, '--json', '--roots', 'roots.json', ...more], io, fetch)
  return [code, JSON.parse(io.out.at(-1) as string) as Record<string, unknown>]
}

describe('verify-log', () => {
  it('recomputes the log over several pages and remembers the head', async () => {
    expect(await check('--save', 'seen.json')).toMatchObject([0, { ok: true, size: 25, realm, consistentSince: null }])
    expect(pages).toBe(3)
    publish(leavesTo(40))
    expect(await check('--since', 'seen.json')).toMatchObject([0, { size: 40, consistentSince: 25 }])
  })
  it('holds for a log that is still empty', async () => {
    publish([])
    expect(await check('--save', 'seen.json')).toMatchObject([0, { size: 0 }])
    publish(leavesTo(3))
    expect((await check('--since', 'seen.json'))[0]).toBe(0)
  })
  it('sees what was dropped, rewritten or put in another order since the earlier head', async () => {
    await check('--save', 'seen.json')
    publish(leavesTo(24))
    expect(await check('--since', 'seen.json')).toMatchObject([1, { refused: 'shrunk' }])
    publish([...leavesTo(10), leaf(99), ...leavesTo(30).slice(11)])
    expect(await check('--since', 'seen.json')).toMatchObject([1, { refused: 'rewritten' }])
    publish([leaf(1), leaf(0), ...leavesTo(30).slice(2)])
    expect(await check('--since', 'seen.json')).toMatchObject([1, { refused: 'rewritten' }])
    expect((await check())[0]).toBe(0)
  })
  it('sees leaves that do not make the signed head, and leaves that are withheld', async () => {
    publish([...leavesTo(24), leaf(99)], leavesTo(25))
    expect(await check()).toMatchObject([1, { refused: 'other-root' }])
    publish(leavesTo(20), leavesTo(25))
    expect(await check()).toMatchObject([1, { refused: 'leaves-missing' }])
  })
  it('refuses a head signed by another key, and a note that says something else', async () => {
    publish(leavesTo(5), leavesTo(5), new Uint8Array(32).fill(1))
    expect(await check()).toMatchObject([1, { refused: 'unknown-key' }])
    publish(leavesTo(5))
    const { note } = JSON.parse(head) as { note: string }
    publish(leavesTo(6))
    head = JSON.stringify({ ...(JSON.parse(head) as object), note })
    expect(await check()).toMatchObject([1, { refused: 'other-note' }])
  })
  it('refuses a server that gives nonsense', async () => {
    published = [new Uint8Array(3)]
    expect(await check()).toMatchObject([1, { refused: 'leaves-missing' }])
    head = '<html>'
    expect(await check()).toMatchObject([1, { refused: 'no-checkpoint' }])
  })
})
