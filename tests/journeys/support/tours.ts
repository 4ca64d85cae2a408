import { housePages } from '../../../src/foundation/ui/index.ts'
import { intakeTexts } from '../../../src/modules/desk/texts/intake/index.ts'
import { logbookTexts } from '../../../src/modules/desk/texts/logbook.ts'
import { mailboxTexts } from '../../../src/modules/desk/texts/mailbox.ts'
import { workCaseTexts } from '../../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, complaintsPanel, fileWhole, giveWordsBack, named, notInComplaintsPanel, seal, textsOf, walkOn, type Story } from './filing.ts'
import { openMailbox, typeWords } from './mailbox.ts'
import { guideTour } from './guide.ts'
import { expect, heading, type Look, type NewPerson } from './test.ts'
import { escalationTour } from './escalation.ts'
import { advisersTour } from './advisers.ts'
import { accountabilityTour, reviewerTour } from './accountability.ts'
import { careersTour } from './careers.ts'
import { signalsTour } from './signals.ts'
import { surveyTour } from './survey.ts'
import { figuresTour } from './figures.ts'
import { focusTour } from './focus.ts'
import { adminTour, signInTour } from './staff.ts'
import { backToList, choose, enter, openCase, say } from './work.ts'

/** Ways through the product that pass every page and state; `look` is called at each. */
export type Tour = (person: NewPerson, look: Look) => Promise<void>

const filing = intakeTexts.nl
const press = (page: Awaited<ReturnType<NewPerson>>, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** What is served as it is. */
export const publicPages: Tour = async (person, look) => {
  const page = await person({ offline: true })
  const addresses = [
    ...(['nl', 'en', 'easy'] as const).flatMap((language) => [`/${language}`, ...Object.values(housePages).map((place) => `/${language}${language === 'en' ? place.en : place.nl}`)]),
    '/nl/melden', '/en/report', '/easy/melden', '/nl/dagboek', '/en/logbook', '/nl/berichten', '/en/messages', '/easy/berichten', '/nl/procedures', '/en/procedures', '/easy/procedures', '/nl/verbeteringen', '/en/improvements', '/nl/er-is-hier-niets',
  ].filter((address) => !/^\/easy\/(demo|demonstratie)/.test(address))
  for (const address of addresses) {
    await page.goto(address)
    await look(page, `public ${address}`)
  }
}

/** Every screen of an anonymous report, with the refusals, a lost connection and the last page. */
export const filingTour: Tour = async (person, look) => {
  const page = await person({ offline: true })
  const story = anonymousReport('Rondgang melden', { files: [{ name: 'notitie.txt', mimeType: 'text/plain', buffer: Buffer.from('een notitie') }] })
  await begin(page, story)
  await press(page, filing.next)
  await expect(page.locator('#error-summary')).toBeFocused()
  await look(page, 'filing: refusal')
  await walkOn(page, { ...story, answers: { ...story.answers, danger: 'yes' } }, look)
  await page.getByRole('button', { name: filing.keepNow }).click()
  await look(page, 'filing: keep')
  await press(page, logbookTexts.nl.keepSave)
  await expect(page.locator('.receipt-words li')).toHaveCount(11)
  await look(page, 'filing: kept')
  await press(page, logbookTexts.nl.keepBack)
  await page.context().setOffline(true)
  await press(page, filing.seal)
  await expect(page.getByRole('button', { name: filing.tryAgain }).first()).toBeVisible()
  await look(page, 'filing: no connection')
  await page.context().setOffline(false)
  await press(page, filing.tryAgain)
  await expect(heading(page).or(page.getByRole('button', { name: filing.seal }))).not.toHaveCount(0)
  await expect(heading(page)).toHaveText(filing.receiptTitle, { timeout: 60_000 })
  const words = await page.locator('.receipt-words li').allInnerTexts()
  await look(page, 'filing: receipt')
  await page.getByRole('button', { name: filing.wordsWritten }).click()
  await press(page, filing.askBackDone)
  await look(page, 'filing: wrong words')
  await press(page, filing.seeWordsAgain)
  await giveWordsBack(page, story, words)
  await expect(page.getByText(filing.uploadAll)).toBeVisible()
  await look(page, 'filing: files sent')
  await press(page, filing.next)
  await expect(heading(page)).toHaveText(filing.doneTitle)
  await look(page, 'filing: done')
}

const complaint: Story = {
  language: 'en', consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, wayBack: 'post', identity: { name: 'Example Person', telephone: '070 000 00 99', address: 'Example Lane 1, Nowhere' },
  answers: { danger: 'no', subject: 'both', what: 'A manager called me names.', 'rule-which': 'The shift list', times: 'several', about: 'My manager', witnessed: 'yes', witnesses: 'A colleague', tried: ['manager'], retaliation: 'yes', title: 'Tour complaint' },
  exclude: notInComplaintsPanel,
}

/** The screens that only a complaint by name shows, the choice when it cannot stand, and easy Dutch. */
export const complaintTour: Tour = async (person, look) => {
  const page = await person()
  const anonymous: Story = { ...complaint, language: 'easy', consequences: { ...complaint.consequences, name: 'nobody' } }
  await begin(page, anonymous)
  await walkOn(page, anonymous, look, textsOf(anonymous).wayChoiceTitle)
  // The other questions are those of the report.
  const own = new Set([textsOf(complaint).wayTitle, textsOf(complaint).identityTitle, textsOf(complaint).checkTitle, 'Which rule or way of working is it?', 'Was anybody present?', 'What has been tried already?', 'done'].map((state) => `filing: ${state}`))
  await fileWhole(page, complaint, async (at, state) => { if (own.has(state)) await look(at, state) })
}

/** The private logbook. */
export const logbookTour: Tour = async (person, look) => {
  const page = await person()
  const texts = logbookTexts.nl
  await page.goto('/nl/dagboek')
  await press(page, texts.open)
  await press(page, texts.openTitle)
  await look(page, 'logbook: open, refused')
  await press(page, filing.back)
  await press(page, texts.make)
  await expect(page.locator('.receipt-words li')).toHaveCount(11)
  await look(page, 'logbook: words')
  await press(page, texts.written)
  await look(page, 'logbook: empty')
  await press(page, texts.add)
  await look(page, 'logbook: refusal')
  await page.getByLabel(texts.text).fill('Weer een opmerking in het overleg.')
  await press(page, texts.add)
  await expect(page.getByText('Weer een opmerking')).toBeVisible()
  await look(page, 'logbook: one entry')
}

/** The mailbox and the work place around one complaint. */
export const caseTour: Tour = async (person, look) => {
  const [box, work] = [mailboxTexts.nl, workCaseTexts.nl]
  const reporter = await person({ refusals: true })
  const title = named('Rondgang zaak')
  const story: Story = { ...complaint, language: 'nl', answers: { ...complaint.answers, title } }
  await begin(reporter, story)
  await walkOn(reporter, story)
  const words = await seal(reporter, story)
  await typeWords(reporter, ['appel', 'xxxx', 'peer'])
  await expect(reporter.locator('#error-summary')).toBeVisible()
  await look(reporter, 'mailbox: wrong words')
  await openMailbox(reporter, words)
  await look(reporter, 'mailbox: new')

  const handler = await person()
  await enter(handler, complaintsPanel[0])
  await look(handler, 'work: list')
  for (const filter of ['due', 'mine', 'closed']) {
    await handler.goto(`${new URL(handler.url()).origin}/nl/werklijst?filter=${filter}`)
    await expect(handler.locator('.worklist, .empty').first()).toBeVisible({ timeout: 40_000 })
    await look(handler, `work: list ${filter}`)
  }
  await handler.goto(`${new URL(handler.url()).origin}/nl/werklijst`)
  await expect(handler.locator('.worklist, .empty').first()).toBeVisible({ timeout: 40_000 })
  await openCase(handler, title)
  await look(handler, 'work: case')
  await handler.getByText(work.procedureTitle).click()
  await look(handler, 'work: procedure')
  for (const act of ['acknowledge', 'adjourned', 'add-reader', 'check-misstand', 'make-copy', 'declined'] as const) {
    await choose(handler, act)
    await look(handler, `work: ${act}`)
  }
  await handler.locator('section.act button:not(.quiet):not(.link)').first().click()
  await look(handler, 'work: refusal')
  await say(handler, 'text', 'Wanneer was het voor het laatst?')
  await choose(handler, 'ask-hand-over')
  await handler.locator('section.act .option label', { hasText: 'Integriteitscommissie' }).click()
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Dit past beter bij de andere commissie.')
  await handler.locator('section.act button:not(.quiet):not(.link)').first().click()
  await expect(handler.getByText(work.done(work['act-ask-hand-over']))).toBeVisible()
  await look(handler, 'work: done')
  await backToList(handler)
  await handler.getByRole('button', { name: 'Sluit nu' }).click()
  await look(handler, 'work: locked')

  await press(reporter, box.reload)
  await expect(reporter.getByText(box.question)).toBeVisible()
  await look(reporter, 'mailbox: consent asked')
  await reporter.getByRole('button', { name: box.withdrawTitle }).click()
  await look(reporter, 'mailbox: withdraw')
  await press(reporter, box.withdrawDo)
  await expect(reporter.getByText(box.withdrawn)).toBeVisible()
  await look(reporter, 'mailbox: withdrawn')
  await press(reporter, box.close)
}

const signInPages: Tour = async (person, look) => signInTour(await person({ offline: true }), look)
const administration: Tour = async (person, look) => adminTour(await person({ offline: true }), look)

export const tours: Readonly<Record<string, Tour>> = {
  'public pages': publicPages,
  'a report': filingTour,
  'a complaint': complaintTour,
  'the logbook': logbookTour,
  'mailbox and work place': caseTour,
  'signing in': signInPages,
  administration,
  'the advisers': advisersTour,
  'the guide': guideTour,
  signals: signalsTour,
  'guide and model for managers': escalationTour,
  'the survey': surveyTour,
  'published figures': figuresTour,
  'focus groups': focusTour,
  careers: careersTour,
  'the policy and effect report': accountabilityTour,
  'the ministry that judges reports': reviewerTour,
}
