import type { Page } from '@playwright/test'
import { actNames, frameTexts } from '../../../src/modules/accountability/texts/frame.ts'
import { reportTexts } from '../../../src/modules/accountability/texts/report.ts'
import { expect } from './test.ts'
import type { Tour } from './tours.ts'

export const [frame, report] = [frameTexts.nl, reportTexts.nl]

/** Becomes one of the people of the report; returns the staff origin. */
export const becomeOffice = async (page: Page, name: string): Promise<string> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: `Word ${name}`, exact: true }).click()
  return new URL(page.url()).origin
}
export const thisYear = (): number => Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric' }).format())

/** Takes a step of the cycle by its button, with words when it needs them. */
export const step = async (page: Page, act: keyof typeof actNames, words = ''): Promise<void> => {
  if (words !== '') await page.locator('#words').fill(words)
  await page.getByRole('button', { name: actNames[act].nl, exact: true }).click()
  await expect(page.getByText(frame.saved, { exact: true })).toBeVisible()
}

/** What everybody may read, and the work of a ministry's authors. */
export const accountabilityTour: Tour = async (person, look) => {
  const visitor = await person({ offline: true })
  const before = String(thisYear() - 1)
  for (const address of ['/nl/verantwoording', '/nl/verantwoording/toezeggingen', '/nl/verantwoording/vragen', '/nl/verantwoording/model?version=1', `/nl/verantwoording/verslag/${before}/bzk?version=0`, `/nl/verantwoording/rijk/${before}`]) {
    await visitor.goto(address)
    await look(visitor, `accountability ${address}`)
  }
  await visitor.goto('/en/accountability')
  await visitor.locator('main a[href*="/effect/"]').first().click()
  await look(visitor, 'accountability effect')

  const author = await person({ offline: true })
  const origin = await becomeOffice(author, 'Noa Wolfsmelk')
  await look(author, 'report: tasks')
  for (const [address, state] of [[`verslag/${thisYear()}/ocw`, 'returned'], ['maatregelen', 'measures'], ['doelen', 'targets'], ['model', 'model']] as const) {
    await author.goto(`${origin}/nl/rapportage/${address}`)
    await look(author, `report: ${state}`)
  }
  for (const address of ['maatregelen/new', 'doelen/new'] as const) {
    await author.goto(`${origin}/nl/rapportage/${address}`)
    await author.getByRole('button', { name: frame.save, exact: true }).click()
    await expect(author.locator('#error-summary')).toBeVisible()
    await look(author, `report: ${address} refused`)
  }
}

/** The work of the ministry of the Interior. */
export const reviewerTour: Tour = async (person, look) => {
  const judge = await person({ offline: true })
  const origin = await becomeOffice(judge, 'Chris Zilverspar')
  for (const address of [`verslag/${thisYear()}/bzk`, 'indicatoren/committee-members-trained', 'invoer', 'overzicht?indicator=racism-experienced', 'overzicht?department=bzk', 'indicatoren/new', `brief/${thisYear() - 1}`, 'toezeggingen', 'voorstellen', 'rondes', 'versies', 'versies/questions', 'versies/model'] as const) {
    await judge.goto(`${origin}/nl/rapportage/${address}`)
    await look(judge, `report: reviewer ${address}`)
  }
  await judge.goto(`${origin}/nl/rapportage/effect`)
  await look(judge, 'report: effect')
  await judge.getByRole('link', { name: 'Training voor commissies: één ministerie begint' }).click()
  await look(judge, 'report: cannot tell')
}
