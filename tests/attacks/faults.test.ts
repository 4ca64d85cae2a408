import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { installation } from '../../src/house/cli/testing/installation.ts'
import { fileReport, openMailbox, readyInMailbox, trustAt, type Filed } from '../../src/modules/desk/tools/index.ts'
import { ceremonies, ownBuild, realBuild, rootsOf } from '../support/build.ts'
import { newFolder } from '../support/once.ts'
import { openDoors } from '../support/doors.ts'
import { freePort } from '../support/ports.ts'
import { projectNode, startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'

/** Asked each time: a run may cross midnight. */
const today = (): string => systemClock.today()
const report = { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'anonymous', title: 'Voorbeeld', answers: { what: 'iets' }, wayBack: 'mailbox' } as const
const folder = (): string => newFolder('fault')
const shape = async (answer: Response) => ({ status: answer.status, headers: [...answer.headers].filter(([name]) => name !== 'date').sort(), body: await answer.text() })

describe('bad input and faults, on the running product', () => {
  let product: Product
  let filed: Filed
  let cookie: string
  let stranger: string
  const [publicAt, staffAt] = [(path: string) => product.url + path, (path: string) => product.staffUrl + path]
  const asStaff = (path: string, init: RequestInit = {}, who = cookie) => fetch(staffAt(path), { redirect: 'manual', ...init, headers: { Cookie: who, Origin: product.staffUrl, ...(init.headers as Record<string, string>) } })
  beforeAll(async () => {
    product = await startProduct()
    const desk = demoDesk(product)
    filed = await fileReport(desk.door, await trustAt(desk.door, desk.roots, today()), today(), { body: desk.body, report })
    const outsider = desk.handlers.find(({ id }) => !filed.panel.includes(id))
    cookie = (await desk.staffDoor(filed.panel[0] as string)).cookie as string
    stranger = (await desk.staffDoor(outsider?.id ?? '')).cookie as string
  }, 240_000)
  afterAll(() => product.stop())

  test('a second process on the same data folder is refused with a sentence, and the first goes on', async () => {
    await expect(startProduct({ dataDir: product.dataDir })).rejects.toThrow(/stopped \(2\)[\s\S]*is in use by another process of Gehoor\. Stop that one first, or choose another folder; several processes need PostgreSQL\./)
    expect((await fetch(publicAt('/nl'))).status).toBe(200)
    expect((await asStaff(`/api/v1/desk/cases/${filed.case}`)).status).toBe(200)
  })

  test.each([
    [{ STAF_PORT: '4811' }, 'STAF_PORT is not a setting. Did you mean STAFF_PORT?'],
    [{ PORT: 'drieduizend' }, 'PORT is not usable.'],
    [{ DATA_DIR: '' }, 'DATA_DIR is empty.'],
    [{ BLOB_URL: 'ftp://files.example' }, 'BLOB_URL is not usable.'],
    [{ BLOB_URL: 'file:///dev/null/files' }, 'BLOB_URL names a bucket or folder that is not there or cannot be written'],
    [{ GEHOOR_ROOTS: 'one,two' }, 'GEHOOR_ROOTS is not usable.'],
    [{ OIDC_ISSUER: 'https://login.example.nl' }, 'OIDC_CLIENT_ID is missing (staff could not sign in).'],
    [{ SMTP_URL: 'smtp://geheim:wachtwoord@mail.example' }, 'MAIL_FROM is missing (mail needs a sender).'],
  ])('a setting that is wrong stops the start with a sentence and an example: %o', async (env, sentence) => {
    const started = startProduct({ env, dataDir: folder() }).catch((fault: Error) => fault.message)
    expect(await started).toMatch(/stopped \(2\)/)
    expect(await started).toContain(sentence)
    expect(await started).toContain('Example: ')
    expect(await started).not.toMatch(/wachtwoord|at .*\.js:\d/)
  })

  test('a port that is taken stops the start with a sentence', async () => {
    const dataDir = folder()
    const port = Number(new URL(product.url).port)
    await expect(startProduct({ dataDir, args: ['--empty'], ports: [port, await freePort()] })).rejects.toThrow(`Port ${port} is in use. Stop what runs there, or set another PORT or STAFF_PORT.`)
    rmSync(dataDir, { recursive: true })
  })

  test('a stale page is told so: two answers to the same state, one stands, and nothing of the other is half there', async () => {
    const desk = demoDesk(product)
    const trusted = await trustAt(desk.door, desk.roots, today())
    const texts = async () => (await openMailbox(desk.door, trusted, filed.seeds)).view.messages.filter(({ message }) => message.kind === 'text').length
    const before = await texts()
    // Both read the same state before either of them sends.
    const sends = await Promise.all(['een', 'twee'].map((text) => readyInMailbox(desk.door, trusted, filed.seeds, today(), 'text', { text })))
    const said = await Promise.allSettled(sends.map((send) => send()))
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(String((said.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason)).toContain('409')
    expect(await texts()).toBe(before + 1)
  })

  test('a body that is too large is refused before it is read to its end, declared or not', async () => {
    const large = new Uint8Array(6_500_000)
    const declared = await fetch(publicAt('/api/v1/desk/cases'), { method: 'POST', body: large })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({ pull: (out) => (sent > 400 ? out.close() : (sent++, out.enqueue(new Uint8Array(65_536)))) })
    const streamed = await fetch(publicAt('/api/v1/desk/cases'), { method: 'POST', body: endless, duplex: 'half' } as RequestInit).then(({ status }) => status, () => 'cut off')
    expect(declared.status).toBe(413)
    expect((await declared.json() as { title: string }).title).toMatch(/\.$/)
    expect([413, 'cut off']).toContain(streamed)
    // Of twenty-six megabytes the server took what it may read and what lies in the wires.
    expect(sent).toBeLessThan(400)
    expect((await fetch(publicAt('/nl'))).status).toBe(200)
  })

  test.each([
    '../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%00', "' OR 1=1 --", '<script>', '𝕏'.repeat(22), 'A'.repeat(5000), '%', '%E0%A4%A', '__proto__', 'constructor', '-1', '1e9', '99999999999999999999',
  ])('a hostile id is nothing: %s', async (id) => {
    for (const path of [`/nl/${id}`, `/api/v1/desk/mailbox/pages/${id}`, `/api/v1/desk/mailbox/parts/${id}`, `/assets/${id}`, `/api/v1/desk/log/leaves?from=${id}`]) {
      const answer = await fetch(publicAt(path))
      expect([200, 400, 404], path).toContain(answer.status)
      if (answer.status === 200) expect(path).toContain('leaves')
      expect(await answer.text()).not.toContain('<script>')
    }
    for (const path of [`/api/v1/desk/cases/${id}`, `/api/v1/desk/cases/${filed.case}/parts/${id}`, `/demo/nl/${id}`]) expect([400, 404], path).toContain((await asStaff(path)).status)
    expect((await fetch(publicAt(`/api/v1/desk/uploads/${id}`), { method: 'PUT', headers: { Authorization: 'Bearer A' }, body: 'x' })).status).toBe(404)
  })

  test('what a person may not see is answered like what is not there: other panel, no sign-in, unknown case, unknown route', async () => {
    const unknown = `${'A'.repeat(21)}A`
    for (const [method, rest] of [['GET', ''], ['GET', '/leaves'], ['POST', '/entries'], ['POST', '/uploads'], ['POST', '/readers'], ['GET', `/parts/${unknown}`]] as const) {
      const ask = async (id: string, who: string) => shape(await asStaff(`/api/v1/desk/cases/${id}${rest}`, { method, ...(method === 'POST' ? { body: '{}' } : {}) }, who))
      const [other, nobody, none] = [await ask(filed.case, stranger), await ask(filed.case, ''), await ask(unknown, cookie)]
      expect(other.status, rest).toBe(404)
      expect(none).toEqual(other)
      expect(nobody).toEqual(other)
    }
    const route = await shape(await asStaff('/api/v1/desk/geheim', {}, cookie))
    const forbidden = await shape(await asStaff(`/api/v1/desk/cases/${filed.case}`, {}, stranger))
    expect(route).toEqual(forbidden)
    const [open, closed] = [await shape(await fetch(publicAt('/api/v1/desk/mailbox/geheim'))), await shape(await fetch(publicAt('/api/v1/desk/mailbox/log')))]
    expect(open).toEqual(closed)
  })

  test('a person whose role does not reach a page is answered as if it were not there', async () => {
    const [forbidden, unknown] = [await shape(await asStaff('/nl/beheer')), await shape(await asStaff('/nl/bestaat-niet'))]
    expect([forbidden.status, unknown.status]).toEqual([404, 404])
    expect(forbidden.body).toBe(unknown.body)
  })
})

describe('a start that is cut off, and an installation that is not open yet', () => {
  test('killed while the demonstration loads, the next start is whole', async () => {
    await ownBuild()
    const dataDir = folder()
    const [port, staffPort] = [await freePort(), await freePort()]
    const child = spawn(projectNode, ['bin/gehoor.mjs', 'start'], { env: { PATH: process.env['PATH'], PORT: String(port), STAFF_PORT: String(staffPort), DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    while (!said.includes('20 of')) await wait(20)
    // A second process leaves the half-loaded folder alone.
    await expect(startProduct({ dataDir })).rejects.toThrow(/stopped \(2\)[\s\S]*is in use by another process of Gehoor/)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    expect(readdirSync(dataDir)).not.toContain('demo-loaded.json')
    const product = await startProduct({ dataDir })
    const desk = demoDesk(product)
    const { cookie } = await desk.staffDoor(desk.handlers[0]?.id ?? '')
    expect((await fetch(`${product.staffUrl}/api/v1/desk/worklist`, { headers: { Cookie: cookie as string } })).status).toBe(200)
    const trusted = await trustAt(desk.door, desk.roots, today())
    expect((await fileReport(desk.door, trusted, today(), { body: desk.body, report })).words).toHaveLength(11)
    await product.stop()
    rmSync(dataDir, { recursive: true })
  }, 240_000)

  test('an empty installation says that it is not open, on every page and to every program, and opens with the officers’ roster', async () => {
    const [program, io, dataDir] = [await realBuild(), await ceremonies(), folder()]
    let product = await startProduct({ program, dataDir, args: ['--empty'], env: { GEHOOR_ROOTS: rootsOf(io) } })
    for (const path of ['/', '/nl', '/en', '/easy', '/nl/melden', '/en/report', '/nl/berichten', '/nl/dagboek', '/nl/privacy', '/nl/stelsel', '/nl/bestaat-niet']) {
      const answer = await fetch(product.url + path)
      const text = await answer.text()
      expect([path, answer.status, text.includes('<form') || text.includes('data-island=')]).toEqual([path, 503, false])
      if (path.startsWith('/nl')) expect(text).toMatch(/nog niet open/i)
    }
    expect((await fetch(`${product.url}/api/v1/desk/cases`, { method: 'POST', body: '{}' })).status).toBe(503)
    expect((await fetch(`${product.url}/api/v1/directory/trust`)).status).toBe(503)

    // Rosters of others do not open it: other officers' signatures, one signature, one that expired.
    const trust = io.read('trust-1.json') as { chain: { sigs: unknown[] }[] }
    const past = (await installation('2025-01-06')).read('trust-1.json')
    const one = { ...trust, chain: trust.chain.map((link) => ({ ...link, sigs: link.sigs.slice(0, 1) })) }
    for (const bad of [one, past, {}, 'no json']) {
      writeFileSync(join(dataDir, 'trust.json'), typeof bad === 'string' ? bad : JSON.stringify(bad))
      expect((await fetch(`${product.url}/nl`)).status).toBe(503)
      await wait(20)
    }
    expect(product.output()).toContain('The file trust.json is not used')
    writeFileSync(join(dataDir, 'trust.json'), JSON.stringify(trust))
    // Readers alone do not open it: a ministry's gate does, with consent and assessment on record.
    expect((await fetch(`${product.url}/nl`)).status).toBe(503)
    await product.stop()
    await openDoors({ dataDir }, [{ id: 'klachten', kind: 'complaints' }])
    product = await startProduct({ program, dataDir, args: ['--empty'], env: { GEHOOR_ROOTS: rootsOf(io) } })
    expect((await fetch(`${product.url}/nl`)).status).toBe(200)
    expect((await fetch(`${product.url}/nl/melden`)).status).toBe(200)
    const trusted = await trustAt({ url: product.url }, rootsOf(io).split(','), today())
    expect((await fileReport({ url: product.url }, trusted, today(), { body: 'klachten', report })).words).toHaveLength(11)
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }, 240_000)
})
