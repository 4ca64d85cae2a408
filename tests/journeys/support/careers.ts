import type { Page } from '@playwright/test'
import { commonTexts } from '../../../src/modules/careers/texts/common.ts'
import { assessTexts } from '../../../src/modules/careers/texts/assess.ts'
import { procedureTexts } from '../../../src/modules/careers/texts/procedure.ts'
import { figureTexts } from '../../../src/modules/careers/texts/figures.ts'
import { competenceTexts } from '../../../src/modules/careers/texts/competences.ts'
import { trainingTexts } from '../../../src/modules/careers/texts/training.ts'
import { expect, heading } from './test.ts'
import type { Tour } from './tours.ts'

export const [common, procedure, assessing, figures, trainings, competences] = [commonTexts.nl, procedureTexts.nl, assessTexts.nl, figureTexts.nl, trainingTexts.nl, competenceTexts.nl]

/** Comes in as somebody of the demonstration, by the link of its page; where several share a beginning the heading tells. */
export const enterAs = async (page: Page, name: string): Promise<string> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: `Word ${name}` }).click()
  await expect(heading(page)).toBeVisible()
  return new URL(page.url()).origin
}
export const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).first().click()

/** Every page of the module that staff meet, with a refusal of each form, and what candidates see. Nothing is decided. */
export const careersTour: Tour = async (person, look) => {
  const page = await person({ offline: true })
  for (const address of ['/nl/selectieprocedures', '/en/selection-procedures', '/nl/selectieprocedures/telling/ABCDEFGHIJKL']) {
    await page.goto(address)
    await look(page, `careers public ${address}`)
  }
  const origin = await enterAs(page, 'Romy Vuurdoorn')
  await look(page, 'careers procedures')
  await press(page, procedure.begin)
  await expect(page.locator('#error-summary')).toBeVisible()
  await look(page, 'careers procedures refused')
  for (const name of ['Waarnemend teamleider vergunningen', 'Beleidsadviseur regels en praktijk'] as const) {
    await page.goto(`${origin}/nl/selectie`)
    await page.getByRole('link', { name }).click()
    await expect(heading(page)).toHaveText(name)
    await look(page, `careers procedure ${name}`)
  }
  const here = page.url()
  for (const part of ['plan', 'kandidaten', 'uitkomst'] as const) {
    await page.goto(`${here}/${part}`)
    await look(page, `careers ${part}`)
  }
  await page.goto(`${origin}/nl/selectie?filter=ended`)
  await page.getByRole('link', { name: 'Coördinerend adviseur' }).click()
  await look(page, 'careers ended')
  const ended = page.url()
  for (const part of ['uitkomst', 'uitslag/4123'] as const) {
    await page.goto(`${ended}/${part}`)
    await look(page, `careers ended ${part}`)
  }
  for (const [address, button] of [['/nl/trainingen', null], ['/nl/competenties', null], ['/nl/gesprekshulp', null], ['/nl/selectiecijfers', null], ['/en/selection-figures', null]] as const) {
    await page.goto(origin + address)
    await look(page, `careers ${address}`)
    if (button !== null) await press(page, button)
  }
  await page.goto(`${origin}/nl/competenties`)
  await page.getByRole('link', { name: 'Teamleider' }).click()
  await look(page, 'careers profile')
  await page.goto(`${origin}/nl/trainingen`)
  await page.locator('#sessions a').last().click()
  await look(page, 'careers session')

  await enterAs(page, 'Aylin Liguster')
  await look(page, 'careers tasks')
  await page.getByRole('link', { name: 'Beleidsadviseur regels en praktijk' }).click()
  await look(page, 'careers chunk')
  await press(page, assessing.keep)
  await expect(page.locator('#error-summary')).toBeVisible()
  await look(page, 'careers chunk refused')
  await page.goto(`${origin}/nl/mijn-trainingen`)
  await look(page, 'careers own training')

  await enterAs(page, 'Dewi Hortensia')
  await page.goto(`${origin}/nl/doorstroom?department=jenv&group=non-eu`)
  await look(page, 'careers flow')
  await page.goto(`${origin}/nl/doorstroom?department=jenv&group=non-eu&up=1,5&out=1&inflow=1`)
  await look(page, 'careers what if')
  await page.getByText(figures.importTitle).click()
  await press(page, figures.doImport)
  await expect(page.locator('#error-summary')).toBeVisible()
  await look(page, 'careers delivery refused')
}
