import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { exampleWave } from '../../src/modules/survey/tools/wave-example.ts'
import { compareTexts } from '../../src/modules/survey/texts/compare.ts'
import { figuresTexts } from '../../src/modules/survey/texts/figures.ts'
import { freeTexts } from '../../src/modules/survey/texts/free-tables.ts'
import { reportTexts } from '../../src/modules/survey/texts/report.ts'
import { findingsTexts } from '../../src/modules/survey/texts/findings.ts'
import { download, expect, heading, test, url } from './support/test.ts'

const [text, compare, findings, free, report] = [figuresTexts.nl, compareTexts.nl, findingsTexts.nl, freeTexts.nl, reportTexts.nl]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const enter = async (page: Page, name: RegExp): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name }).first().click()
}

test('Nine per cent and ten per cent: the page refuses, quotes both, and says that this shows neither a rise nor its absence', async ({ person }) => {
  const page = await person()
  await page.goto('/nl/onderzoek')
  await page.getByRole('link', { name: findings.compareLink }).click()
  await expect(heading(page)).toHaveText(compare.title)
  const main = page.locator('main')
  await expect(main.getByRole('heading', { name: compare['not-comparable'] })).toBeVisible()
  await expect(main).toContainText('Dit laat geen stijging zien, en ook niet dat er geen stijging is.')
  await expect(main).toContainText('Hieruit bleek dat 9% van de medewerkers de 12 voorbije maanden discriminatie had meegemaakt.')
  await expect(main).toContainText('deze twee percentages kunnen niet vergeleken worden')
  await expect(main).toContainText('“in die uitvraag naar discriminatie op diverse gronden werd uitgevraagd” als “strikt over discriminatie op grond van ras”')
  for (const [rule, level] of [['H1', compare.different], ['H2', compare.unknown], ['H3', compare.different]] as const) await expect(page.locator('#rules tr').filter({ has: page.getByRole('rowheader', { name: rule, exact: true }) })).toContainText(level)
  // Nothing on the page draws or computes a difference.
  expect(await page.locator('.chart, svg.chart-track').count()).toBe(0)
  expect(await main.innerText()).not.toMatch(/procentpunt|[↑↓→]/)
  expect(await page.context().cookies()).toEqual([])
  await page.goto('/en/research/compare')
  await expect(page.locator('main')).toContainText('This shows neither a rise nor its absence.')
})

test('An analyst brings in a wave, looks, proposes; another agrees; anybody reads it, with the small group hidden', async ({ person }) => {
  const wave = exampleWave(99)
  const first = await person({ offline: true })
  await enter(first, /Puck Duindoorn/)
  await first.goto(new URL('/nl/onderzoek/gegevens', first.url()).href)
  await press(first, text.begin)
  await expect(first.locator('#error-summary')).toContainText(text['no-name'])
  await first.getByLabel(text.name).fill('Meting van een reis')
  await first.locator('#data-file').setInputFiles({ name: 'meting.csv', mimeType: 'text/csv', buffer: Buffer.from(wave.data) })
  await first.locator('#codebook').setInputFiles({ name: 'codeboek.csv', mimeType: 'text/csv', buffer: Buffer.from(`${wave.codebook}stad,Woonplaats,,,\n`) })
  await press(first, text.begin)
  await expect(heading(first)).toHaveText('Meting van een reis')
  await expect(first.locator('main')).toContainText('het codeboek beschrijft "stad", en dat is geen kolom')
  const data = first.url()
  await first.getByLabel(text.weights).selectOption('gewicht')
  await first.getByLabel(text.strata).fill('ministerie')
  await press(first, text.save)
  await expect(first.getByRole('status')).toContainText(text.savedText)

  await first.goto(`${data.replace(/\?.*/, '')}/uitkomsten`)
  await first.getByLabel(text.question).selectOption('racisme')
  await first.getByLabel(text.by).selectOption('ministerie')
  await press(first, text.show)
  await expect(first.locator('.chart-hidden').filter({ hasText: 'Wel te tonen: Iedereen' }).first()).toBeVisible()
  await first.getByRole('link', { name: text.propose }).click()
  const title = `Racisme, gemeten op reis ${Date.now()}`
  await first.getByLabel(text.titleNl).fill(title)
  await first.getByLabel(text.titleEn).fill(`${title} in English`)
  await press(first, text.send)
  await expect(first.locator('main')).toContainText(text.ownProposal)
  await expect(first.getByRole('button', { name: text.agree })).toHaveCount(0)
  const proposal = first.url()

  const anybody = await person()
  await anybody.goto('/nl/onderzoek')
  await expect(anybody.getByRole('link', { name: title })).toHaveCount(0)
  const second = await person()
  await enter(second, /Jonas Waterlelie/)
  await second.goto(proposal)
  await press(second, text.agree)
  await expect(second.locator('main')).toContainText(text.nowPublic)

  await anybody.reload()
  await anybody.getByRole('link', { name: title, exact: true }).click()
  await expect(heading(anybody)).toHaveText(title)
  const small = anybody.locator('.chart-row').filter({ hasText: 'Klein Bureau' })
  await expect(small).toContainText('te weinig om te tonen')
  await expect(small).toContainText('Wel te tonen: Iedereen')
  await expect(anybody.locator('.chart-row.whole .chart-n')).toContainText(/n = \d/)
  const file = await download(anybody, () => anybody.getByRole('link', { name: findings.csv }).click())
  const rows = (await readFile(file.path, 'utf8')).split('\r\n')
  expect(rows[0]).toBe('wave,question,by,group,answer,estimate,se,lower95,upper95,base,state')
  expect(rows.filter((row) => row.includes('Klein Bureau')).every((row) => row.includes(',,,,,,too-few') || row.endsWith(',,,,,too-few'))).toBe(true)
  await anybody.goto('/nl/onderzoek/register')
  await expect(anybody.locator('#register')).toContainText(title)
  const catalogue = (await (await anybody.request.get(`${url()}/nl/onderzoek/register/catalogue`)).json()) as { 'dcat:dataset': readonly { 'dct:title': readonly { '@value': string }[] }[] }
  expect(catalogue['dcat:dataset'].some((one) => one['dct:title'].some((name) => name['@value'] === title))).toBe(true)
})

test('Anybody puts a table together: the same people give the same count in every table, and the report of a wave is there as a file', async ({ person }) => {
  const page = await person({ offline: true })
  await page.goto('/nl/onderzoek')
  await page.getByRole('link', { name: free.link }).click()
  await page.locator('section.part h2 a').first().click()
  await page.getByLabel(free.rows).selectOption('racisme')
  await press(page, free.show)
  const totals = () => page.locator('#counts tbody tr').evaluateAll((rows) => rows.map((row) => [row.firstElementChild?.textContent, row.lastElementChild?.textContent]))
  const alone = await totals()
  await page.getByLabel(free.columns).selectOption('ministerie')
  await press(page, free.show)
  expect(await totals()).toEqual(alone)
  await page.getByLabel(free.columns).selectOption('racisme')
  await press(page, free.show)
  await expect(page.locator('main')).toContainText(free.same)
  await page.goto('/nl/onderzoek')
  await page.locator('a[href*="/onderzoek/metingen/"]').first().click()
  const book = await download(page, () => page.getByRole('link', { name: report.xlsx }).click())
  expect(book.name).toMatch(/\.xlsx$/)
  expect(await page.context().cookies()).toEqual([])
})
