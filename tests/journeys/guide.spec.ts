import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { editorTexts } from '../../src/modules/guide/texts/editor.ts'
import { publicTexts } from '../../src/modules/guide/texts/public.ts'
import { answerAll, readyFor } from './support/guide.ts'
import { download, expect, heading, test, url } from './support/test.ts'

const [text, editor] = [publicTexts.nl, editorTexts.nl]
const choose = (page: Page, name: string) => page.getByRole('button', { name: text.chooseWay(name), exact: true }).click()
const firstWay = (page: Page) => page.locator('.way-name').first()

test('I only want to talk: to the adviser’s door, with nothing in the address and no cookie', async ({ person }) => {
  const page = await person()
  await answerAll(page)
  await expect(firstWay(page)).toHaveText('Interne vertrouwenspersoon')
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/nl/wegwijzer')
  expect(await page.context().cookies()).toEqual([])
  await choose(page, 'Interne vertrouwenspersoon')
  await page.getByRole('link', { name: text.startHere }).click()
  expect(new URL(page.url()).pathname).toBe('/nl/vertrouwenspersonen')
})

test('I told my manager and nothing happened: the next door opens, and my own words go along in memory alone', async ({ person }) => {
  const page = await person()
  const words = `Ik zei het op maandag, kanarie${Date.now()}.`
  await answerAll(page)
  await choose(page, 'Uw leidinggevende')
  await page.getByLabel(text.wordsLabel).fill(words)
  await page.getByRole('checkbox', { name: text.carryLabel }).check({ force: true })
  const results = page.context().waitForEvent('page')
  await page.getByRole('button', { name: text.carryFailed }).click()
  const next = await results
  await expect(heading(next)).toHaveText(text.failedTitle)
  await expect(firstWay(next)).toHaveText('De leidinggevende van uw leidinggevende')
  await expect(next.getByText(text.arrived)).toBeVisible()
  await expect(page.getByText(text.carried)).toBeVisible()
  await expect(page.getByLabel(text.wordsLabel)).toHaveValue('')

  const opened = next.context().waitForEvent('page')
  await choose(next, 'Melden bij het gezamenlijk loket')
  const way = await opened
  await expect(way.getByLabel(text.wordsLabel)).toHaveValue(words)
  const last = way.context().waitForEvent('page')
  await way.getByRole('button', { name: text.carryStart }).click()
  const desk = await last
  await expect(desk.getByText(intakeTexts.nl.broughtAlong)).toBeVisible()
  expect(desk.url()).toBe(`${url()}/nl/melden`)
  expect(await desk.context().storageState()).toEqual({ cookies: [], origins: [] })
})

test('Danger: the police first, nobody is sent to the person; and everything works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: url(), javaScriptEnabled: false })
  const page = await context.newPage()
  await answerAll(page, { danger: 'yes', happened: ['threat'], name: 'open' })
  await expect(firstWay(page)).toHaveText('Politie')
  await expect(page.getByText('Met degene zelf praten', { exact: true })).toHaveCount(0)
  await choose(page, 'Politie')
  await expect(page.getByText(text.wordsNoScript)).toBeVisible()
  await page.getByLabel(text.wordsLabel).fill('Dit mag nergens heen.')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: text.backToResults }).click()
  expect((await sent).postData()).not.toContain('nergens')
  await page.getByRole('link', { name: 'Verlaat deze pagina' }).click()
  await expect(heading(page)).toHaveText('Pagina gesloten')
  expect(await page.title()).not.toContain('Gehoor')
  await context.close()
})

test('The editor’s day: a draft, a fault told as a story, a trial, a comparison, publishing and putting back', async ({ person }) => {
  const page = await person({ offline: true })
  const name = `Personeelszaken ${String(Date.now()).slice(-6)}`
  await readyFor(page, editor)
  await page.getByText(editor.route, { exact: true }).click({ trial: true })
  await page.getByRole('link', { name: 'Personeelszaken' }).first().click()
  await page.locator('[id="t.name.nl"]').fill(name)
  await page.locator('[id="t.happens.en"]').fill('')
  await page.getByRole('button', { name: editor.save }).click()
  await expect(page.getByText(editor.saved)).toBeVisible()
  await expect(page.getByText('Op deze plek staat geen tekst in het Engels')).toBeVisible()

  // The same file goes out, is mended, and comes back.
  const file = await download(page, () => page.getByRole('link', { name: editor.fileDownload }).click())
  const guide = JSON.parse(await readFile(file.path, 'utf8')) as { routes: { id: string; happens: Record<string, string> }[] }
  const hr = guide.routes.find(({ id }) => id === 'hr')
  if (hr) hr.happens['en'] = 'You ask what the rules are.'
  await writeFile(file.path, JSON.stringify(guide))
  await page.getByLabel(editor.fileChoose).setInputFiles({ name: 'guide.json', mimeType: 'application/json', buffer: await readFile(file.path) })
  await page.getByRole('button', { name: editor.fileReplace }).click()
  await expect(page.getByText('Alles klopt.')).toBeVisible()

  const trial = page.context().waitForEvent('page')
  await page.getByRole('link', { name: editor.preview }).click()
  await expect((await trial).getByText(text.previewTitle)).toBeVisible()
  await page.getByRole('link', { name: editor.compare }).click()
  await expect(page.getByRole('cell', { name }).first()).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: editor.publish, exact: true }).click()
  await page.getByRole('button', { name: editor.publish }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel(editor.noteLabel).fill('Andere naam.')
  await page.getByRole('button', { name: editor.publish }).click()
  await expect(page.getByText(editor.publishedText)).toBeVisible()
  const visitor = await person()
  await visitor.goto('/nl/wegwijzer/wegen')
  await expect(visitor.getByText(name).first()).toBeVisible()

  await page.locator(`a[href="/nl/redactie/wegwijzer/terugzetten/1"]`).click()
  await page.getByLabel(editor.noteLabel).fill('Toch de oude tekst.')
  await page.getByRole('button', { name: editor.restore }).click()
  await expect(page.getByText(editor.publishedText)).toBeVisible()
  await visitor.reload()
  await expect(visitor.getByText(name)).toHaveCount(0)
})
