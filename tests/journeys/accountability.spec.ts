import { actNames, frameTexts } from '../../src/modules/accountability/texts/frame.ts'
import { letterTexts } from '../../src/modules/accountability/texts/letter.ts'
import { outputTexts } from '../../src/modules/accountability/texts/output.ts'
import { reportTexts } from '../../src/modules/accountability/texts/report.ts'
import { effectTexts } from '../../src/modules/accountability/texts/effect.ts'
import { versionTexts } from '../../src/modules/accountability/texts/versions.ts'
import { becomeOffice, step, thisYear } from './support/accountability.ts'
import { expect, heading, test } from './support/test.ts'

const [text, effect, versions] = [reportTexts.nl, effectTexts.nl, versionTexts.nl]

test('A report goes round: the ministry answers the questions, a colleague agrees, the secretary-general signs, the Ministry of the Interior accepts, and everybody can read it', async ({ person }) => {
  const year = String(thisYear())
  const address = `/nl/rapportage/verslag/${year}/szw`
  const author = await person()
  const origin = await becomeOffice(author, 'Tessa Duizendblad')
  await expect(heading(author)).toHaveText(frameTexts.nl.tasks)
  await author.goto(origin + address)
  await expect(author.getByText(text.error, { exact: true }).first()).toBeVisible()

  // Two people write at once: nobody's text is lost.
  const colleague = await person({ offline: true })
  await becomeOffice(colleague, 'Jorrit Hazelnoot')
  await colleague.goto(origin + address)
  const save = (page: typeof author, question: string, said: string) => page.locator(`form:has(input[name=question][value="${question}"])`).first().evaluate((form: HTMLFormElement, words) => { (form.querySelector('textarea') as HTMLTextAreaElement).value = words; form.submit() }, said)
  await save(author, 'experience', 'Medewerkers merken racisme vooral in overleg. Wij weten niet wat er buiten gebeurt.')
  await expect(author.getByText(frameTexts.nl.saved, { exact: true })).toBeVisible()
  await save(colleague, 'experience', 'Ik schreef dit tegelijk, over racisme in het overleg.')
  await expect(colleague.getByText(text.staleTitle).first()).toBeVisible()
  await expect(colleague.getByText('Wij weten niet wat er buiten gebeurt.')).toBeVisible()
  await expect(colleague.locator('#answer-experience')).toHaveValue('Ik schreef dit tegelijk, over racisme in het overleg.')

  await author.goto(origin + address)
  for (const question of ['blank', 'opinion', 'next']) {
    await save(author, question, `Over racisme en discriminatie schrijven wij hier wat wij doen met: ${question}.`)
    await expect(author.getByText(frameTexts.nl.saved, { exact: true })).toBeVisible()
  }
  for (const missed of await author.locator('form:has(input[name=form][value=missed])').all()) {
    for (const name of ['trigger', 'sources', 'cause', 'objective', 'owner']) await missed.locator(`[name=${name}]`).fill(`Uitleg over ${name}`)
    await missed.locator('[name=start]').fill(`1-2-${thisYear() + 1}`)
    await missed.locator('[name=end]').fill(`31-12-${thisYear() + 1}`)
    await missed.getByRole('button').click()
    await expect(author.getByText(frameTexts.nl.saved, { exact: true })).toBeVisible()
  }
  for (;;) {
    const open = author.locator('li:has(.tag.warn) form:has(input[name=question][value^="warning:"])')
    if ((await open.count()) === 0) break
    await open.first().evaluate((form: HTMLFormElement) => { (form.querySelector('textarea') as HTMLTextAreaElement).value = 'Dat cijfer is er dit jaar nog niet.'; form.submit() })
    await expect(author.getByText(frameTexts.nl.saved, { exact: true })).toBeVisible()
  }
  await step(author, 'consult')

  const council = await person()
  await becomeOffice(council, 'Mara Sleedoorn')
  await council.goto(origin + address)
  await council.locator('#opinion').fill('Wij zien vooruitgang en missen een besluit over de gesprekstafels.')
  await council.getByRole('button', { name: text.keepOpinion }).click()
  await expect(council.getByText('missen een besluit over de gesprekstafels')).toBeVisible()

  await author.goto(origin + address)
  await step(author, 'to-review')
  await colleague.goto(origin + address)
  await step(colleague, 'approve')
  const head = await person()
  await becomeOffice(head, 'Hidde Plataan')
  await head.goto(origin + address)
  await expect(head.getByText(text.signText)).toBeVisible()
  await step(head, 'sign')

  const judge = await person({ offline: true })
  await becomeOffice(judge, 'Chris Zilverspar')
  await judge.goto(origin + address)
  await judge.getByRole('button', { name: actNames.return.nl, exact: true }).click()
  await expect(judge.locator('#error-summary')).toBeVisible()
  await step(judge, 'return', 'Wie is eigenaar van de nazorg?')
  await author.goto(origin + address)
  await expect(author.getByText('Wie is eigenaar van de nazorg?').first()).toBeVisible()
  await save(author, 'ministry', 'De directeur personeel is eigenaar.')
  await expect(author.getByText(frameTexts.nl.saved, { exact: true })).toBeVisible()
  await step(author, 'resubmit')
  await colleague.goto(origin + address)
  await step(colleague, 'approve')
  await head.goto(origin + address)
  await step(head, 'sign')
  await judge.goto(origin + address)
  await step(judge, 'accept')
  await step(judge, 'publish')

  // Every number in the letter to parliament is looked up; one that is typed keeps it from going.
  await judge.goto(`${origin}/nl/rapportage/brief/${year}`)
  await expect(judge.getByText(letterTexts.nl.fine)).toBeVisible()
  const draft = await judge.locator('#text').inputValue()
  await judge.locator('#text').fill(`${draft}\nDat is 58 procent.`)
  await judge.getByRole('button', { name: letterTexts.nl.save }).click()
  await expect(judge.getByText(letterTexts.nl['typed-number']('58'))).toBeVisible()
  await judge.locator('#text').fill(draft)
  await judge.getByRole('button', { name: letterTexts.nl.save }).click()
  await expect(judge.getByRole('link', { name: outputTexts.nl.odt })).toBeVisible()

  const visitor = await person()
  await visitor.goto(`/nl/verantwoording/verslag/${year}/szw`)
  await expect(visitor.getByText('missen een besluit over de gesprekstafels')).toBeVisible()
  await expect(visitor.getByText('Tessa Duizendblad')).toHaveCount(0)
})

test('Whether a measure works: a plan that can show nothing says so beforehand, and a good one is drawn by lot', async ({ person }) => {
  const analyst = await person()
  const origin = await becomeOffice(analyst, 'Chris Zilverspar')
  await analyst.goto(`${origin}/nl/rapportage/effect`)
  const register = async (name: string, starts: string): Promise<void> => {
    await analyst.goto(`${origin}/nl/rapportage/effect`)
    for (const [field, value] of [['name', name], ['margin', '0,02'], ['units', 'bzk, szw, ocw, fin, vws, ez'], ['periods', '2026, 2027, 2028'], ['starts', starts]] as const) await analyst.locator(`#${field}`).fill(value)
    await analyst.getByRole('button', { name: effect.register, exact: true }).click()
    await expect(heading(analyst)).toHaveText(name)
  }
  await register('Eén begint', '2027:1')
  await expect(analyst.getByText('De uitkomst is dan altijd ‘kan niet zeggen’.')).toBeVisible()
  await register('Drie momenten', '2027:2, 2028:2')
  await analyst.locator('#seed').fill('58')
  await analyst.locator('#source').fill('openbare trekking')
  await analyst.getByRole('button', { name: effect.drawDo, exact: true }).click()
  await expect(analyst.getByText('--seed 58')).toBeVisible()
  const starts = await analyst.locator('#lottery tbody tr').evaluateAll((rows) => rows.map((row) => (row as HTMLTableRowElement).cells[1]?.textContent ?? ''))
  expect(starts.toSorted()).toEqual(['2027', '2027', '2028', '2028', effect.neverStarts, effect.neverStarts])
})

test('A new version of the questions counts once a second person adopted it, and an open round keeps its own', async ({ person }) => {
  const year = thisYear()
  const writer = await person({ offline: true })
  const origin = await becomeOffice(writer, 'Chris Zilverspar')
  const address = `${origin}/nl/rapportage/versies/questions`
  await writer.goto(address)
  // What lies ready in the demonstration was written by neither of the two.
  await expect(writer.locator('#draft-differences')).toContainText('Wie groeit door, en wie niet?')
  await writer.getByRole('button', { name: versions.adopt, exact: true }).click()
  await expect(heading(writer)).toHaveText(versions.versionOf(versions.questions, '2'))

  await writer.locator('details:has(#list-next-title-nl) > summary').click()
  await writer.locator('#list-next-title-nl').fill('Wat doet u volgend jaar anders?')
  await writer.locator('#owner').fill('Directeur Inclusie')
  await writer.locator('#reason').fill('Korter, en zo spreekt iedereen.')
  await writer.getByRole('button', { name: versions.keep, exact: true }).click()

  // A colleague who saved on the older text sees both and loses nothing.
  const colleague = await person({ offline: true })
  await becomeOffice(colleague, 'Floor Grasklokje')
  await colleague.goto(address)
  await writer.getByRole('button', { name: versions.keep, exact: true }).click()
  await colleague.locator('#reason').fill('Ik schreef dit tegelijk.')
  await colleague.getByRole('button', { name: versions.keep, exact: true }).click()
  await expect(colleague.getByText(versions.stale).first()).toBeVisible()
  await expect(colleague.locator('#reason')).toHaveValue('Ik schreef dit tegelijk.')

  await writer.goto(address)
  await writer.getByRole('button', { name: versions.offer, exact: true }).click()
  await expect(writer.getByText(versions.ownText)).toBeVisible()
  await expect(writer.getByRole('button', { name: versions.adopt, exact: true })).toHaveCount(0)
  await colleague.goto(address)
  await colleague.getByRole('button', { name: versions.adopt, exact: true }).click()
  await expect(heading(colleague)).toHaveText(versions.versionOf(versions.questions, '3'))

  const visitor = await person()
  await visitor.goto('/nl/verantwoording/vragen')
  await expect(visitor.getByText('Wat doet u volgend jaar anders?')).toBeVisible()
  await visitor.goto('/nl/verantwoording/vragen?version=1')
  await expect(visitor.getByText(versions.otherVersion)).toBeVisible()
  const author = await person({ offline: true })
  await becomeOffice(author, 'Noa Wolfsmelk')
  await author.goto(`${origin}/nl/rapportage/verslag/${year}/ocw`)
  await expect(author.getByText('Wat gaat u volgend jaar anders doen?').first()).toBeVisible()
})
