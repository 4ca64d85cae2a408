import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { demoRoots, membersOf, type DemoKeys } from '../../src/house/demo/keys.ts'
import { keyTexts } from '../../src/foundation/browser/key/texts.ts'
import { caseAddress } from '../../src/modules/desk/browser/work/routing.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { workTexts } from '../../src/modules/desk/texts/work.ts'
import { fileReport, trustAt } from '../../src/modules/desk/tools/index.ts'
import { makeKey } from './support/key.ts'
import { dataDir, expect, heading, test, url } from './support/test.ts'
import { choose, enter } from './support/work.ts'

const [work, words, keys] = [workTexts.nl, workCaseTexts.nl, keyTexts.nl]
const pair = ['Joris Eik', 'Sam Esdoorn']

/** Reports that only these two officers read; gives the cases. */
const fileFor = async (count: number, title: string): Promise<readonly string[]> => {
  const keys = JSON.parse(readFileSync(join(dataDir(), 'demo-keys.json'), 'utf8')) as DemoKeys
  const today = systemClock.today()
  const trusted = await trustAt({ url: url() }, demoRoots(keys), today)
  const exclude = membersOf(keys).filter(({ name }) => !pair.includes(name)).map(({ id }) => id)
  const cases: string[] = []
  for (let at = 1; at <= count; at++) {
    const report = { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'integrity', naming: 'anonymous', title: `${title} ${at}`, answers: { what: 'Een opmerking.' }, wayBack: 'mailbox' } as const
    cases.push((await fileReport({ url: url() }, trusted, today, { body: 'icr', report, exclude })).case)
  }
  return cases
}

/** Goes to a case as a link does: the page stays, and with it the key. */
const goTo = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')) }, caseAddress('nl', id))
}

test('The key locks after fifteen minutes without anything done, takes the case off the screen, and keeps what was being written', async ({ person }) => {
  const [id = ''] = await fileFor(1, 'Sleutel stil')
  const page = await person()
  // The worker that holds the key has a clock of its own: here it can be put forward from outside.
  await page.route('**/assets/keyring-worker-*.js', async (route) => {
    const answer = await route.fetch()
    const clock = 'const realNow=Date.now.bind(Date);let ahead=0;new BroadcastChannel("clock").onmessage=(e)=>{ahead+=e.data};Date.now=()=>realNow()+ahead;'
    await route.fulfill({ response: answer, body: clock + (await answer.text()) })
  })
  const ahead = async (minutes: number): Promise<void> => {
    await page.evaluate((by) => new BroadcastChannel('clock').postMessage(by), minutes * 60_000)
    await page.clock.fastForward(minutes * 60_000)
  }
  await page.clock.install()
  await enter(page, 'Joris Eik')
  await goTo(page, id)
  await expect(heading(page)).toHaveText('Sleutel stil 1')
  await choose(page, 'text')
  await page.getByLabel(words['field-text'], { exact: true }).fill('Een half antwoord')

  await ahead(14)
  await expect(heading(page)).toHaveText('Sleutel stil 1')
  await ahead(1.2)
  await expect(page.getByText(work.unlockIdle)).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await expect(page.getByText('Een opmerking.')).toHaveCount(0)
  expect(await page.locator('body').innerText()).not.toContain('Sleutel stil')

  await page.getByRole('button', { name: work.unlock, exact: true }).click()
  await expect(heading(page)).toHaveText('Sleutel stil 1', { timeout: 40_000 })
  await expect(page.getByLabel(words['field-text'], { exact: true })).toHaveValue('Een half antwoord')
})

test('After twenty cases the key is asked for again, and the twenty-first opens then', async ({ person }) => {
  const cases = await fileFor(21, 'Sleutel telt')
  const page = await person()
  await enter(page, 'Sam Esdoorn')
  for (const [at, id] of cases.slice(0, 20).entries()) {
    await goTo(page, id)
    await expect(heading(page)).toHaveText(`Sleutel telt ${at + 1}`)
  }
  // One of them again does not count twice.
  await goTo(page, cases[3] ?? '')
  await expect(heading(page)).toHaveText('Sleutel telt 4')
  await goTo(page, cases[20] ?? '')
  await expect(page.getByText(work.unlockAgain)).toBeVisible()
  await expect(page.getByText('Een opmerking.')).toHaveCount(0)
  await page.getByRole('button', { name: work.unlock, exact: true }).click()
  await expect(heading(page)).toHaveText('Sleutel telt 21', { timeout: 40_000 })
})

test('Before the first roster is signed a handler makes a key, finds its words and its file again until the officers have put it in, and makes another when the six words are lost', async ({ person }) => {
  const page = await person({ refusals: true })
  await enter(page, 'Joris Eik')
  // As in a new installation: no demonstration, no roster, and nobody has a key. What is made here stays in this test.
  const kept: string[] = []
  await page.route('**/nl/werklijst', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/("|&quot;)demo\1:true/g, '$1demo$1:false') })
  })
  await page.route('**/api/v1/directory/trust', (route) => route.fulfill({ status: 404, json: {} }))
  await page.route('**/api/v1/identity/keyring', async (route) => {
    const request = route.request()
    if (request.method() === 'GET') return route.fulfill(kept.length === 0 ? { status: 404, json: {} } : { body: kept.at(-1) ?? '', headers: { ETag: `"${kept.length}"` } })
    expect(await request.headerValue('If-Match')).toBe(`"${kept.length}"`)
    kept.push(request.postData() ?? '')
    return route.fulfill({ status: 204, headers: { ETag: `"${kept.length}"` } })
  })
  /** Makes a key by the six words, and gives the eight of its fingerprint. */
  const make = async (): Promise<string> => {
    const { eight } = await makeKey(page)
    await page.getByRole('button', { name: keys.goOn, exact: true }).click()
    await expect(page.getByText(keys.noRoster)).toBeVisible()
    await expect(page.getByText(eight)).toBeVisible()
    return eight
  }
  await page.reload()
  await expect(heading(page)).toHaveText(keys.enrolTitle)
  const first = await make()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: keys.enrolmentFile, exact: true }).click()])
  const file = JSON.parse(readFileSync(await saved.path(), 'utf8')) as Record<string, string>
  expect([file['kind'], file['name'], Object.keys(file).sort()]).toEqual(['gehoor-enrolment', 'Joris Eik', ['enc', 'handler', 'kind', 'name', 'sig']])

  const lose = async (): Promise<void> => {
    await page.getByText(keys.lostWords, { exact: true }).click()
    await page.getByRole('button', { name: keys.renew, exact: true }).click()
    await expect(page.getByText(keys.renewCare)).toBeVisible()
  }
  await page.getByRole('button', { name: keys.lockNow, exact: true }).click()
  await lose()
  await page.getByRole('button', { name: keys.renewBack, exact: true }).click()
  await expect(heading(page)).toHaveText(keys.unlockTitle)
  expect(kept.length).toBe(1)
  await lose()
  expect(await make()).not.toBe(first)
  expect(kept.length).toBe(2)
})
