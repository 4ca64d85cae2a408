import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeAll, foreignProject, openStudy, press, published, readTranscript, toWork, working } from './support/focus.ts'
import { dataDir, download, expect, test } from './support/test.ts'

const stem = (): string => `kanarie${String(Date.now()).slice(-7)}`
const study = /tweede ronde/

test('Conversations become a theme: read in on the device, coded by two apart, talked over, released by a third person, and taken back by a participant', async ({ person }) => {
  const word = stem()
  const merel = await person()
  const sent: string[] = []
  merel.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.postData() ?? '') })
  await openStudy(merel, 'Merel Bosrank', study)
  await toWork(merel, 'transcripts')
  await readTranscript(merel, '1', `Gespreksleider: Wat heeft u nodig?\nD1: Toen zei Karel Zwartewater dat ik ${word} overdreef.\nFatima: Bij mij lachten ze erom.\nD3: Mijn chef luisterde en kwam erop terug.\nFatima: Ja.\n`, { Fatima: '2' }, [['Karel Zwartewater', 'collega']])
  // The second conversation, and two codes, come from another program.
  await toWork(merel, 'exchange')
  await merel.getByLabel(working.inFile).setInputFiles({ name: 'elders.qdpx', mimeType: 'application/zip', buffer: foreignProject('M: Wat heeft u nodig? 😀\n1: Ze wuifden het weg.\n2: Niemand nam het op.\n3: Ik werd goed geholpen.\n') })
  await expect(merel.getByText('PDFSource (1)')).toBeVisible()
  await press(merel, working.takeCodes)
  await expect(merel.getByText(working.tookCodes)).toBeVisible({ timeout: 60_000 })
  await merel.getByRole('button', { name: `${working.takeSource('Gesprek')}: ${working.group('2')}` }).click()
  await readTranscript(merel, '2', null, {}, [])
  // What left the device has no word of it.
  expect(sent.length).toBeGreaterThan(1)
  for (const body of sent) for (const secret of [word, 'Zwartewater', 'Fatima', 'wuifden']) expect(body).not.toContain(secret)
  await merel.getByText(working.show, { exact: true }).first().click()
  await expect(merel.getByText(`Toen zei [collega] dat ik ${word} overdreef.`)).toBeVisible()

  const waved = 'Signaal weggewuifd'
  await codeAll(merel, (said) => (/overdreef|lachten|wuifden|Niemand/.test(said) ? [waved] : /luisterde|geholpen/.test(said) ? ['Goede reactie'] : []))
  await toWork(merel, 'agreement')
  await expect(merel.getByText(working.notBoth)).toBeVisible()

  const tobias = await person()
  await openStudy(tobias, 'Tobias Veldbies', study)
  await codeAll(tobias, (said) => (/overdreef|lachten|wuifden/.test(said) ? [waved] : /luisterde|geholpen/.test(said) ? ['Goede reactie'] : []))
  await toWork(tobias, 'agreement')
  await expect(tobias.locator('#agreement tbody tr').first()).toContainText('86%')
  await press(tobias, working.saveTalk)
  await expect(tobias.getByText(working.reasonMissing)).toBeVisible()
  const talk = tobias.locator('section.part', { hasText: 'Niemand nam het op.' })
  await talk.locator('label', { hasText: waved }).click()
  await talk.getByLabel(working.reason).fill('Niets doen is ook wegwuiven.')
  await press(tobias, working.saveTalk)
  await expect(tobias.getByText(working.savedTalk)).toBeVisible({ timeout: 60_000 })

  await merel.reload()
  await toWork(merel, 'agreement')
  await press(merel, working.confirm)
  await expect(merel.getByText(working.confirmed)).toBeVisible({ timeout: 60_000 })
  await toWork(merel, 'themes')
  await merel.locator('#theme-codes, [id^="theme-codes-"]').and(merel.getByLabel(waved)).first().check({ force: true })
  await merel.getByLabel(working.titleNl).fill(`Niet serieus genomen ${word}`)
  await merel.getByLabel(working.titleEn).fill('Not taken seriously')
  await merel.getByLabel(working.textNl).fill('Deelnemers vertellen dat een signaal werd weggewuifd.')
  await merel.getByLabel(working.textEn).fill('Participants tell that a signal was waved away.')
  await press(merel, working.send)
  await expect(merel.getByText(working.sentTheme)).toBeVisible({ timeout: 60_000 })
  await merel.getByText(working.proposeQuote, { exact: true }).click()
  await merel.getByLabel(working.fromPassage).selectOption({ index: 1 })
  await merel.getByLabel(working.quote, { exact: true }).fill('Toen zei [collega] dat ik alles overdreef.')
  for (const check of ['check-no-name', 'check-no-unit', 'check-no-event', 'check-edits-marked', 'check-fits-theme'] as const) await merel.getByText(working[check]).first().click()
  const send = merel.getByRole('button', { name: working.send, exact: true }).first()
  await send.click()
  await expect(merel.getByText(working['problem-edits-unmarked'])).toBeVisible()
  await merel.getByLabel(working.quote, { exact: true }).fill('Toen zei [collega] dat ik […] overdreef.')
  await send.click()
  await expect(merel.getByText(working.sentQuote)).toBeVisible({ timeout: 60_000 })

  const loes = await person()
  await openStudy(loes, 'Loes Wegedoorn', study)
  await toWork(loes, 'themes')
  await press(loes, working.agreeTheme)
  await expect(loes.getByText(working.agreed)).toBeVisible({ timeout: 60_000 })
  for (const check of ['check-no-name', 'check-no-unit', 'check-no-event', 'check-edits-marked', 'check-fits-theme'] as const) await loes.getByText(working[check]).first().click()
  await press(loes, working.release)
  await expect(loes.getByText(working.released)).toBeVisible({ timeout: 60_000 })

  // The project goes out with both codings, and is understood when it comes back.
  await toWork(loes, 'exchange')
  const project = await download(loes, () => press(loes, working.outProject))
  await loes.getByLabel(working.inFile).setInputFiles({ name: project.name, mimeType: 'application/zip', buffer: readFileSync(project.path) })
  await expect(loes.getByText(working.foundSources('2'))).toBeVisible()
  await expect(loes.getByText(working.foundCodings('14'))).toBeVisible()
  await expect(loes.getByText(working.understood)).toBeVisible()

  // Nothing that was said stands in the database or any file of the server but what was released.
  const files = readdirSync(dataDir(), { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir(), name)).filter((name) => statSync(name).isFile())
  expect(files.length).toBeGreaterThan(100)
  for (const secret of ['Bij mij lachten ze erom', 'Zwartewater', 'Niemand nam het op', 'Niets doen is ook wegwuiven']) expect(files.filter((name) => readFileSync(name).includes(secret)), secret).toEqual([])

  const anybody = await person()
  await anybody.goto('/nl/onderzoek/themas')
  const theme = anybody.locator('section.part', { hasText: `Niet serieus genomen ${word}` })
  await expect(theme.getByText('Toen zei [collega] dat ik […] overdreef.')).toBeVisible()
  await expect(theme.getByText(published.hiddenPeople)).toBeVisible()

  await openStudy(loes, 'Loes Wegedoorn', study)
  await loes.getByRole('link', { name: 'Groep 1' }).click()
  await loes.getByLabel('Welke deelnemer?').selectOption('1')
  await loes.getByText('Ja, vernietig alles van deze deelnemer').click()
  await press(loes, 'Vernietig')
  await expect(loes.getByText('De woorden zijn vernietigd.', { exact: false })).toBeVisible()
  await anybody.reload()
  await expect(theme).toBeVisible()
  await expect(theme.getByText('overdreef')).toHaveCount(0)
})
