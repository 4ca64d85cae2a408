import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64Url, utf8 } from '../../foundation/kernel/bytes.ts'
import { canonical } from '../../foundation/sealing/core/canonical.ts'
import { digest } from '../../foundation/sealing/core/digest.ts'
import type { MultiSigned } from '../../foundation/sealing/core/protocol.ts'
import { openWithPassphrase } from '../../foundation/sealing/core/passphrase-lock.ts'
import { cosign } from '../../foundation/sealing/core/signing.ts'
import { rootKeyFile, rootsFile } from './ceremony/core/files.ts'
import { installation, run } from './testing/installation.ts'
import type { MemoryIo } from './testing/memory-io.ts'
import type { ManifestPayload } from './manifest-shape.ts'
import { verifyClient } from './verify-client.ts'

let server: Server
let url: string
let io: MemoryIo
let roots: string[]
const served = new Map<string, Uint8Array | string>()
const script = utf8('console.log("Gehoor")')

beforeEach(async () => {
  io = await installation('2026-11-22')
  roots = rootsFile.parse(io.read('roots.json')).roots.map((one) => one.key)
  served.clear()
  served.set('/assets/a.js', script)
  served.set('/assets/b.css', 'body{}')
  served.set('/api/v1/directory/trust', JSON.stringify(io.read('trust-1.json')))
  await publish({}, ['a', 'b'])
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const seedOf = async (officer: string): Promise<Uint8Array> => {
  const opened = await openWithPassphrase(
    rootKeyFile.parse(io.read(`${officer}.key.json`)).lock, new TextDecoder().decode(await io.readFile(`${officer}.txt`)), { m: 64, t: 1 },
  )
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
/** Publishes a list of the files as they are, changed and signed as told. */
const publish = async (changes: Partial<ManifestPayload>, officers: readonly string[]): Promise<void> => {
  const files = ['/assets/a.js', '/assets/b.css'].map((path) => ({
    path, sha256: digest(typeof served.get(path) === 'string' ? utf8(served.get(path) as string) : (served.get(path) as Uint8Array)),
  }))
  const payload = toBase64Url(canonical({ version: '0.1.0', files, roots, demo: false, ...changes }))
  let signed: MultiSigned = { payload, sigs: [] }
  for (const officer of officers) signed = cosign('manifest', payload, await seedOf(officer), signed.sigs)
  served.set('/.well-known/gehoor-manifest.json', JSON.stringify(signed))
}
const check = async (...more: string[]): Promise<{ code: number; codes: string[] }> => {
  const code = await verifyClient([url, '--json', ...more], io, fetch)
  const { problems, refused } = JSON.parse(io.out.at(-1) as string) as { problems?: { code: string }[]; refused?: string }
  return { code, codes: problems?.map((one) => one.code) ?? [refused ?? ''] }
}

describe('verify-client', () => {
  it('passes when every file is as listed and two known officers signed the list and the roster', async () => {
    expect(await check('--roots', 'roots.json')).toEqual({ code: 0, codes: [] })
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ ok: true, checked: 2, version: '0.1.0', signed: true })
  })
  it('fails after one changed byte, and after a file that is gone', async () => {
    served.set('/assets/a.js', script.map((byte, at) => (at === 5 ? byte ^ 1 : byte)))
    expect(await check()).toEqual({ code: 1, codes: ['differs'] })
    served.delete('/assets/a.js')
    expect(await check()).toEqual({ code: 1, codes: ['missing'] })
  })
  it('fails when the list was adapted to the changed file: then the signatures are missing', async () => {
    served.set('/assets/a.js', 'evil()')
    await publish({}, ['a'])
    expect(await check('--roots', 'roots.json')).toEqual({ code: 1, codes: ['not-signed'] })
    expect((await check()).code).toBe(0)
  })
  it('fails on the keys of a demonstration, on other roots, and on a roster the roots did not sign', async () => {
    await publish({ demo: true }, ['a', 'b'])
    expect(await check()).toEqual({ code: 1, codes: ['demo-roots'] })
    await publish({ roots: ['x'] }, ['a', 'b'])
    expect(await check('--roots', 'roots.json')).toEqual({ code: 1, codes: ['other-roots'] })
    await publish({}, ['a', 'b'])
    served.set('/api/v1/directory/trust', '{}')
    expect(await check('--roots', 'roots.json')).toEqual({ code: 1, codes: ['trust'] })
  })
  it('passes with a list that two officers signed in a ceremony, each over a build of their own', async () => {
    io.put('files.json', [{ path: '/assets/b.css', sha256: digest(utf8('body{}')) }, { path: '/assets/a.js', sha256: digest(script) }])
    const line = (officer: string, files: string, out: string, ...more: string[]) =>
      run(io, `manifest ${files} --release 0.1.0 --roots roots.json --key ${officer}.key.json --passphrase-file ${officer}.txt --out ${out}`, ...more)
    expect(await line('a', 'files.json', 'm1.json')).toBe(0)
    io.put('other.json', [{ path: '/assets/b.css', sha256: digest(utf8('body{}')) }, { path: '/assets/a.js', sha256: digest(utf8('evil()')) }])
    expect(await line('c', 'other.json', 'm2.json', '--with', 'm1.json')).toBe(1)
    expect(io.err.at(-1)).toBe('The two builds differ in: /assets/a.js.\n')
    expect(await line('c', 'files.json', 'm2.json', '--with', 'm1.json')).toBe(0)
    served.set('/.well-known/gehoor-manifest.json', JSON.stringify(io.read('m2.json')))
    expect(await check('--roots', 'roots.json')).toEqual({ code: 0, codes: [] })
  })
  it('compares the files of a list without signatures, but does not pass it where root keys are given', async () => {
    served.set('/.well-known/gehoor-manifest.json', JSON.stringify({ files: [{ path: '/assets/a.js', sha256: digest(script) }], roots, demo: false }))
    expect(await check()).toEqual({ code: 0, codes: [] })
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ checked: 1, signed: false, manifest: null })
    expect(await check('--roots', 'roots.json')).toEqual({ code: 1, codes: ['not-signed'] })
  })
  it('says so when there is no list, and what is wrong with the address', async () => {
    served.delete('/.well-known/gehoor-manifest.json')
    expect(await check()).toEqual({ code: 1, codes: ['no-answer'] })
    served.set('/.well-known/gehoor-manifest.json', '{"payload":"AAAA","sigs":[]}')
    expect(await check()).toEqual({ code: 1, codes: ['manifest'] })
    expect(await verifyClient(['loket'], io, fetch)).toBe(2)
    expect(await verifyClient([], io, fetch)).toBe(2)
  })
})
