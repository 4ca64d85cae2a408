import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import type { Trust } from '../../src/foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../../src/foundation/sealing/core/roster.ts'
import { ceremonies, realBuild, rootsOf } from '../support/build.ts'
import { projectNode, startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'

describe('attack 21: the keys of a demonstration outside a demonstration', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct()
  }, 120_000)
  afterAll(() => product.stop())

  test.each(['0.0.0.0', '::', '192.0.2.1', 'gehoor.example.nl'])('the demonstration does not start on %s', async (HOST) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-open-'))
    await expect(startProduct({ env: { HOST }, dataDir })).rejects.toThrow(/stopped \(2\)[\s\S]*HOST opens the demonstration to other machines, and it may run on this machine only/)
    expect(readdirSync(dataDir)).toEqual([])
    rmSync(dataDir, { recursive: true })
  })

  test('it listens on this machine only', async () => {
    const other = spawnSync('hostname', ['-I'], { encoding: 'utf8' }).stdout?.split(/\s+/).find((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address) && !address.startsWith('127.'))
    const listening = readFileSync('/proc/net/tcp', 'utf8').split('\n').map((line) => line.trim().split(/\s+/)[1] ?? '')
    for (const url of [product.url, product.staffUrl]) {
      const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0')
      expect(listening.filter((address) => address.endsWith(`:${port}`) && address.startsWith('0100007F'))).not.toEqual([])
      expect(listening).not.toContain(`00000000:${port}`)
      if (other) await expect(fetch(`http://${other}:${new URL(url).port}/nl`)).rejects.toThrow()
    }
  })

  test('its roster is refused by a client with the officers’ keys, also when it calls itself real', async () => {
    const trust = (await (await fetch(`${product.url}/api/v1/directory/trust`)).json()) as Trust
    const { roots: demoRoots } = demoDesk(product)
    const at = { builtInEpoch: 0, today: systemClock.today() }
    expect(verifyTrust(trust, { ...at, roots: demoRoots, demoAllowed: true }).ok).toBe(true)
    expect(verifyTrust(trust, { ...at, roots: demoRoots, demoAllowed: false })).toEqual({ ok: false, error: 'demo-roster' })
    const roots = rootsOf(await ceremonies()).split(',')
    for (const demoAllowed of [true, false]) expect(verifyTrust(trust, { ...at, roots, demoAllowed }).ok).toBe(false)
  })

  test('a build with the officers’ keys holds those keys and no demonstration’s', async () => {
    const [folder, io] = [await realBuild(), await ceremonies()]
    const assets = join(folder, 'dist', 'client', 'assets')
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(assets, name), 'utf8'))
    for (const root of rootsOf(io).split(',')) expect(scripts.some((script) => script.includes(root))).toBe(true)
    for (const root of demoDesk(product).roots) expect(scripts.some((script) => script.includes(root))).toBe(false)
  })

  test('verify-client says that nobody is protected by them', () => {
    const done = spawnSync(projectNode, ['bin/gehoor.mjs', 'verify-client', product.url, '--json'], { encoding: 'utf8' })
    const { problems } = JSON.parse(done.stdout) as { problems: { code: string; sentence: string }[] }
    expect([done.status, problems]).toEqual([1, [{ code: 'demo-roots', sentence: 'This is a demonstration: its keys were made by the server itself and protect nobody.' }]])
  })

  test('no key of the demonstration lies in the sources', () => {
    const text = readdirSync('src/house/demo').map((name) => readFileSync(join('src/house/demo', name), 'utf8')).join()
    expect(text).not.toMatch(/['"`][A-Za-z0-9_-]{43}['"`]|age1pq1[a-z0-9]{20}|AGE-SECRET/i)
  })
})
