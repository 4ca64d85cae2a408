import { contact, become, common, openAdviserBox, openTalk, work, writeAdviser } from './support/advisers.ts'
import { expect, heading, test } from './support/test.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { directoryTexts } from '../../src/modules/advisers/texts/directory.ts'

const stem = (): string => `kanarie${String(Date.now()).slice(-7)}`

test('I only want to talk: an anonymous question, an answer with times, an appointment, and nothing filed', async ({ person }) => {
  const text = `Ik wil alleen praten, ${stem()}.`
  const employee = await person()
  await employee.goto('/nl/vertrouwenspersonen?ministry=szw')
  await employee.getByRole('link', { name: 'Marit Lijsterbes' }).click()
  await expect(employee.getByText(directoryTexts.nl.dutyTitle)).toBeVisible()
  const words = await writeAdviser(employee, 'Marit Lijsterbes', text)

  const adviser = await person()
  await become(adviser, 'Marit Lijsterbes')
  await openTalk(adviser, text)
  await expect(adviser.getByText(contact.anonymous)).toBeVisible()
  await adviser.getByText(contact.timesTitle, { exact: true }).click()
  await adviser.getByLabel(contact.timesField('1')).fill('dinsdag 16.30 uur')
  await adviser.getByRole('button', { name: contact.timesDo }).click()
  await expect(adviser.getByText(work.sent)).toBeVisible({ timeout: 40_000 })
  await adviser.getByLabel(work.label).fill('Praten')
  await adviser.getByLabel(work.notesField).fill('Eerst bellen.')
  await adviser.getByRole('button', { name: work.keep, exact: true }).click()
  await expect(adviser.getByText(work.kept)).toBeVisible({ timeout: 40_000 })

  await openAdviserBox(employee, words, 'Marit Lijsterbes')
  await expect(employee.getByText(contact.answered)).toBeVisible()
  await expect(employee.getByText('Eerst bellen.')).toHaveCount(0)
  await employee.getByRole('button', { name: contact.agree('dinsdag 16.30 uur') }).click()
  await expect(employee.getByText(contact.sent)).toBeVisible({ timeout: 40_000 })
  await adviser.reload()
  await adviser.getByRole('button', { name: 'Praten', exact: true }).click({ timeout: 40_000 })
  await expect(adviser.getByText(`${contact.agreed}: dinsdag 16.30 uur`)).toBeVisible({ timeout: 40_000 })
})

test('Somebody outside my ministry: it is about my own adviser, so another is chosen, who proposes a colleague only I can say yes to', async ({ person }) => {
  const text = `Het gaat over iemand bij ons, ${stem()}.`
  const employee = await person()
  await employee.goto('/nl/vertrouwenspersonen?ministry=bzk')
  await employee.getByRole('link', { name: 'Fenna Vlier' }).click()
  await employee.getByRole('button', { name: contact.startTitle('Fenna Vlier') }).click()
  await employee.getByLabel(contact.concernYes).check({ force: true })
  await employee.getByRole('button', { name: common.next, exact: true }).click()
  await expect(heading(employee)).toHaveText(contact.concernOther)
  await expect(employee.getByRole('link', { name: 'Idris Acacia' })).toHaveCount(0)
  await employee.getByRole('link', { name: 'Jet Sering' }).click()
  const words = await writeAdviser(employee, 'Jet Sering', text)

  const adviser = await person()
  await become(adviser, 'Jet Sering')
  await openTalk(adviser, text)
  await adviser.getByText(work.handover, { exact: true }).click()
  await adviser.getByLabel('Samir Hulst').check({ force: true })
  await adviser.getByRole('button', { name: work.handoverDo }).click()
  await expect(adviser.getByText(work.sent)).toBeVisible({ timeout: 40_000 })

  const colleague = await person()
  await become(colleague, 'Samir Hulst')
  await expect(colleague.getByText(work.none, { exact: true })).toBeVisible({ timeout: 40_000 })

  await openAdviserBox(employee, words, 'Jet Sering')
  await employee.getByRole('button', { name: contact.handoverYes }).click()
  await expect(employee.getByRole('heading', { name: contact.with('Samir Hulst') })).toBeVisible({ timeout: 40_000 })
  await colleague.reload()
  await openTalk(colleague, contact.handoverWords('Jet Sering'))
  await expect(colleague.getByText(text)).toHaveCount(0)
})

test('I file with my adviser’s help: a shared draft that only the employee can take to the desk', async ({ person }) => {
  const mark = stem()
  const employee = await person()
  await employee.goto('/nl/vertrouwenspersonen')
  await employee.getByRole('link', { name: 'Idris Acacia' }).click()
  const words = await writeAdviser(employee, 'Idris Acacia', `Help mij met opschrijven, ${mark}.`)

  const adviser = await person()
  await become(adviser, 'Idris Acacia')
  await openTalk(adviser, mark)
  await adviser.getByText(contact.draftTitle, { exact: true }).click()
  await adviser.getByLabel(contact.draftBody, { exact: true }).fill(`Vier keer afgewezen, ${mark}.`)
  await adviser.getByRole('button', { name: contact.draftSave }).click()
  await expect(adviser.getByText(work.sent)).toBeVisible({ timeout: 40_000 })
  await expect(adviser.getByRole('button', { name: contact.draftTake })).toHaveCount(0)

  await openAdviserBox(employee, words, 'Idris Acacia')
  await employee.getByText(contact.draftTitle, { exact: true }).click()
  await expect(employee.getByLabel(contact.draftBody, { exact: true })).toHaveValue(`Vier keer afgewezen, ${mark}.`)
  const [desk] = await Promise.all([employee.context().waitForEvent('page'), employee.getByRole('button', { name: contact.draftTake }).click()])
  await expect(desk.getByText(intakeTexts.nl.broughtAlong)).toBeVisible({ timeout: 40_000 })
  expect(desk.url()).not.toContain(mark)
  await desk.getByRole('button', { name: intakeTexts.nl.start, exact: true }).click()
  await expect(heading(desk)).toHaveText(intakeTexts.nl.nameTitle)
  expect(await employee.evaluate(() => window['localStorage'].length + window['sessionStorage'].length)).toBe(0)
})

test('No answer in two working days: the box offers others, and the first text goes along only when that is ticked', async ({ person }) => {
  const mark = stem()
  const employee = await person()
  await employee.goto('/nl/vertrouwenspersonen')
  await employee.getByRole('link', { name: 'Otis Magnolia' }).click()
  const words = await writeAdviser(employee, 'Otis Magnolia', `Wie leest dit, ${mark}?`)
  await openAdviserBox(employee, words, 'Otis Magnolia')
  await expect(employee.getByText(contact.overdueTitle)).toHaveCount(0)

  const later = await person()
  await later.clock.setFixedTime(Date.now() + 5 * 86_400_000)
  await openAdviserBox(later, words, 'Otis Magnolia')
  await expect(later.getByText(contact.overdueTitle)).toBeVisible()
  await later.getByLabel('Samir Hulst').check({ force: true })
  await later.getByRole('button', { name: contact.otherDo }).first().click()
  await expect(later.getByRole('heading', { name: contact.with('Samir Hulst') })).toBeVisible({ timeout: 40_000 })
  await expect(later.getByText(contact.handoverWords('Otis Magnolia'))).toBeVisible()
  await expect(later.getByText(mark)).toHaveCount(1)
})
