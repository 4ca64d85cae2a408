import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '@playwright/test'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { fileReport, trustAt } from '../../src/modules/desk/tools/index.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'
import { publicPages, watchedBrowser, type Watched } from './support/watched-browser.ts'

const today = systemClock.today()
const empty = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' }

/** Everything a page of this origin could have kept. */
const kept = (page: Page) => page.evaluate(async () => ({
  local: window.localStorage.length, session: window.sessionStorage.length, databases: (await window.indexedDB.databases()).length, caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length, cookie: document.cookie,
}))

describe('attack 19: the browser after somebody has been there', () => {
  let product: Product
  let seen: Watched
  let words: readonly string[]
  beforeAll(async () => {
    product = await startProduct()
    const desk = demoDesk(product)
    const trusted = await trustAt(desk.door, desk.roots, today)
    ;({ words } = await fileReport(desk.door, trusted, today, { body: desk.body, report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'anonymous', title: 'Voorbeeldzaak', answers: {}, wayBack: 'mailbox' } }))
    seen = await watchedBrowser()
  }, 120_000)
  afterAll(async () => {
    await seen.browser.close()
    await product.stop()
  })

  test('no public page keeps anything: no cookie, no storage, no database, no cache, no worker', async () => {
    for (const path of publicPages) {
      await seen.page.goto(product.url + path)
      expect(await kept(seen.page), path).toEqual(empty)
    }
    expect(await seen.context.cookies()).toEqual([])
    expect(seen.answers.filter(({ headers }) => 'set-cookie' in headers)).toEqual([])
    // Pages are not kept either: what a later visitor presses "back" for is fetched anew.
    for (const { url, headers } of seen.answers) if (!/\/assets\/|\.svg$/.test(url)) expect(headers['cache-control'], url).toBe('no-store')
  }, 120_000)

  /** Answers whatever is asked, types the words into every field, and goes on, at most to the check page; looks after every screen. */
  const typeThrough = async (page: Page, words: string): Promise<number> => {
    const asked = () => page.locator('main h1:visible').first()
    for (let screens = 0; screens < 40; screens++) {
      const heading = await asked().innerText()
      for (let round = 0; round < 2; round++) {
        const groups = await page.locator('main input:is([type=radio], [type=checkbox])').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))])
        for (const name of groups) if ((await page.locator(`[name="${name}"]:checked`).count()) === 0) await page.locator(`[name="${name}"]`).first().check({ force: true })
        for (const box of await page.locator('main :is(textarea, input[type=text], input:not([type])):visible').all()) await box.fill(words)
      }
      expect(await kept(page), heading).toEqual(empty)
      const next = page.getByRole('button', { name: intakeTexts.nl.next, exact: true })
      if ((await next.count()) === 0) return screens
      await next.click()
      await expect.poll(() => asked().innerText(), { message: `after "${heading}"`, timeout: 5_000 }).not.toBe(heading)
    }
    return 40
  }

  test('typing a whole report, every field of every screen, and leaving keeps nothing', async () => {
    const words = 'kanariewoorden die nergens blijven'
    await seen.page.goto(`${product.url}/nl/melden`)
    await seen.page.getByRole('button', { name: intakeTexts.nl.start, exact: true }).click()
    await seen.page.locator('[data-island] input').first().waitFor()
    const screens = await typeThrough(seen.page, words)
    expect(screens).toBeGreaterThan(8)
    await seen.page.getByText(words).first().waitFor()
    await seen.page.goto(`${product.url}/nl`)
    expect(await kept(seen.page)).toEqual(empty)
    await seen.page.goBack()
    await seen.page.getByRole('button', { name: intakeTexts.nl.start, exact: true }).waitFor()
    expect(await seen.page.content()).not.toContain(words)
    expect(await seen.context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
    await seen.page.goto(`${product.url}/nl/dagboek`)
    await seen.page.locator('[data-island] button').first().click()
    expect(await kept(seen.page)).toEqual(empty)
  }, 120_000)

  test('the look itself would see a word, a session, a database, a cache or a cookie', async () => {
    await seen.page.goto(`${product.url}/nl`)
    const sees = await seen.page.evaluate(async () => {
      window.localStorage.setItem('a', 'b')
      window.sessionStorage.setItem('a', 'b')
      document.cookie = 'a=b'
      await caches.open('a')
      await new Promise((resolve) => { window.indexedDB.open('a').onsuccess = resolve })
    }).then(() => kept(seen.page))
    expect(sees).toEqual({ local: 1, session: 1, databases: 1, caches: 1, workers: 0, cookie: 'a=b' })
    await seen.page.evaluate(async () => {
      window.localStorage.clear()
      window.sessionStorage.clear()
      document.cookie = 'a=; max-age=0'
      await caches.delete('a')
    })
    await seen.context.clearCookies()
    await (await seen.context.newCDPSession(seen.page)).send('Storage.clearDataForOrigin', { origin: product.url, storageTypes: 'all' })
    expect(await kept(seen.page)).toEqual(empty)
  })

  test('an opened mailbox is gone after leaving it, also by going back', async () => {
    await seen.page.goto(`${product.url}/nl/berichten`)
    await seen.page.locator('textarea').fill(words.join(' '))
    await seen.page.getByRole('button', { name: 'Open', exact: false }).first().click()
    await seen.page.locator('textarea:not(#words)').first().waitFor()
    await seen.page.locator('h2').first().waitFor()
    expect(await kept(seen.page)).toEqual(empty)
    await seen.page.goto(`${product.url}/nl`)
    await seen.page.goBack()
    await seen.page.locator('textarea').first().waitFor()
    expect(await seen.page.locator('textarea').first().inputValue()).toBe('')
    expect(await seen.page.textContent('body')).not.toContain(words[0])
    expect(await kept(seen.page)).toEqual(empty)
    expect(await seen.context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
  })

  test('the staff pages keep the session’s cookie, out of reach of scripts, and nothing else', async () => {
    const [member] = demoDesk(product).handlers
    await seen.page.goto(`${product.staffUrl}/demo/nl/${member?.id}`)
    await seen.page.locator('[data-island] h1').first().waitFor()
    await seen.page.locator('.worklist, .empty-state, [data-island] ol, [data-island] ul').first().waitFor()
    expect(await kept(seen.page)).toEqual(empty)
    const cookies = await seen.context.cookies()
    expect(cookies).toMatchObject([{ name: '__Host-gehoor', httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 }])
    await seen.page.goto(`${product.url}/nl`)
    expect(await seen.page.evaluate(() => document.cookie)).toBe('')
    // Cookies know no ports: off one machine the two origins have names of their own.
    expect((await seen.context.storageState({ indexedDB: true })).origins).toEqual([])
  })
})
