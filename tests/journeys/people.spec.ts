import type { Page } from '@playwright/test'
import { partyTexts } from '../../src/modules/desk/texts/parties/handler.ts'
import { ownPartyTexts } from '../../src/modules/desk/texts/parties/own.ts'
import { partySaidTexts } from '../../src/modules/desk/texts/parties/said.ts'
import { anonymousReport, complaintsPanel, fileWhole, named, notInComplaintsPanel } from './support/filing.ts'
import { inspect as inspected } from './support/inspect.ts'
import { joinWithCode } from './support/joining.ts'
import { lookAgain, openMailbox } from './support/mailbox.ts'
import { askFor, codeIn, partOf, writeAs } from './support/people.ts'
import { expect, heading, test } from './support/test.ts'
import { enter, openCase } from './support/work.ts'
import { formatDay } from '../../src/foundation/ui/index.ts'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { computeTerm } from '../../src/modules/desk/rules/terms/compute-term.ts'

const [own, people, said] = [ownPartyTexts.nl, partyTexts.nl, partySaidTexts.nl]

const complaint = (title: string) => anonymousReport(title, {
  consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'K. Verzonnen', address: 'Voorbeeldstraat 1, Den Haag' }, exclude: notInComplaintsPanel,
  answers: { ...anonymousReport(title).answers, what: 'Ik werk via een uitzendbureau. Een vaste medewerker maakt steeds dezelfde grappen over mijn afkomst.', about: 'Een vaste medewerker', grounds: ['race', 'contract'] },
})

const join = async (page: Page, code: string): ReturnType<typeof joinWithCode> => {
  const joined = await joinWithCode(page, code)
  await expect(heading(page)).toHaveText(own.boxTitle)
  return joined
}

test('S8: somebody hired through an agency complains; the accused gets a copy and gives their side, a witness stays anonymous to them, and nobody reads another', async ({ person }) => {
  test.setTimeout(480_000)
  const title = named('Uitgescholden op de werkvloer')
  const [reporter, accused, witness, first, second] = [await person(), await person(), await person(), await person(), await person()]
  const receipt = await fileWhole(reporter, complaint(title))

  await enter(first, complaintsPanel[0])
  await openCase(first, title)
  await expect(first.getByText(formatDay(computeTerm('AWB_AFDOENING_10', systemClock.today()).nominalEnd, 'nl')).first()).toBeVisible()
  await askFor(first, 'accused', 'De heer P. Fictief')
  const invited = await join(accused, await codeIn(first, 'Fictief'))
  await inspected(accused, 'mailbox of the accused')

  await first.reload()
  const part = partOf(first, 'Fictief')
  await expect(part).toBeVisible({ timeout: 40_000 })
  await part.getByText(people.person, { exact: true }).click()
  await expect(part.getByText(invited.fingerprint)).toBeVisible()
  await part.getByRole('button', { name: people.write, exact: true }).click()
  await part.locator('[value="complaint-copy"]').check({ force: true })
  await expect(part.getByLabel(people.text, { exact: true })).toHaveValue(/dezelfde grappen/)
  await inspected(first, 'copy for the accused')
  await part.getByRole('button', { name: people.send, exact: true }).click()
  await expect(part.getByText(people.sent)).toBeVisible()

  await lookAgain(accused)
  await expect(accused.getByRole('heading', { name: said.copy })).toBeVisible()
  await writeAs(accused, 'view', 'Ik bedoelde het niet zo en hoor graag wat er is gevoeld.')

  // An anonymous witness: grounds, a second reader, and only then a code.
  await askFor(first, 'witness', 'Mevrouw Zilverberg', 'Zij werkt in hetzelfde team en vreest voor haar contract; dat blijkt uit stukken.')
  await expect(partOf(first, 'Zilverberg').getByRole('button', { name: people.code, exact: true })).toBeHidden()
  await enter(second, complaintsPanel[1])
  await openCase(second, title)
  await expect(partOf(second, 'Fictief').getByText('Ik bedoelde het niet zo')).toBeVisible()
  await partOf(second, 'Zilverberg').getByLabel(people.agreeWhy).fill('De stukken overtuigen.')
  await partOf(second, 'Zilverberg').getByRole('button', { name: people.agree }).click()
  await join(witness, await codeIn(second, 'Zilverberg'))
  await writeAs(witness, 'statement', 'Ik hoorde het drie keer.')
  await inspected(witness, 'mailbox of a witness')

  // Her name cannot slip into what the accused reads.
  await first.reload()
  await expect(partOf(first, 'Zilverberg').getByText('Ik hoorde het drie keer.')).toBeVisible({ timeout: 40_000 })
  await partOf(first, 'Fictief').getByRole('button', { name: people.write, exact: true }).click()
  await partOf(first, 'Fictief').getByLabel(people.text, { exact: true }).fill('Volgens mevrouw Zilverberg gebeurde het drie keer.')
  await partOf(first, 'Fictief').getByRole('button', { name: people.send, exact: true }).click()
  await expect(partOf(first, 'Fictief').getByText(people['names-hidden-witness'])).toBeVisible()
  await partOf(first, 'Fictief').getByLabel(people.text, { exact: true }).fill('Een getuige hoorde het drie keer. Wilt u daarop reageren?')
  await partOf(first, 'Fictief').getByRole('button', { name: people.send, exact: true }).click()
  await expect(partOf(first, 'Fictief').getByText(people.sent)).toBeVisible()
  await inspected(first, 'people in a case')

  await lookAgain(accused)
  await expect(accused.getByText('Een getuige hoorde het drie keer.')).toBeVisible()
  for (const hidden of ['Zilverberg', 'Ik hoorde het drie keer', 'K. Verzonnen']) await expect(accused.getByText(hidden)).toBeHidden()
  await lookAgain(witness)
  for (const hidden of ['Ik bedoelde het niet zo', 'dezelfde grappen', 'Fictief']) await expect(witness.getByText(hidden)).toBeHidden()
  await openMailbox(reporter, receipt)
  for (const hidden of ['Ik bedoelde het niet zo', 'Ik hoorde het drie keer', 'Zilverberg']) await expect(reporter.getByText(hidden)).toBeHidden()
})
