import { anonymousReport, giveWordsBack, integrityPanel, named, seal, textsOf, walkOn } from './support/filing.ts'
import { enter, openCase } from './support/work.ts'
import { stories } from './support/signal-stories.ts'
import { followSignal, following, letTermPass, makeMove, openSignal, raiseSignal, working } from './support/signals.ts'
import { expect, heading, test } from './support/test.ts'

const stem = (): string => `kanarie${String(Date.now()).slice(-7)}`

test('Nothing happened: the signal stands with the manager above, who acts, and the affected person says that it is right', async ({ person }) => {
  const affected = await person()
  const words = await stories(affected, 'G1')
  await followSignal(affected, words)
  await expect(affected.getByText(following.stepLate).first()).toBeVisible()
  await expect(affected.getByText(/Sara Zilverspar.*kan dit lezen/)).toBeVisible()
  await expect(affected.getByText(/Milan Douglas.*kan dit nog niet lezen/)).toBeVisible()

  const above = await person()
  await openSignal(above, 'Sara Zilverspar', 'grap gemaakt over mijn achternaam')
  await expect(above.getByText('S. Abeel')).toBeVisible()
  await makeMove(above, 'Dit heb ik gedaan', 'Ik heb het team aangesproken en met u gesproken.')

  // Who is further up has nothing, and who did nothing sees no word of what was said above.
  const higher = await person()
  await higher.goto('/nl/demo')
  await higher.getByRole('link', { name: 'Word Milan Douglas', exact: true }).click()
  await expect(higher.getByText(working.noneTitle)).toBeVisible()

  await affected.getByRole('button', { name: following.reload }).click()
  await expect(affected.getByText('Ik heb het team aangesproken en met u gesproken.')).toBeVisible({ timeout: 40_000 })
  await makeMove(affected, 'Het klopt, dit is klaar', 'Dank, het is opgehouden.')
  await expect(affected.getByText(/De namen zijn vernietigd/)).toBeVisible()
  await above.reload()
  await expect(above.getByText(working.noNames)).toBeVisible({ timeout: 40_000 })
})

test('A process puts people behind: the signal goes to its owner without a name, up when it is not resolved, and to the desk', async ({ person }) => {
  const text = `Bij de voorselectie vallen mensen af door een regel, ${stem()}.`
  const council = await person()
  const words = await raiseSignal(council, { raiser: 'council', wish: 'unnamed', subject: 'process', text })
  await followSignal(council, words)
  await expect(council.getByText(following.namesTitle, { exact: true })).toHaveCount(0)

  const owner = await person()
  await openSignal(owner, 'Ruben Conifeer', text)
  await makeMove(owner, 'Dit heb ik gedaan', 'De regel blijft zoals hij is.')
  await council.getByRole('button', { name: following.reload }).click()
  await expect(council.getByText('De regel blijft zoals hij is.')).toBeVisible({ timeout: 40_000 })
  await makeMove(council, 'Het is niet opgelost', 'De regel werkt nog steeds zo.')

  const top = await person()
  await openSignal(top, 'Willem Lariks', text)
  await expect(top.getByText('De regel blijft zoals hij is.')).toBeVisible()
  await makeMove(top, 'Ik kan hier niets aan doen', 'Dit gaat over alle ministeries.')

  await council.getByRole('button', { name: following.reload }).click()
  await expect(council.getByText('Bij het gezamenlijke loket').first()).toBeVisible({ timeout: 40_000 })
  const [next] = await Promise.all([council.context().waitForEvent('page'), (async () => {
    await council.getByText(following.toDeskTitle, { exact: true }).click()
    await council.getByRole('link', { name: following.toDesk }).click()
  })()])
  await expect(council.getByText(following.toDeskTaken)).toBeVisible({ timeout: 40_000 })
  await expect(next.locator('h1').first()).toBeVisible()
})

test('Recorded, left lying, taken over, not resolved, one level up, confirmed: who raised it hears every step, and sees where it stands', async ({ person }) => {
  const text = `Elke week dezelfde grap over mijn naam, ${stem()}.`
  const affected = await person()
  await followSignal(affected, await raiseSignal(affected, { raiser: 'affected', wish: 'unnamed', subject: 'statement', text }))
  const place = (name: string) => expect(affected.locator('.flow-place.now')).toHaveText(`● ${name} (nu hier)`, { timeout: 40_000 })
  const heard = async (...steps: readonly string[]) => expect(affected.locator('ol.timeline > li')).toContainText([...steps])
  await affected.getByText(following.way, { exact: true }).click()
  await place('Bij de leidinggevende')
  await letTermPass(affected)
  await place('Bij de leidinggevende daarboven')

  const above = await person()
  await openSignal(above, 'Sara Zilverspar', text)
  await above.getByText(following.way, { exact: true }).click()
  await expect(above.locator('.flow-place.now')).toContainText('Bij de leidinggevende daarboven')
  await makeMove(above, 'Dit heb ik gedaan', 'Ik heb het team gevraagd ermee te stoppen.')
  await affected.getByRole('button', { name: following.reload }).click()
  await place('Wacht op wie het signaal gaf')
  await expect(affected.getByText('Ik heb het team gevraagd ermee te stoppen.')).toBeVisible()
  await makeMove(affected, 'Het is niet opgelost', 'Gisteren weer.')
  await place('Twee stappen hoger')

  const higher = await person()
  await openSignal(higher, 'Milan Douglas', text)
  await expect(higher.getByText('Ik heb het team gevraagd ermee te stoppen.')).toBeVisible()
  await makeMove(higher, 'Ik pak dit op: het gesprek is geweest', 'Ik heb met ieder apart gesproken.')
  await makeMove(higher, 'Dit heb ik gedaan', 'Er ligt een afspraak, en ik vraag er elke maand naar.')
  await affected.getByRole('button', { name: following.reload }).click()
  await expect(affected.getByText('Er ligt een afspraak, en ik vraag er elke maand naar.')).toBeVisible({ timeout: 40_000 })
  await makeMove(affected, 'Het klopt, dit is klaar', 'Ja, nu wel.')
  await place('Klaar en bevestigd')
  await heard(following.stepBegin, following.stepLate, 'Dit heb ik gedaan', 'Het is niet opgelost', 'Ik pak dit op: het gesprek is geweest', 'Dit heb ik gedaan', 'Het klopt, dit is klaar')
})

test('A colleague records it, and the person affected follows with words of their own: they alone slow it, and their own words go on to the desk', async ({ person }) => {
  const [text, title] = [`Zij krijgt geen klantgesprekken meer sinds de hoofddoek, ${stem()}.`, named('Geen klantgesprekken')]
  let theirs: readonly string[] = []
  const colleague = await person()
  const words = await raiseSignal(colleague, { raiser: 'colleague', wish: 'unnamed', subject: 'behaviour', text, theirs: (given) => { theirs = given } })
  const affected = await person()
  await followSignal(affected, theirs)
  await expect(affected.getByText(following.asAffected)).toBeVisible()
  await expect(affected.getByText(text)).toBeVisible()
  await expect(affected.getByText(/Ruben Conifeer.*kan dit lezen/)).toBeVisible()
  await makeMove(affected, 'Doe het langzamer', 'Ik wil eerst met iemand praten.')
  const own = 'Ik word sinds september niet meer ingedeeld bij klanten. Ik wil dat iemand dat onderzoekt.'
  await affected.getByLabel(following.say).fill(own)
  await affected.getByRole('button', { name: following.send, exact: true }).click()
  await expect(affected.locator('.message').filter({ hasText: own })).toBeVisible({ timeout: 40_000 })

  // Who recorded it and who has it hear both; slowing and stopping are no longer theirs to pass on.
  await followSignal(colleague, words)
  await expect(colleague.locator('.message').filter({ hasText: own })).toContainText(following.affectedPerson)
  await expect(colleague.getByText('Ik wil dat het stopt', { exact: true })).toHaveCount(0)
  const manager = await person()
  await openSignal(manager, 'Ruben Conifeer', own)
  await expect(manager.locator('.message').filter({ hasText: own })).toContainText(following.affectedPerson)

  const opened = affected.context().waitForEvent('page')
  await affected.getByText(following.toDeskTitle, { exact: true }).click()
  await expect(affected.getByLabel(following.ownWords)).toHaveValue(own)
  await affected.getByRole('link', { name: following.toDesk }).click()
  const desk = await opened
  await expect(affected.getByText(following.toDeskTaken)).toBeVisible({ timeout: 40_000 })
  const report = anonymousReport(title)
  const { what: _, ...answers } = report.answers
  const story = { ...report, answers }
  await desk.getByRole('button', { name: textsOf(story).start, exact: true }).click()
  await walkOn(desk, story)
  await giveWordsBack(desk, story, await seal(desk, story))
  await expect(heading(desk)).toHaveText(textsOf(story).doneTitle)
  await affected.getByRole('button', { name: following.carried }).click()
  await expect(affected.getByText(following.consentMissing)).toBeVisible()
  await affected.getByLabel(following.consentSelf).last().check({ force: true })
  await affected.getByRole('button', { name: following.carried }).click()
  await expect(affected.locator('.flow-place.now, .notice').filter({ hasText: 'Verder als klacht of melding' }).first()).toBeVisible({ timeout: 40_000 })

  const handler = await person()
  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  await expect(handler.getByText(own)).toBeVisible()
  await expect(handler.getByText(text)).toHaveCount(0)
  await colleague.getByRole('button', { name: following.reload }).click()
  await expect(colleague.getByText('Verder als klacht of melding').first()).toBeVisible({ timeout: 40_000 })
})
