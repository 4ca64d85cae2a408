import { keyTexts } from '../../src/foundation/browser/key/texts.ts'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { partyTexts } from '../../src/modules/desk/texts/parties/handler.ts'
import { takeDownTexts } from '../../src/modules/desk/texts/take-down.ts'
import { complaintsPanel, named, notInComplaintsPanel, textsOf, walkOn, type Story } from './support/filing.ts'
import { inspect as inspected } from './support/inspect.ts'
import { joinWithCode } from './support/joining.ts'
import { expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase, say } from './support/work.ts'

const [down, people, box, words, keys] = [takeDownTexts.nl, partyTexts.nl, mailboxTexts.nl, caseTexts.nl, keyTexts.nl]

test('E5: a caller without a computer is written down and read back; a code lets their own device make the receipt, and only with their yes does mediation let the term stand still', async ({ person }) => {
  test.setTimeout(480_000)
  const title = named('Aan de telefoon verteld')
  const story: Story = {
    consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'T. Verzonnen', address: 'Voorbeeldplein 2, Nergenshuizen' }, exclude: notInComplaintsPanel,
    answers: { danger: 'no', subject: 'conduct', what: 'Ik word elke week nagedaan om hoe ik praat.', times: 'ongoing', grounds: ['race'], about: 'Een collega', unit: 'Team Voorbeeld', toward: ['me'], title },
  }
  const officer = await person()
  await enter(officer, complaintsPanel[0])
  await officer.getByRole('link', { name: down.title, exact: true }).click()
  await expect(heading(officer)).toHaveText(down.title)
  await officer.getByRole('button', { name: down.begin, exact: true }).click()
  await expect(officer.locator('#error-summary')).toContainText(down.howMissing)
  await officer.locator('[name="intake-how"][value="telephone"]').check({ force: true })
  await inspected(officer, 'taking down: begin')
  await officer.getByRole('button', { name: down.begin, exact: true }).click()
  await walkOn(officer, story)
  await inspected(officer, 'taking down: check')

  // The key locks in the middle of the conversation: nothing that was typed is lost.
  await officer.getByRole('button', { name: keys.lockNow, exact: true }).click()
  await expect(officer.getByText('Ik word elke week nagedaan om hoe ik praat.')).toBeHidden()
  await officer.getByRole('button', { name: keys.unlock, exact: true }).click()
  await expect(heading(officer)).toHaveText(textsOf(story).checkTitle, { timeout: 40_000 })
  await officer.getByRole('button', { name: textsOf(story).seal }).click()
  await expect(heading(officer)).toHaveText(down.backTitle)
  await expect(officer.getByText('Ik word elke week nagedaan om hoe ik praat.')).toBeVisible()
  await officer.getByRole('button', { name: down.seal, exact: true }).click()
  await expect(officer.locator('#error-summary')).toContainText(down.backMissing)
  await officer.locator('[name="intake-read"]').check({ force: true })
  await inspected(officer, 'taking down: read back')
  await officer.getByRole('button', { name: down.seal, exact: true }).click()
  await expect(heading(officer)).toHaveText(down.doneTitle, { timeout: 40_000 })
  const code = await officer.locator('.notice .lead strong').innerText({ timeout: 40_000 })
  await inspected(officer, 'taking down: code')
  await officer.getByRole('link', { name: down.toCase, exact: true }).click()
  await expect(heading(officer)).toHaveText(title)
  await expect(officer.getByText(people.onBehalfTitle)).toBeVisible()
  await expect(officer.getByText(people.onBehalfWait)).toBeVisible()
  await choose(officer, 'acknowledge')
  await carryOut(officer, 'acknowledge')
  await expect(officer.getByText(people.onBehalfUnread('1'))).toBeVisible()

  const caller = await person()
  const joined = await joinWithCode(caller, code)
  await expect(heading(caller)).toHaveText(box.stateTitle)
  const second = await person()
  await enter(second, complaintsPanel[1])
  await openCase(second, title)
  await expect(second.getByText(people.onBehalfWait)).toBeHidden()
  await second.getByText(people.person, { exact: true }).click()
  await expect(second.getByText(joined.fingerprint)).toBeVisible()
  // What was sent before the mailbox was there is put in now, and counts once.
  await second.getByRole('button', { name: people.waitingDo }).click()
  await expect(second.getByText(people.waitingDone)).toBeVisible()
  await caller.getByRole('button', { name: box.reload }).click()
  await expect(caller.getByText(words.saidAcknowledge).first()).toBeVisible()
  await choose(second, 'ask-mediation')
  await second.locator('#act-text').fill('Wilt u een gesprek met een bemiddelaar?')
  await carryOut(second, 'ask-mediation')
  await caller.getByRole('button', { name: box.reload }).click()
  await caller.getByRole('button', { name: box.answerYes, exact: true }).click()
  await expect(caller.getByText(`${words.saidConsentYes}: ${words.mediation}`)).toBeVisible()
  await second.reload()
  await expect(second.getByText(`${words.saidConsentYes}: ${words.mediation}`).first()).toBeVisible({ timeout: 40_000 })
  await choose(second, 'suspended')
  await second.locator('#act-reason-group').getByLabel(words.mediation, { exact: true }).check({ force: true })
  await second.locator('#act-text').fill('De bemiddeling begint.')
  await carryOut(second, 'suspended')
  const still = /De termijn staat stil\. Daarna zijn er nog \d+ dagen/
  await expect(second.getByText(still).first()).toBeVisible()
  await caller.getByRole('button', { name: box.reload }).click()
  await expect(caller.getByText(still).first()).toBeVisible()
  await say(second, 'resumed', 'De bemiddeling is klaar.')
  await expect(second.getByText(still)).toHaveCount(0)
})
