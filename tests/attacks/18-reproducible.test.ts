import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cosign } from '../../src/foundation/sealing/core/signing.ts'
import { run } from '../../src/house/cli/testing/installation.ts'
import type { MemoryIo } from '../../src/house/cli/testing/memory-io.ts'
import { buildIn, ceremonies, realBuild, rootsOf } from '../support/build.ts'
import { openDoors } from '../support/doors.ts'
import { projectNode, startProduct } from '../support/product.ts'

type Found = { readonly code: number; readonly problems: readonly { readonly code: string; readonly path?: string }[]; readonly said: string }

const digestsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const
  }).sort())

/** Two officers sign the list of files of a build, each in a ceremony of their own. */
const signList = async (io: MemoryIo, program: string): Promise<unknown> => {
  io.put('files.json', JSON.parse(readFileSync(join(program, 'dist/client/files.manifest.json'), 'utf8')))
  const line = (officer: string, out: string, more = '') => run(io, `manifest files.json --release 0.1.0 --roots roots.json --key ${officer}.key.json --passphrase-file ${officer}.txt --out ${out}${more}`)
  expect([await line('a', 'm1.json'), await line('c', 'm2.json', ' --with m1.json')]).toEqual([0, 0])
  return io.read('m2.json')
}

describe('attack 18: other code than was published', () => {
  const room = mkdtempSync(join(tmpdir(), 'gehoor-built-'))
  // A longer path, so that a build that writes its own place down shows.
  const second = join(room, 'somewhere', 'else', 'entirely', 'second-build')
  let first: string
  let io: MemoryIo
  beforeAll(async () => {
    io = await ceremonies()
    first = await realBuild()
    buildIn(second, rootsOf(io))
    writeFileSync(join(room, 'roots.json'), JSON.stringify(io.read('roots.json')))
  }, 120_000)
  afterAll(() => rmSync(room, { recursive: true, force: true }))

  /** The server of that build, with the officers' signed list unless told otherwise; and what verify-client says of it. */
  const serve = async (program: string, more: { readonly manifest?: unknown } = {}): Promise<{ readonly check: (...args: string[]) => Promise<Found>; readonly stop: () => Promise<void>; readonly output: () => string; readonly url: string }> => {
    const dataDir = mkdtempSync(join(room, 'data-'))
    writeFileSync(join(dataDir, 'trust.json'), JSON.stringify(io.read('trust-1.json')))
    writeFileSync(join(dataDir, 'clock-key'), await io.readFile('clock-key'), { mode: 0o600 })
    await openDoors({ dataDir }, [{ id: 'klachten', kind: 'complaints' }])
    if (more.manifest !== undefined) writeFileSync(join(dataDir, 'manifest.json'), JSON.stringify(more.manifest))
    const product = await startProduct({ program, dataDir, args: ['--empty'], env: { GEHOOR_ROOTS: rootsOf(io) } })
    const check = (...args: string[]): Promise<Found> => new Promise((resolve) => {
      const child = spawn(projectNode, [join(program, 'dist/server/verify.mjs'), product.url, '--json', ...args])
      let [out, said] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.once('exit', (code) => resolve({ code: code ?? -1, problems: (JSON.parse(out) as { problems?: Found['problems'] }).problems ?? [], said }))
    })
    // The command by itself: the launcher would build anew what was changed here on purpose.
    writeFileSync(join(program, 'dist/server/verify.mjs'), `import { main } from './gehoor.js'\nprocess.exitCode = await main(['verify-client', ...process.argv.slice(2)])\n`)
    return { check, output: product.output, url: product.url, stop: product.stop }
  }

  test('two builds in two folders are the same, byte for byte, client and server', () => {
    const [one, other] = [digestsIn(join(first, 'dist')), digestsIn(join(second, 'dist'))]
    expect(Object.keys(one).filter((path) => path.startsWith('client/assets/')).length).toBeGreaterThan(5)
    expect(Object.keys(one)).toContain('server/gehoor.js')
    expect(other).toEqual(one)
  })

  test('a server with that build passes with the officers’ signatures; one changed byte in one file fails, and names the file', async () => {
    const program = join(room, 'changed')
    cpSync(second, program, { recursive: true, verbatimSymlinks: true })
    const manifest = await signList(io, program)
    const roots = ['--roots', join(room, 'roots.json')]
    const honest = await serve(program, { manifest })
    expect(await honest.check(...roots)).toMatchObject({ code: 0, problems: [] })
    await honest.stop()

    const assets = join(program, 'dist/client/assets')
    const name = readdirSync(assets).find((file) => file.endsWith('.js')) as string
    const bytes = readFileSync(join(assets, name))
    bytes.writeUInt8((bytes[100] as number) ^ 1, 100)
    writeFileSync(join(assets, name), bytes)
    for (const suffix of ['.br', '.gz']) rmSync(join(assets, name + suffix), { force: true })
    const changed = await serve(program, { manifest })
    const found = await changed.check(...roots)
    expect(found).toMatchObject({ code: 1, problems: [{ code: 'differs', path: `/assets/${name}` }] })
    expect(found.said).toContain('is not the one that is listed')
    await changed.stop()
  }, 120_000)

  test('a list that the server signed itself, that one officer signed, or that nobody signed does not pass', async () => {
    const plain = await serve(first)
    expect((await plain.check()).code).toBe(0)
    expect((await plain.check('--roots', join(room, 'roots.json'))).problems.map(({ code }) => code)).toEqual(['not-signed'])
    const list = (await (await fetch(`${plain.url}/.well-known/gehoor-manifest.json`)).json()) as object
    expect(list).toMatchObject({ version: '0.1.0', demo: false, roots: rootsOf(io).split(',') })
    await plain.stop()
    const payload = Buffer.from(JSON.stringify(list)).toString('base64url')
    const forged = await serve(first, { manifest: cosign('manifest', payload, new Uint8Array(32).fill(7)) })
    expect((await forged.check('--roots', join(room, 'roots.json'))).code).toBe(1)
    await forged.stop()
  }, 120_000)

  test('a signed list of another build is not served, and the operator is told', async () => {
    const other = cosign('manifest', Buffer.from(JSON.stringify({ version: '0.0.9', files: [{ path: '/assets/old.js', sha256: 'A'.repeat(43) }], roots: [], demo: false })).toString('base64url'), new Uint8Array(32))
    const server = await serve(first, { manifest: other })
    expect(await (await fetch(`${server.url}/.well-known/gehoor-manifest.json`)).json()).toHaveProperty('files')
    expect(server.output()).toContain('The file manifest.json is not used: it lists other files than this build has.')
    await server.stop()
  }, 120_000)
})
