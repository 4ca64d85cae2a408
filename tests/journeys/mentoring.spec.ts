import type { Page } from '@playwright/test'
import { inspect } from './support/inspect.ts'
import { expect, heading, test, url, type NewPerson } from './support/test.ts'

const enter = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${url()}/nl/demo`)
  await page.getByRole('link', { name: `Word ${name}`, exact: true }).click()
}
const coordinator = async (person: NewPerson): Promise<Page> => {
  const page = await person({ offline: true })
  await enter(page, 'Gerda Jeneverbes')
  await page.goto(page.url().replace(/\/nl\/.*/, '/nl/mentoringrondes'))
  return page
}

/** A mentee enrols, the coordinator pairs and publishes, mentee and mentor answer. */
const roundStory = async (person: NewPerson): Promise<void> => {
  const mentee = await person({ offline: true })
  await enter(mentee, 'Noor Varen')
  await inspect(mentee, 'my rounds')
  await mentee.getByRole('link', { name: 'Najaarsronde' }).click()
  await mentee.getByLabel('Als mentee').check({ force: true })
  await mentee.getByRole('button', { name: 'Meld mij aan' }).click()
  // Everything that is missing is said at once, and what was chosen stays.
  await expect(mentee.locator('#error-summary li')).toHaveCount(5)
  await expect(mentee.getByLabel('Als mentee')).toBeChecked()
  await inspect(mentee, 'enrolment with problems')
  await mentee.getByLabel('Doorgroeien in de loopbaan').first().check({ force: true })
  await mentee.getByLabel('Uw schaal').selectOption('5-8')
  await mentee.getByLabel('Waar werkt u meestal?').selectOption('west')
  await mentee.getByLabel('Ik wil ook online praten').check({ force: true })
  await mentee.getByLabel('woensdag').check({ force: true })
  await mentee.getByLabel('donderdag').check({ force: true })
  await mentee.getByLabel('Hoe kan de ander u bereiken?').fill('toestel 999')
  await mentee.getByLabel('Met wie wilt u niet gekoppeld worden?').fill('Amir Kamille')
  await mentee.getByRole('button', { name: 'Meld mij aan' }).click()
  await expect(mentee.getByText('U bent aangemeld.')).toBeVisible()
  await expect(mentee.getByText('Op uw privélijst staan nu 1 namen')).toBeVisible()

  // Who coordinates one ministry sees its people and nothing else; the form is theirs to read.
  const ministry = await person({ offline: true })
  await enter(ministry, 'Esra Vingerhoed')
  await inspect(ministry, 'rounds of a ministry')
  await ministry.getByRole('link', { name: 'Najaarsronde' }).click()
  await expect(ministry.getByText('Noor Varen')).toBeVisible()
  await expect(ministry.locator('main')).not.toContainText('toestel')
  await inspect(ministry, 'a round of a ministry')
  await ministry.getByRole('link', { name: 'Aanmeldformulier' }).click()
  await expect(ministry.getByRole('button', { name: 'Bewaar als nieuwe versie' })).toHaveCount(0)

  const office = await coordinator(person)
  await office.getByRole('link', { name: 'Aanmeldformulier' }).click()
  await office.getByLabel('Onderwerpen', { exact: true }).fill('career; Loopbaan; Career')
  await office.getByRole('button', { name: 'Bewaar als nieuwe versie' }).click()
  await expect(office.locator('#error-summary')).toContainText('ten minste twee')
  await inspect(office, 'the enrolment form refused')
  await office.getByRole('link', { name: 'Mentoringrondes' }).click()
  await office.getByRole('link', { name: 'Najaarsronde' }).click()
  await inspect(office, 'a round')
  await expect(office.locator('main')).not.toContainText('toestel 999')
  await office.getByRole('button', { name: 'Sluit het aanmelden en ga koppelen' }).click()
  await office.getByRole('link', { name: 'Naar de koppeling' }).click()
  await office.getByRole('button', { name: 'Maak een koppeling' }).first().click()
  await expect(office.getByText('Dit is aantoonbaar de beste uitkomst.')).toBeVisible()
  await inspect(office, 'a matching')
  // Ruling a pair out gives a new try beside the old one.
  await office.getByRole('button', { name: /^Sluit uit/ }).first().click()
  await expect(heading(office)).toHaveText('Koppeling: Najaarsronde')
  await expect(office.getByRole('link', { name: 'Poging 1' })).toBeVisible()
  await office.getByRole('button', { name: 'Publiceer deze paren' }).click()
  await expect(office.getByText('voorstellen liggen voor')).toBeVisible()

  await mentee.reload()
  await expect(mentee.getByText('Wilt u dit paar?')).toBeVisible()
  await expect(mentee.locator('main')).not.toContainText('Zo bereikt u elkaar')
  await inspect(mentee, 'a proposal')
  await mentee.getByRole('button', { name: 'Ja, dit wil ik' }).click()
  await expect(mentee.getByText('U zei ja. U kunt dat nog veranderen.')).toBeVisible()
}

test('a mentee enrols, the coordinator makes pairs that are proved the best, and a yes stays with the mentee', async ({ person }) => {
  test.setTimeout(480_000)
  await roundStory(person)
})

test('a pair that goes on writes down a talk, takes the calendar file, and the organisation sees only enough people', async ({ person }) => {
  const mentor = await person({ offline: true })
  await enter(mentor, 'Noor Varen')
  await mentor.getByRole('link', { name: 'Voorjaarsronde' }).click()
  await expect(mentor.getByText('Waarom u tweeën').first()).toBeVisible()
  await mentor.getByLabel('Dag van het gesprek').fill('morgen')
  await mentor.getByRole('button', { name: 'Schrijf op' }).click()
  await expect(mentor.locator('#error-summary')).toContainText('Schrijf een dag zoals 1-12-2026.')
  await mentor.goto(`${url()}/nl/mentoring/cijfers`)
  await expect(mentor.getByRole('heading', { name: 'Voorjaarsronde' })).toBeVisible()
  await expect(mentor.locator('figure').first()).toContainText('n = 44')
  await expect(mentor.getByText('te weinig mensen om te tonen').first()).toBeVisible()
})
