import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { fileReport, openMailbox, sayFromCase, sayFromMailbox, trustAt, type Filed, type LocalFile } from '../../src/modules/desk/tools/index.ts'
import { startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'
import { publicPages, watchedBrowser, type Watched } from './support/watched-browser.ts'

const today = systemClock.today()
const script = '<script>window.planted=1</script>'
const image = '<img src=x onerror="window.planted=1">'
const planted = [script, image, '<svg onload="window.planted=1"></svg>', '"><iframe srcdoc="<script>parent.planted=1</script>"></iframe>', '[klik](javascript:window.planted=1)', '{{constructor.constructor("window.planted=1")()}}', '\u202Egnp.exe'].join('\n')
const file = (name: string, type: string, text: string): LocalFile => ({ name, type, bytes: new Uint8Array(Buffer.from(text)) })
const files = [file(`${image}.html`, 'text/html', `<!doctype html>${script}`), file('../../plan.svg', 'image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg" onload="window.planted=1">${script}</svg>`)]

const expected = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob:; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types gehoor",
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
}

describe('attack 17: script, SVG and HTML in everything that people write', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-planted-'))
  let product: Product
  let seen: Watched
  let filed: Filed
  let staffPage: string
  beforeAll(async () => {
    writeFileSync(join(dataDir, 'organisation.json'), JSON.stringify({ organisationName: script, telephone: image, hours: planted, postAddress: planted }))
    product = await startProduct({ dataDir })
    const desk = demoDesk(product)
    const trusted = await trustAt(desk.door, desk.roots, today)
    filed = await fileReport(desk.door, trusted, today, {
      body: desk.body, identity: { name: image, telephone: script, address: planted },
      report: { questionnaire: { id: image, version: 1 }, language: 'nl', procedure: 'complaint', naming: 'named', title: `${script} titel`, answers: { [image]: planted, what: [script, planted] }, wayBack: 'mailbox' },
    })
    const member = desk.handlers.find(({ id }) => id === filed.panel[0])
    if (!member) throw new Error('nobody of the panel')
    await sayFromMailbox(desk.door, trusted, filed.seeds, today, 'text', { text: planted }, files)
    const staff = await desk.staffDoor(member.id)
    await sayFromCase(staff, trusted, member, filed.case, today, { kind: 'text', body: { text: planted }, direction: 'out' }, files)
    await sayFromCase(staff, trusted, member, filed.case, today, { kind: 'text', body: { text: planted }, direction: 'inside', compartment: 'deliberation' })
    staffPage = `${product.staffUrl}/demo/nl/${member.id}`
    seen = await watchedBrowser()
  }, 300_000)
  afterAll(async () => {
    await seen.browser.close()
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Nothing ran, nothing was stopped, and every script, frame and image on the page is the product's own. */
  const nothingHappened = async (where: string): Promise<void> => {
    const found = await seen.page.evaluate(() => ({
      planted: 'planted' in window, foreign: document.querySelectorAll('iframe, object, embed, [onerror], [onload], [onclick], a[href^="javascript:"], img[src="x"], script:not([src])').length,
      scripts: [...document.scripts].map((one) => one.src).filter((src) => !src.startsWith(location.origin)),
    }))
    expect(found, where).toEqual({ planted: false, foreign: 0, scripts: [] })
    expect([...seen.violations, ...seen.faults], where).toEqual([])
  }

  test('every public page shows what an organisation calls itself as text, and stops nothing because there is nothing to stop', async () => {
    for (const path of publicPages) {
      await seen.page.goto(`${product.url}${path}?zoek=${encodeURIComponent(script)}#${encodeURIComponent(image)}`)
      await nothingHappened(path)
    }
    await seen.page.goto(`${product.url}/nl`)
    expect(await seen.page.textContent('body')).toContain(script)
  }, 120_000)

  test('the islands of filing and logbook start without the policy having to stop them', async () => {
    for (const path of ['/nl/melden', '/en/report', '/nl/dagboek']) {
      await seen.page.goto(product.url + path)
      await seen.page.locator('[data-island] button').first().click()
      await seen.page.locator('[data-island] h1, [data-island] h2').first().waitFor()
      await nothingHappened(path)
    }
  })

  test('the mailbox shows it as text, and a file is saved as octets under a harmless name', async () => {
    await seen.page.goto(`${product.url}/nl/berichten`)
    await seen.page.locator('textarea').fill(filed.words.join(' '))
    await seen.page.getByRole('button', { name: 'Open', exact: false }).first().click()
    await seen.page.locator('button.link', { hasText: '.svg' }).first().waitFor()
    expect(await seen.page.locator('main').innerText()).toContain(script)
    await nothingHappened('mailbox')
    for (const name of ['.html', '.svg']) {
      const [download] = await Promise.all([seen.page.waitForEvent('download'), seen.page.locator('button.link', { hasText: name }).first().click()])
      expect(download.suggestedFilename()).not.toMatch(/[<>"/\\]|^\./)
      expect(seen.page.url()).toContain('/nl/berichten')
    }
    await nothingHappened('mailbox after saving')
  })

  test('the worklist and the case show it as text, and save a file as octets', async () => {
    await seen.page.goto(staffPage)
    await seen.page.getByText(`${script} titel`).first().waitFor()
    await nothingHappened('worklist')
    await seen.page.getByText(`${script} titel`).first().click()
    await seen.page.locator('#report-title').waitFor()
    const text = await seen.page.locator('main').innerText()
    for (const part of [script, image, 'javascript:window.planted=1']) expect(text).toContain(part)
    await nothingHappened('case')
    const [download] = await Promise.all([seen.page.waitForEvent('download'), seen.page.locator('.attachments button').first().click()])
    expect(download.suggestedFilename()).not.toMatch(/[<>"/\\]|^\./)
    for (const path of ['/nl/aanmelden', '/nl/eerste-beheerder', '/nl/bestaat-niet', `/nl/${encodeURIComponent(image)}`]) {
      await seen.page.goto(product.staffUrl + path)
      await nothingHappened(path)
    }
  })

  test('an upload is never served as a page: not to a stranger, and to its reader as octets to be saved', async () => {
    const desk = demoDesk(product)
    const { token, view } = await openMailbox(desk.door, await trustAt(desk.door, desk.roots, today), filed.seeds)
    const parts = view.messages.flatMap(({ message }) => message.attachments.flatMap((one) => one.parts))
    expect(parts.length).toBeGreaterThanOrEqual(2)
    for (const part of parts) {
      const path = `${product.url}/api/v1/desk/mailbox/parts/${part}`
      const mine = await fetch(path, { headers: { Authorization: `Bearer ${token}`, Accept: 'text/html' } })
      expect([mine.status, mine.headers.get('content-type'), mine.headers.get('content-disposition')]).toEqual([200, 'application/octet-stream', 'attachment'])
      expect(Buffer.from(await mine.arrayBuffer()).includes('<script>')).toBe(false)
      expect((await fetch(path)).status).toBe(404)
    }
  })

  test('every answer of both origins carries the headers: pages, files, data, refusals, what is not there', async () => {
    const kinds: [string, RequestInit?][] = [
      ['/'], ['/nl'], ['/nl/bestaat-niet'], ['/gehoor.svg'], ['/.well-known/gehoor-manifest.json'], ['/assets/bestaat-niet.js'], ['/api/v1/directory/trust'], ['/api/v1/desk/bestaat-niet'], ['/api/v1/desk/cases', { method: 'POST', body: '{' }],
      ['/api/v1/desk/cases', { method: 'POST', body: 'x'.repeat(7_000_000) }], ['/api/v1/desk/mailbox/log'], ['/nl', { method: 'DELETE' }], ['/nl', { method: 'OPTIONS' }], ['/%E0%A4%A'],
    ]
    const direct = await Promise.all([product.url, product.staffUrl].flatMap((origin) => kinds.map(async ([path, init]) => ({ url: origin + path, headers: Object.fromEntries((await fetch(origin + path, { redirect: 'manual', ...init })).headers) }))))
    const answers = [...direct, ...seen.answers.filter(({ url }) => url.startsWith('http'))]
    expect(answers.length).toBeGreaterThan(100)
    for (const { url, headers } of answers) expect(headers, url).toMatchObject(expected)
    expect(new Set(seen.requested.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin))).toEqual(new Set([product.url, product.staffUrl]))
  })

  test('the same watch sees what the policy stops', async () => {
    await seen.page.goto(`${product.url}/nl`)
    await seen.page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>'
      } catch {
        // Trusted Types.
      }
      const inline = document.createElement('script')
      try {
        inline.text = 'window.planted = 1'
      } catch {
        inline.append('window.planted = 1')
      }
      document.body.append(inline)
    })
    await expect.poll(() => seen.violations.length).toBeGreaterThanOrEqual(2)
    expect(await seen.page.evaluate(() => 'planted' in window)).toBe(false)
  })
})
