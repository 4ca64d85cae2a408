import { figuresTexts } from '../../../src/modules/survey/texts/figures.ts'
import type { Tour } from './tours.ts'

/** Published figures, comparing, the register; then the analyst's pages about data, findings, proposals and signing. */
export const figuresTour: Tour = async (person, look) => {
  const reader = await person()
  for (const address of ['/nl/onderzoek', '/nl/onderzoek/vergelijken', '/nl/onderzoek/register']) {
    await reader.goto(address)
    await look(reader, `figures: ${address}`)
  }
  await reader.goto('/nl/onderzoek')
  await reader.locator('section.part h2 a').first().click()
  for (const summary of await reader.locator('.figure summary').all()) await summary.click()
  await look(reader, 'figures: published, all open')

  await reader.goto(`${new URL(reader.url()).pathname}/methode`)
  await look(reader, 'figures: method')
  await reader.goto('/nl/onderzoek')
  await reader.locator('a[href*="/onderzoek/metingen/"]').first().click()
  await look(reader, 'figures: report of a wave')
  await reader.goto('/nl/onderzoek/tabellen')
  await look(reader, 'figures: own tables')
  await reader.locator('section.part h2 a').first().click()
  await reader.goto(`${new URL(reader.url()).pathname}?rows=racisme&columns=ministerie`)
  await look(reader, 'figures: an own table')

  const page = await person({ offline: true })
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: /Puck Duindoorn/ }).first().click()
  const staff = new URL(page.url()).origin
  await page.goto(`${staff}/nl/onderzoek/gegevens`)
  await look(page, 'figures: data')
  await page.getByRole('button', { name: figuresTexts.nl.begin, exact: true }).click()
  await look(page, 'figures: data refused')
  await page.goto(`${staff}/nl/onderzoek/gegevens`)
  await page.getByRole('link', { name: 'Racisme en discriminatie' }).first().click()
  const own = new URL(page.url()).pathname
  for (const end of ['/deelname', '/samenhang?variable=rd_trust', '/samenhang?variable=rd_witnessed&answer=no&predictors=bg_scale&show=yes', '/open-antwoorden', '/open-antwoorden/rd_open?unread', '/eigen-tabellen']) {
    await page.goto(`${staff}${own}${end}`)
    await look(page, `figures: ${end}`)
  }
  await page.goto(`${staff}/nl/onderzoek/gegevens`)
  await page.getByRole('link', { name: 'Personeelsenquête (verzonnen)' }).click()
  await look(page, 'figures: settings of a wave')
  const wave = page.url()
  for (const end of ['', '?variable=racisme&by=ministerie&answer=1', '?variable=open']) {
    await page.goto(`${wave}/uitkomsten${end}`)
    await look(page, `figures: findings ${end}`)
  }
  await page.goto(`${wave}/voorstel?variable=racisme&by=ministerie`)
  await look(page, 'figures: propose')
  await page.getByRole('button', { name: figuresTexts.nl.send, exact: true }).click()
  await look(page, 'figures: propose refused')
  for (const address of ['/nl/onderzoek/publicaties', '/en/research/comparisons', '/nl/onderzoek/register']) {
    await page.goto(staff + address)
    await look(page, `figures: ${address}`)
  }
  await page.goto(`${staff}/nl/onderzoek/publicaties`)
  await page.locator('#proposals a').first().click()
  await look(page, 'figures: a proposal')
}
