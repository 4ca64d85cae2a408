import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { caseAddress } from '../../src/modules/desk/browser/work/routing.ts'
import type { OpenedAs } from '../../src/modules/desk/tools/index.ts'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { partyTexts } from '../../src/modules/desk/texts/parties/handler.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { deskClient } from './support/client.ts'
import { anonymousReport, fileWhole, integrityPanel, named } from './support/filing.ts'
import { openMailbox } from './support/mailbox.ts'
import { expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase } from './support/work.ts'

const [people, words, box, work] = [partyTexts.nl, caseTexts.nl, mailboxTexts.nl, workCaseTexts.nl]
const advice = { judgment: 'founded' as const, findings: 'Veertien mensen vertellen hetzelfde.', advice: 'Laat de directeur geen leiding meer geven zolang het plan loopt.' }

test('S5: fourteen reports about one director are linked by a member, told outside the line, and one is decided by the authority; no reporter sees another', async ({ person }) => {
  test.setTimeout(480_000)
  const title = named('Over onze directeur')
  const [member, other] = integrityPanel
  const desk = await deskClient()
  const reporter = await person()
  const receipt = await fileWhole(reporter, anonymousReport(`${title} 14`))
  const cases = []
  for (let at = 1; at <= 13; at++) cases.push(await desk.file(`${title} ${at}`, integrityPanel, at % 3 === 0 ? 'anonymous' : 'confidential'))
  const [first, ...rest] = cases
  if (!first) throw new Error('nothing was filed')
  const cluster = newId(systemRandom)
  for (const one of rest) await desk.says(member, one.case, { kind: 'cluster', body: { cluster, about: title, linked: true, reason: 'Zelfde directeur' }, direction: 'inside', compartment: 'deliberation' })

  // A committee member links the last two, and is told how many there are; the page proposes and the member acts.
  const page = await person({ refusals: true })
  await enter(page, member)
  const link = async (): Promise<void> => {
    await page.getByRole('button', { name: people.clusterLink, exact: true }).click()
    await page.locator('#cluster-choice-group').getByLabel(title, { exact: true }).check({ force: true })
    await page.getByLabel(people.clusterWhy, { exact: true }).fill('Zelfde directeur, zelfde overleg.')
    await page.getByRole('button', { name: people.clusterDo, exact: true }).click()
    await expect(page.getByText(people.clusterIn(title))).toBeVisible()
  }
  await openCase(page, `${title} 14`)
  await link()
  await expect(page.getByText(people.clusterMembers('13'))).toBeVisible()
  await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')) }, caseAddress('nl', first.case))
  await expect(heading(page)).toHaveText(`${title} 1`)
  await link()
  await expect(page.getByText(people.clusterMembers('14'))).toBeVisible()
  const alert = page.locator('.notice').filter({ hasText: people.alertTitle })
  await expect(alert).toContainText('14 meldingen')
  await expect(alert.getByLabel(people.alertOther, { exact: true })).toBeChecked()
  await alert.getByLabel(people.alertWhat, { exact: true }).fill('Veertien meldingen over de top van één directie.')
  await alert.getByRole('button', { name: people.alertDo, exact: true }).click()
  await expect(page.getByText(people.alertDone)).toBeVisible()

  // One of them goes the whole way: panel, both sides, vote, advice.
  const inside = { direction: 'inside' as const }
  const panel = [member, 'Hanna Olm', 'Rafi Plataan'] as const
  const [chair, ...members] = panel.map((name) => desk.person(name).id)
  const hash = ({ messages }: OpenedAs, kind: string): string => messages.findLast((one) => one.kind === kind)?.hash ?? ''
  await desk.says(member, first.case, { kind: 'not-involved', body: {}, ...inside })
  await desk.says(member, first.case, { kind: 'stage', body: { stage: 'addressing', text: 'Het onderzoek begint.' }, direction: 'out' })
  await desk.says(member, first.case, { kind: 'panel-composed', body: { chair: chair ?? '', members, names: [...panel], text: 'Deze drie mensen onderzoeken uw melding.' }, direction: 'out' })
  await desk.changes([member, other], first.case, panel.slice(1), [other])
  for (const name of panel.slice(1)) await desk.says(name, first.case, { kind: 'not-involved', body: {}, ...inside })
  await desk.says(member, first.case, { kind: 'advice-drafted', body: advice, ...inside, compartment: 'deliberation' })
  for (const name of panel) await desk.says(name, first.case, (at) => ({ kind: 'voted', body: { to: hash(at, 'advice-drafted'), agrees: true, view: '' }, ...inside, compartment: 'deliberation' }))
  await desk.says(member, first.case, (at) => ({ kind: 'advised', body: { draft: hash(at, 'advice-drafted'), ...advice, minority: '' }, ...inside }))
  await desk.says(member, first.case, { kind: 'authority-asked', body: { authority: desk.person('Daan Els').id, text: 'Wilt u beslissen?' }, ...inside })
  await desk.changes([panel[0], panel[1]], first.case, ['Daan Els'])

  // The authority reads this report and the advice: not the group, not the vote.
  const authority = await person({ refusals: true })
  await enter(authority, 'Daan Els')
  await openCase(authority, `${title} 1`)
  await expect(authority.getByText(work.decidingNot)).toBeVisible()
  await expect(authority.getByText(people.clusterIn(title))).toBeHidden()
  await choose(authority, 'decide')
  await authority.locator('#act-judgment-group').getByLabel(words.founded, { exact: true }).check({ force: true })
  await authority.locator('#act-decision').fill('Ik volg het advies.')
  await authority.locator('#act-measures-0-kind').selectOption('deny-workplace')
  await authority.locator('#act-measures-0-owner').fill('Secretaris-generaal')
  await authority.locator('#act-measures-0-due').fill('1 juni 2099')
  await authority.locator('#act-measures-0-confirms').fill('Hoofd personeel')
  await carryOut(authority, 'decide')
  await expect(authority.getByText(work.decisionTitle)).toBeVisible()

  // Who reported first reads the decision; who reported last sees nothing of it, nor of anybody else.
  const one = await person()
  await openMailbox(one, first.words)
  await expect(one.getByText(words.saidDecided(words.founded))).toBeVisible()
  await openMailbox(reporter, receipt)
  await expect(reporter.getByText(box.notYet)).toBeVisible()
  for (const hidden of [words.saidDecided(words.founded), title]) await expect(reporter.locator('main').getByText(hidden)).toBeHidden()
})
