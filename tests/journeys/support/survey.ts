import type { Page } from '@playwright/test'
import { housePages } from '../../../src/foundation/ui/index.ts'
import { answeringTexts, refusedTexts } from '../../../src/modules/survey/texts/answering.ts'
import { bankTexts } from '../../../src/modules/survey/texts/questionnaires.ts'
import { waveTexts } from '../../../src/modules/survey/texts/waves.ts'
import { expect, heading, noLook, type Look } from './test.ts'
import type { Tour } from './tours.ts'

export const [answering, refused, waves, bank] = [answeringTexts.nl, refusedTexts.nl, waveTexts.nl, bankTexts.nl]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** The link in the nth Dutch letter of the wave in the field that the demonstration kept. */
export const invitation = async (page: Page, at: number): Promise<string> => {
  await page.goto(`/nl${housePages.demo.nl}`)
  return (await page.locator('a[href*="/nl/vragenlijsten/"][href*="#"]').nth(at).getAttribute('href')) ?? ''
}
export const asAnalyst = async (page: Page): Promise<void> => {
  await page.goto(`/nl${housePages.demo.nl}`)
  await page.getByRole('link', { name: /Puck Duindoorn/ }).click()
  await expect(heading(page)).toHaveText('Onderzoek')
}

/** Answers the questionnaire on racism by what is shown, with script, up to the page before sending. */
export const answerWithScript = async (page: Page, link: string, look: Look = noLook): Promise<void> => {
  await page.goto(link)
  await expect(page.getByRole('button', { name: answering.begin })).toBeVisible()
  await look(page, 'survey: start')
  await press(page, answering.begin)
  await expect(page.locator('[data-question="rd_racism"]')).toBeVisible({ timeout: 20_000 })
  await look(page, 'survey: first question')
  await page.locator('[name="q.rd_racism"][value="yes"]').check({ force: true })
  await press(page, answering.next)
  await press(page, answering.next)
  await expect(page.locator('[data-question="rd_grounds"]')).toBeVisible()
  await page.locator('[name="q.rd_grounds"][value="skin_colour"]').check({ force: true })
  await page.locator('[name="q.rd_grounds"][value="rather_not"]').check({ force: true })
  await press(page, answering.next)
  await expect(page.locator('#error-summary')).toBeVisible()
  await look(page, 'survey: refusal')
  await page.locator('[name="q.rd_grounds"][value="rather_not"]').uncheck({ force: true })
  await press(page, answering.next)
  await press(page, answering.next)
  await page.locator('[name="q.rd_told"][value="nobody"]').check({ force: true })
  await press(page, answering.next)
  await expect(page.locator('[data-question="rd_reasons"]')).toBeVisible()
  for (let guard = 0; guard < 8 && !(await heading(page).innerText()).includes(answering.checkTitle); guard++) await press(page, answering.next)
  await look(page, 'survey: before sending')
}

/** Every page of the survey: the public ones, a questionnaire with script, and the analyst's. */
export const surveyTour: Tour = async (person, look) => {
  const respondent = await person({ refusals: true })
  for (const address of ['/nl/vragenlijsten', '/en/questionnaires', '/easy/vragenlijsten']) {
    await respondent.goto(address)
    await look(respondent, `survey: ${address}`)
  }
  const link = await invitation(respondent, 8)
  await respondent.goto(link.split('#')[0] ?? '')
  await respondent.getByLabel(answering.code).fill('AAAA')
  await press(respondent, answering.begin)
  await expect(respondent.locator('#error-summary')).toBeVisible()
  await look(respondent, 'survey: wrong code')
  await answerWithScript(respondent, link, look)
  await press(respondent, answering.send)
  await expect(heading(respondent)).toHaveText(answering.thanks, { timeout: 20_000 })
  await look(respondent, 'survey: done')

  const analyst = await person()
  await asAnalyst(analyst)
  await look(analyst, 'research: home')
  await analyst.getByRole('link', { name: bank.bank, exact: true }).first().click()
  await look(analyst, 'research: bank')
  await analyst.getByRole('link', { name: /Heeft u in de afgelopen 12 maanden op uw werk zelf racisme/ }).click()
  await analyst.locator('summary', { hasText: bank.newVersion }).click()
  await look(analyst, 'research: question')
  await analyst.getByRole('link', { name: bank.list, exact: true }).first().click()
  await look(analyst, 'research: questionnaires')
  await analyst.getByRole('link', { name: 'Na uw sollicitatie' }).first().click()
  await analyst.locator('summary', { hasText: bank.edit }).click()
  await look(analyst, 'research: draft')
  await press(analyst, bank.publish)
  await look(analyst, 'research: publish')
  await analyst.getByRole('link', { name: waves.list, exact: true }).first().click()
  await look(analyst, 'research: waves')
  for (const state of [waves.open, waves.closed]) {
    await analyst.getByRole('link', { name: waves.list, exact: true }).first().click()
    await analyst.getByRole('row').filter({ hasText: state }).getByRole('link').first().click()
    await look(analyst, `research: wave ${state}`)
  }
}
