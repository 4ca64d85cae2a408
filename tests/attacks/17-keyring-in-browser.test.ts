import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { KeyringPage } from './support/keyring-page/page.ts'

declare global {
  var page: KeyringPage
}

const handler = 'AAAAAAAAAAAAAAAAAAAAAA'
const passphrase = 'aanbod zeehond kaars molen fiets tafel'
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"
let server: Server
let browser: Browser
let page: Page

const bundle = async (name: string): Promise<string> => {
  const result = await build({
    configFile: false, logLevel: 'silent', publicDir: false,
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: `tests/attacks/support/keyring-page/${name}.ts`, output: { format: 'es', entryFileNames: '[name].js' } } },
  })
  const output = 'output' in result ? result.output[0] : undefined
  if (!output || output.type !== 'chunk') throw new Error('nothing was built')
  return output.code
}

beforeAll(async () => {
  const scripts = new Map([['/page.js', await bundle('page')], ['/worker.js', await bundle('worker')]])
  server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? '<!doctype html><html lang="en"><title>keyring</title><script type="module" src="/page.js"></script></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  browser = await launchBrowser()
  page = await browser.newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'page' in globalThis)
})
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

describe('the keyring in a real browser', () => {
  it('is made, shut, opened by passphrase and by passkey in a worker, under the strict content policy; nothing stays in storage', async () => {
    const seen = await page.evaluate(async ([id, phrase]) => {
      const { keyring, createPasskey } = globalThis.page
      const made = await keyring('create', { handler: id, passphrase: phrase })
      if (!made.ok) throw new Error('not made')
      await keyring('lock', null)
      const started = performance.now()
      const wrong = await keyring('open', { stored: made.value.stored, passphrase: 'wrong' })
      const seconds = (performance.now() - started) / 1000
      const credential = await createPasskey('Gehoor', 'passkey')
      const added = await keyring('addPasskey', { stored: made.value.stored, passphrase: phrase, credential })
      if (!added.ok) throw new Error(added.error)
      const shut = await keyring('status', null)
      const byPasskey = await keyring('openWithPasskey', { stored: added.value, credential })
      const signed = await keyring('sign', { type: 'log', value: { a: 1 } })
      await keyring('lock', null)
      const byPassphrase = await keyring('open', { stored: added.value, passphrase: phrase })
      return { keys: made.value.keys, wrong, seconds, shut, byPasskey, byPassphrase, signed: signed.ok }
    }, [handler, passphrase] as const)
    expect(seen).toMatchObject({ wrong: { ok: false, error: 'wrong-passphrase' }, shut: { ok: true, value: { open: false } }, signed: true })
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
    expect(seen.byPasskey).toEqual({ ok: true, value: seen.keys })
    expect(seen.byPassphrase).toEqual({ ok: true, value: seen.keys })
    expect(seen.seconds).toBeGreaterThan(0.2)
  })
  it('gives a planted script no worker of its own making', async () => {
    const outcome = await page.evaluate(async () => {
      const planted = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
      return new Promise<string>((resolve) => {
        try {
          const worker = new Worker(planted)
          worker.addEventListener('message', () => resolve('ran'))
          worker.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      })
    })
    expect(outcome).toBe('refused')
  })
})
