import type { Page } from '@playwright/test'
import { assessing, common, enterAs, figures, press, procedure } from './support/careers.ts'
import { download, expect, heading, test } from './support/test.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const assessors = ['Aylin Liguster', 'Boris Kamperfoelie', 'Chantal Spirea'] as const
const main = (page: Page) => page.locator('main')
const saved = (page: Page) => expect(main(page).getByText(common.savedText)).toBeVisible()
/** Fills in one form by its labels and presses its button. */
const fill = async (page: Page, form: string, fields: Readonly<Record<string, string>>, button: string): Promise<void> => {
  const where = main(page).locator(`form:has(input[name="form"][value="${form}"])`).first()
  for (const [id, value] of Object.entries(fields)) {
    const field = where.locator(`#${id}`)
    await ((await field.evaluate((element) => element.tagName)) === 'SELECT' ? field.selectOption({ label: value }) : field.fill(value))
  }
  await where.getByRole('button', { name: button, exact: true }).click()
}
const openDetails = (page: Page, summary: string) => main(page).locator('summary', { hasText: summary }).first().click()
/** Today in Amsterdam, as people type it. */
const today = (): string => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' }).format(Date.now())

/** All chunks of an assessor: the better answer by its words, whoever wrote it. */
const scoreEverything = async (page: Page, title: string, chunks: number, scoreOf: (candidate: number) => number): Promise<void> => {
  await page.getByRole('link', { name: title }).click()
  for (let at = 0; at < chunks; at++) {
    await expect(heading(page)).toHaveText(title)
    for (const section of await main(page).locator('section.card').all()) {
      const number = Number(/\d+/.exec(await section.locator('h3').innerText())?.[0])
      await section.locator(`input[name="score-${number}"][value="${scoreOf(number)}"]`).check({ force: true })
      await section.locator('textarea').fill('Past bij de schaal.')
    }
    await press(page, assessing.keep)
    await saved(page)
  }
}

test('A stretch assignment without a vacancy: sealed, read blind by three assessors, decided, explained to everybody', async ({ person }) => {
  test.setTimeout(120_000)
  const title = `Klus kanarie${String(Date.now()).slice(-6)}`
  const recruiter = await person({ offline: true })
  const origin = await enterAs(recruiter, 'Romy Vuurdoorn')
  await recruiter.locator('#title').fill(title)
  await recruiter.getByLabel(procedure['kind-stretch'], { exact: true }).check({ force: true })
  await recruiter.locator('#band').selectOption('7-9')
  await press(recruiter, procedure.begin)
  await expect(main(recruiter).getByText(procedure.missingTitle)).toBeVisible()
  await fill(recruiter, 'words', { tasks: 'Leidt een kleine proef.', needed: 'Plannen en afstemmen.', advert: 'Een klus van drie maanden. Wij zoeken iemand met het juiste netwerk.' }, common.keep)
  for (const [name, weight] of [['Plant', '60'], ['Stemt af', '40']] as const) {
    if ((await main(recruiter).locator('#criteria').count()) > 0) await openDetails(recruiter, procedure.addCriterion)
    await fill(recruiter, 'criterion', { name, task: 'De proef', weight, low: 'Begint zomaar.', middle: 'Heeft een plan.', high: 'Heeft een plan en past het aan.' }, common.add)
  }
  for (const [stage, criterion, text] of [['sift', 'Plant', 'Wat plande u eerder?'], ['interview', 'Stemt af', 'Met wie zou u praten?']] as const) {
    await openDetails(recruiter, procedure.addQuestion)
    await main(recruiter).locator(`input[name="stage"][value="${stage}"]`).check({ force: true })
    await fill(recruiter, 'question', { criterion, text }, common.add)
  }
  await expect(main(recruiter).getByText(procedure.nothingMissing)).toBeVisible()
  await recruiter.getByRole('link', { name: procedure.backTo }).click()
  const here = recruiter.url().split('?')[0] ?? ''
  for (const name of assessors) await fill(recruiter, 'member', { person: name }, common.add)
  await press(recruiter, procedure.seal)
  await expect(recruiter.locator('#error-summary')).toContainText(procedure['gate-composition-attested'])
  await fill(recruiter, 'composition', { composition: 'Een planner, een uitvoerder en iemand van buiten.' }, common.keep)
  await press(recruiter, procedure.seal)
  await saved(recruiter)
  // The fingerprint on the page is that of the file.
  const file = await download(recruiter, () => recruiter.getByRole('link', { name: procedure.download }).click())
  await expect(main(recruiter).locator('code.hash').first()).toHaveText(createHash('sha256').update(readFileSync(file.path)).digest('hex'))
  await fill(recruiter, 'posting', { channel: 'Intranet', reaches: 'alle medewerkers', from: today() }, common.add)
  await fill(recruiter, 'open', { closes: today() }, procedure.doOpen)
  await expect(main(recruiter).getByText(procedure['gate-wording-settled'])).not.toHaveCount(0)
  await fill(recruiter, 'word', { 'word-0': 'De klus vraagt contact met drie diensten.' }, common.keep)
  await fill(recruiter, 'open', { closes: today() }, procedure.doOpen)
  await saved(recruiter)

  const candidate = await person({ offline: true })
  await candidate.goto('/nl/selectieprocedures')
  await expect(candidate.getByRole('heading', { name: title })).toBeVisible()
  await expect(candidate.getByText('Wat plande u eerder?')).toHaveCount(0)

  await recruiter.goto(`${here}/kandidaten`)
  await fill(recruiter, 'import', { 'answers-text': 'candidate,question,answer\n31,q1,Ik plande een verhuizing.\nJan,q1,Ik heet Jan.\n32,q1,Ik begon gewoon.\n33,q1,Bel mij op 06 12345678.' }, procedure.doImport)
  await expect(main(recruiter).getByText(procedure['line-not-a-number'])).toBeVisible()
  await expect(main(recruiter).getByText(procedure['line-contact-data'])).toBeVisible()
  await recruiter.goto(here)
  await fill(recruiter, 'start-sifting', {}, procedure.doSift)
  await saved(recruiter)
  // A voluntary question for who applied: one code each, used once.
  await recruiter.goto(`${here}/kandidaten`)
  await press(recruiter, `${procedure.doCodes}: ${procedure['moment-applied']}`)
  const link = (await main(recruiter).locator('.codes code').first().innerText()).trim()
  await candidate.goto(link)
  await candidate.getByLabel(figures['answer-eu'], { exact: true }).check({ force: true })
  await press(candidate, figures.countSend)
  await expect(heading(candidate)).toHaveText(figures.countDone)
  await candidate.goto(link)
  await expect(heading(candidate)).toHaveText(figures.countGone)

  const reader = await person({ offline: true })
  for (const [at, name] of assessors.entries()) {
    await enterAs(reader, name)
    await scoreEverything(reader, title, 1, (number) => (number === 31 ? 4 : 2))
    if (at === 2) continue
    await recruiter.goto(`${here}/uitkomst`)
    await expect(main(recruiter).getByText(procedure.hiddenTitle)).toBeVisible()
  }
  await recruiter.goto(`${here}/uitkomst`)
  await expect(main(recruiter).locator('#ranking-sift')).toBeVisible()
  for (const number of ['31', '32']) await main(recruiter).locator(`input[name="whom"][value="${number}"]`).check({ force: true })
  await press(recruiter, procedure.doInvite)
  await saved(recruiter)
  for (const name of assessors) {
    await enterAs(reader, name)
    await scoreEverything(reader, title, 1, (number) => (number === 31 ? 3 : 5))
  }
  await recruiter.goto(`${here}/uitkomst`)
  await main(recruiter).locator('input[name="whom"][value="31"]').check({ force: true })
  await press(recruiter, procedure.doDecide)
  await expect(recruiter.locator('#error-summary')).toContainText(procedure['choice-reason-missing'])
  await main(recruiter).locator('input[name="whom"][value="31"]').uncheck({ force: true })
  await main(recruiter).locator('input[name="whom"][value="32"]').check({ force: true })
  await press(recruiter, procedure.doDecide)
  await expect(main(recruiter).getByText(procedure.followed)).toBeVisible()
  for (const number of ['31', '32']) {
    await openDetails(recruiter, procedure.feedbackFor(number))
    await main(recruiter).locator(`#words-${number}`).fill('Uw plan was duidelijk. Zeg volgende keer ook wat u doet als het tegenzit.')
    await main(recruiter).locator(`form:has(#words-${number})`).getByRole('button', { name: procedure.doInform }).click()
    await saved(recruiter)
  }
  await recruiter.goto(`${here}/uitslag/31`)
  await expect(main(recruiter).getByText(procedure.letterInvited)).toBeVisible()
  await expect(main(recruiter).getByText(procedure.letterObject)).toBeVisible()
  await recruiter.goto(`${here}/uitkomst`)
  await press(recruiter, procedure.finishInforming)
  await recruiter.goto(here)
  await fill(recruiter, 'evaluate', { worked: 'De schalen.', changeNext: 'Meer kanalen.' }, procedure.doEvaluate)
  await expect(main(recruiter).getByText(procedure['state-closed']).first()).toBeVisible()
  await recruiter.goto(`${origin}/nl/selectie?filter=ended`)
  await expect(recruiter.getByRole('link', { name: title })).toBeVisible()
})
