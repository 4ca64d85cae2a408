import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { focusTexts } from '../../../src/modules/survey/texts/focus/study.ts'
import { themeTexts } from '../../../src/modules/survey/texts/focus/public.ts'
import { workTexts } from '../../../src/modules/survey/texts/focus/work.ts'
import { expect, heading } from './test.ts'
import type { Tour } from './tours.ts'

export const [studies, working, published] = [focusTexts.nl, workTexts.nl, themeTexts.nl]
const wait = { timeout: 60_000 }
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** Enters as a researcher and opens a study. */
export const openStudy = async (page: Page, name: string, study: RegExp): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: `Word ${name}`, exact: true }).click()
  await page.goto(`${new URL(page.url()).origin}/nl/onderzoek/focusgroepen`)
  await page.getByRole('link', { name: study }).click()
  await expect(heading(page)).toHaveText(study)
}
/** The place of work of the study that is open, at one part of it. */
export const toWork = async (page: Page, part: 'transcripts' | 'coding' | 'agreement' | 'themes' | 'exchange'): Promise<void> => {
  if (!page.url().includes('/werk')) await page.getByRole('link', { name: studies.work, exact: true }).click()
  await page.getByRole('navigation', { name: working.parts }).getByRole('link', { name: working[part], exact: true }).click(wait)
  await expect(page.getByText(working.loading)).toHaveCount(0, wait)
}

/** A project as another program writes it: line breaks of two characters, a code name in two places, things that this product has no use for. */
export const foreignProject = (text: string): Buffer => {
  const id = (n: number): string => `{0000000${n}-AAAA-4000-8000-00000000000${n}}`
  const code = (n: number, name: string, inside = ''): string => `<Code guid="${id(n)}" name="${name}" isCodable="true" color="#9fc5e8">${inside}<NoteRef targetGUID="${id(9)}"/></Code>`
  const qde = `<?xml version="1.0" encoding="utf-8" standalone="yes"?><Project name="Elders" origin="Ander programma 3.1" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="${id(1)}" name="AB"/></Users><CodeBook><Codes>${code(2, 'Leiding', code(3, 'Luistert'))}${code(4, 'Collega’s', code(5, 'Luistert'))}</Codes></CodeBook><Variables/>
    <Sources><TextSource guid="${id(6)}" name="Gesprek" plainTextPath="internal://gesprek%202.txt"><PlainTextSelection guid="${id(7)}" startPosition="0" endPosition="4" creatingUser="${id(1)}"><Coding guid="${id(8)}" creatingUser="${id(1)}"><CodeRef targetGUID="${id(3)}"/></Coding></PlainTextSelection></TextSource><PDFSource guid="${id(9)}" name="Bijlage"/></Sources></Project>`
  return Buffer.from(zipSync({ 'project.qde': strToU8(qde), 'Sources/gesprek 2.txt': strToU8(text.replaceAll('\n', '\r\n')) }))
}

/** Reads a transcript from text, or as it came from a file: speakers by number, one name that is replaced. */
export const readTranscript = async (page: Page, group: string, text: string | null, names: Readonly<Record<string, string>>, instead: readonly (readonly [found: string, word: string])[]): Promise<void> => {
  if (text !== null) {
    await page.getByRole('region', { name: working.group(group) }).getByRole('button', { name: working.read }).click()
    await page.getByLabel(working.paste).fill(text)
  }
  await press(page, working.toSpeakers)
  await expect(page.getByRole('heading', { name: working.speakersTitle })).toBeVisible()
  for (const [label, number] of Object.entries(names)) await page.getByLabel(working.speaker(label)).selectOption({ label: working.participant(number) })
  await press(page, working.toSpeakers)
  await expect(page.getByRole('heading', { name: working.namesTitle })).toBeVisible()
  for (const [found, word] of instead) await page.getByLabel(new RegExp(`“${found}”`)).fill(word)
  await page.getByText(working.readAlong).click()
  await press(page, working.seal)
  await expect(page.getByText(working.sealed)).toBeVisible(wait)
}

/** Judges every passage by what is said in it, saves, and hands in. */
export const codeAll = async (page: Page, codesFor: (said: string) => readonly string[]): Promise<void> => {
  await toWork(page, 'coding')
  const count = Number(/van (\d+)$/.exec(await page.getByRole('heading', { level: 2, name: /van \d+$/ }).innerText())?.[1])
  for (let at = 1; at <= count; at++) {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(working.passage(String(at), String(count)))
    const codes = codesFor(await page.locator('blockquote').innerText())
    for (const name of codes.length === 0 ? [working.none] : codes) await page.getByText(name, { exact: true }).click()
    if (at < count) await press(page, working.next)
  }
  await press(page, working.save)
  await expect(page.getByText(working.savedCoding)).toBeVisible(wait)
  await page.locator('summary', { hasText: working.handIn }).click()
  await page.getByText(working.handInSure).click()
  await press(page, working.handIn)
  await expect(page.getByText(working.handedIn).first()).toBeVisible(wait)
}

/** The public page of themes, then everything of the demonstration's studies as a researcher sees it. Nothing is saved. */
export const focusTour: Tour = async (person, look) => {
  const reader = await person()
  for (const address of ['/nl/onderzoek/themas', '/en/research/themes']) {
    await reader.goto(address)
    await look(reader, `focus: ${address}`)
  }
  const page = await person({ offline: true })
  await openStudy(page, 'Loes Wegedoorn', /ervaren racisme/)
  await look(page, 'focus: study')
  const staff = new URL(page.url()).origin
  const study = page.url()
  await page.getByText(studies.addGroup).click()
  await press(page, studies.add)
  await look(page, 'focus: group refused')
  for (const end of ['/groep/1', '/codeboek']) {
    await page.goto(`${study}${end}`)
    await look(page, `focus: ${end}`)
  }
  await page.goto(`${study}`)
  for (const part of ['transcripts', 'agreement', 'themes', 'coding', 'exchange'] as const) {
    await toWork(page, part)
    // In one go: what the page still draws may take a part away between two presses.
    await page.locator('main details').evaluateAll((all) => { for (const one of all) one.setAttribute('open', '') })
    await look(page, `focus: ${part}`)
  }
  await page.goto(`${staff}/nl/onderzoek/focusgroepen`)
  await look(page, 'focus: studies')
  await press(page, studies.create)
  await look(page, 'focus: studies refused')
  await page.goto(`${staff}/nl/onderzoek/focusgroepen/sleutel`)
  await expect(page.getByText(working.keyOpenText)).toBeVisible(wait)
  await look(page, 'focus: key')
}
