import type { Page } from '@playwright/test'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { processTexts } from '../../src/modules/desk/texts/process.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { complaintsPanel, fileWhole, named, notInComplaintsPanel, type Story } from './support/filing.ts'
import { lookAgain, openMailbox } from './support/mailbox.ts'
import { expect, test } from './support/test.ts'
import { carryOut, choose, enter, openCase, say, sees } from './support/work.ts'

const [box, work, words] = [mailboxTexts.nl, workCaseTexts.nl, caseTexts.nl]
const panel = ['Sem Kastanje', 'Lotte Populier', 'Jip Abeel'] as const

const story = (title: string): Story => ({
  consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'Voorbeeld Aronson', address: 'Laan van de Voorbeelden 1, Nergenshuizen' },
  answers: { danger: 'no', subject: 'conduct', what: 'Vier keer afgewezen voor een seniorfunctie, zonder uitleg.', times: 'several', grounds: ['race'], about: 'De voorzitter van de selectiecommissie', unit: 'Directie Beleid', toward: ['me'], title },
  exclude: notInComplaintsPanel,
})

const fill = (page: Page, field: string, text: string) => page.locator(`#act-${field}`).fill(text)
const pick = (page: Page, field: string, name: string) => page.locator(`#act-${field}-group`).getByLabel(name, { exact: true }).check({ force: true })
const sign = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: work.approve }).click()
  await expect(page.getByText(work.approved).or(page.getByText(work.approvedLeft))).toBeVisible()
}
const vote = async (page: Page): Promise<void> => {
  await choose(page, 'vote')
  await pick(page, 'vote', work['vote-for'])
  await carryOut(page, 'vote')
}

test('A complaint goes from filing to the decision of the authority, seen by complainant, desk, committee and authority', async ({ person }) => {
  test.setTimeout(480_000)
  const title = named('Vier keer afgewezen')
  const reporter = await person()
  const receipt = await fileWhole(reporter, story(title))

  const desk = await person({ refusals: true })
  await enter(desk, complaintsPanel[0])
  await openCase(desk, title)
  await expect(desk.getByText(work.conflictText)).toBeVisible()
  await choose(desk, 'acknowledge')
  await carryOut(desk, 'acknowledge')
  await say(desk, 'admitted', 'Wij nemen uw klacht in behandeling.')
  await choose(desk, 'compose-panel')
  await pick(desk, 'chair', panel[0])
  await pick(desk, 'members', panel[1])
  await pick(desk, 'members', panel[2])
  await pick(desk, 'independent', work['tick-independent'])
  await fill(desk, 'text', 'Deze drie mensen behandelen uw klacht.')
  await carryOut(desk, 'compose-panel')
  const second = await person({ refusals: true })
  await enter(second, complaintsPanel[1])
  await openCase(second, title)
  await sign(second)
  await desk.reload()
  await expect(desk.getByText(work.gone)).toBeVisible({ timeout: 40_000 })

  const [chair, member, third] = [await person({ refusals: true }), await person({ refusals: true }), await person({ refusals: true })]
  for (const [page, name] of [[chair, panel[0]], [member, panel[1]], [third, panel[2]]] as const) {
    await enter(page, name)
    await openCase(page, title)
  }
  await choose(chair, 'invite-hearing')
  await pick(chair, 'who', words.complainant)
  await fill(chair, 'hearing-day', '1 december 2099')
  await fill(chair, 'place', 'Zaal 3, 10 uur')
  await carryOut(chair, 'invite-hearing')
  for (const [who, record] of [[words.complainant, 'De klager vertelde over vier afwijzingen.'], [words.accused, 'De voorzitter zei dat er geen uitleg op papier is.']] as const) {
    await choose(chair, 'record-hearing')
    await pick(chair, 'who', who)
    await fill(chair, 'present', 'De commissie en de gehoorde')
    await fill(chair, 'record', record)
    await carryOut(chair, 'record-hearing')
  }

  await openMailbox(reporter, receipt)
  await expect(reporter.getByText('Sem Kastanje')).toBeVisible()
  await expect(reporter.getByText('Zaal 3, 10 uur')).toBeVisible()
  await expect(reporter.getByText('De voorzitter zei dat er geen uitleg op papier is.')).toBeHidden()
  await reporter.getByRole('button', { name: words.recordYes }).click()
  await expect(reporter.getByText(words.saidRecordYes)).toBeVisible()

  await chair.reload()
  await expect(chair.locator('[aria-labelledby=hearings-title]')).toContainText(work.recordAgreed, { timeout: 40_000 })
  await choose(chair, 'draft-advice')
  await pick(chair, 'judgment', words['partly-founded'])
  await fill(chair, 'findings', 'Er is geen uitleg gegeven.')
  await fill(chair, 'advice', 'Laat een andere commissie opnieuw selecteren.')
  await carryOut(chair, 'draft-advice')
  await vote(chair)
  for (const page of [member, third]) {
    await page.reload()
    await expect(page.locator('#may')).toBeVisible({ timeout: 40_000 })
    await vote(page)
  }
  await chair.reload()
  await expect(chair.getByText(work.voteCarried)).toBeVisible({ timeout: 40_000 })
  await say(chair, 'advise', 'De commissie heeft geadviseerd. Het bevoegd gezag beslist nu.')
  await choose(chair, 'ask-authority')
  await pick(chair, 'authority', 'Vera Hulst')
  await fill(chair, 'text', 'Wilt u beslissen op ons advies?')
  await carryOut(chair, 'ask-authority')
  await member.reload()
  await expect(member.locator('#may')).toBeVisible({ timeout: 40_000 })
  await sign(member)

  const authority = await person({ refusals: true })
  await enter(authority, 'Vera Hulst')
  await openCase(authority, title)
  await expect(authority.getByText(words.saidDraft(words['partly-founded']))).toBeHidden()
  await authority.getByText(work.procedureTitle).click()
  await expect(authority.locator('.flow-place.now')).toContainText(processTexts.nl['place-deciding'])
  await choose(authority, 'decide')
  await pick(authority, 'judgment', words.unfounded)
  await fill(authority, 'decision', 'Ik volg het advies niet.')
  await authority.locator('#act-measures-0-kind').selectOption('new-selection')
  await authority.locator('#act-measures-0-owner').fill('Directeur Beleid')
  await authority.locator('#act-measures-0-due').fill('1 juni 2099')
  await authority.locator('#act-measures-0-confirms').fill('Hoofd personeel')
  await authority.locator('section.act button:not(.quiet):not(.link)').last().click()
  await expect(authority.locator('#error-summary')).toContainText(work['reasons-missing'])
  await fill(authority, 'reasons', 'Er was wel uitleg, maar mondeling.')
  await carryOut(authority, 'decide')

  await lookAgain(reporter)
  await expect(reporter.getByText(words.saidDecided(words.unfounded))).toBeVisible()
  await expect(reporter.getByText('Er was wel uitleg, maar mondeling.')).toBeVisible()
  await expect(reporter.getByText('Laat een andere commissie opnieuw selecteren.')).toBeVisible()
  await chair.reload()
  await expect(chair.getByText(work.decisionTitle)).toBeVisible({ timeout: 40_000 })
  await choose(chair, 'close')
  await pick(chair, 'outcome', words.unfounded)
  await fill(chair, 'text', 'De klacht is afgesloten.')
  await carryOut(chair, 'close')
  await lookAgain(reporter)
  await expect(reporter.getByText(box.leadClosed(words.unfounded))).toBeVisible()
  await reporter.getByLabel(words['seriously-partly'], { exact: true }).check({ force: true })
  await reporter.getByRole('button', { name: words.seriouslyDo }).click()
  await expect(reporter.getByText(words.seriouslyThanks)).toBeVisible()
  expect(await sees(second, title)).toBe(false)
})
