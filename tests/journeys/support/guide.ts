import type { Page } from '@playwright/test'
import { editorTexts } from '../../../src/modules/guide/texts/editor.ts'
import { publicTexts } from '../../../src/modules/guide/texts/public.ts'
import { expect, heading, noLook, type Look } from './test.ts'
import type { Tour } from './tours.ts'

const text = publicTexts.nl

/** The answers of somebody who heard remarks from a colleague and only wants to talk. */
const talk = { danger: 'no', happened: ['words'], role: 'me', who: 'colleague', pattern: 'once', wish: 'talk', name: 'trusted', link: 'work', tried: ['nothing'] }
type Given = { readonly [Question in keyof typeof talk]?: (typeof talk)[Question] }

/** From the guide's first page to its list of ways. */
export const answerAll = async (page: Page, given: Given = {}, look: Look = noLook): Promise<void> => {
  await page.goto('/nl/wegwijzer')
  await page.getByRole('button', { name: text.begin }).click()
  for (const [question, answer] of Object.entries({ ...talk, ...given })) {
    for (const one of [answer].flat()) await page.locator(`input[name="a-${question}"][value="${one}"]:not([type=hidden])`).check({ force: true })
    if (question === 'danger' || question === 'happened') await look(page, `guide: ${question}`)
    await page.getByRole('button', { name: text.next }).click()
  }
  await expect(heading(page)).toHaveText(text.resultsTitle)
}

/** Becomes the editor and opens a draft, a new one where there is none. */
export const readyFor = async (page: Page, editor: (typeof editorTexts)['nl']): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: 'Word Lieve Mispel', exact: true }).click()
  await expect(heading(page)).toHaveText(editor.title)
  const start = page.getByRole('button', { name: editor.startDraft })
  if ((await start.count()) > 0) await start.click()
  else await page.getByRole('link', { name: editor.openDraft }).click()
  await expect(heading(page)).toHaveText(editor.draftTitle)
}

/** Every page and state of the guide, in public and for the editor. */
export const guideTour: Tour = async (person, look) => {
  const page = await person({ offline: true })
  for (const address of ['/nl/wegwijzer', '/easy/wegwijzer', '/en/guide/ways', '/nl/wegwijzer/inbouwen']) {
    await page.goto(address)
    await look(page, `guide ${address}`)
  }
  await answerAll(page, { danger: 'yes', wish: 'act', tried: ['manager'] }, look)
  await look(page, 'guide: ways')
  await page.getByRole('button', { name: text.chooseWay('Politie') }).click()
  await page.getByLabel(text.wordsLabel).fill('Mijn woorden.')
  await look(page, 'guide: a way with an address')
  await page.goto('/nl/wegwijzer')
  await page.getByRole('button', { name: text.begin }).click()
  await page.getByRole('button', { name: text.next }).click()
  await look(page, 'guide: refusal')

  const work = await person({ offline: true })
  await readyFor(work, editorTexts.nl)
  await look(work, 'editor: draft')
  const at = new URL(work.url()).origin
  for (const path of ['', '/concept/deel/route/police', '/publiceren', '/vergelijken?before=1&after=draft']) {
    await work.goto(`${at}/nl/redactie/wegwijzer${path}`)
    await look(work, `editor: ${path}`)
  }
}
