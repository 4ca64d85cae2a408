import type { Page } from '@playwright/test'
import { editorTexts } from '../../../src/modules/escalation/texts/editor.ts'
import { practiceTexts } from '../../../src/modules/escalation/texts/practice.ts'
import { expect, heading } from './test.ts'
import type { Tour } from './tours.ts'

export const editor = editorTexts.nl
export const practice = practiceTexts.nl

/** Becomes the editor and opens the draft of a document, a new one where there is none. */
export const openDraft = async (page: Page, name: string): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: 'Word Nour Hemlock', exact: true }).click()
  await expect(heading(page)).toHaveText(editor.title)
  const start = page.getByRole('button', { name: `${editor.start} ${name}` })
  if ((await start.count()) > 0) await start.click()
  else await page.getByRole('link', { name: `${editor.open} ${name}` }).click()
  await expect(heading(page)).toHaveText(editor.draftTitle(name))
}

/** Walks a case of the practice mode by these choices. */
export const practise = async (page: Page, title: string, choices: readonly string[]): Promise<void> => {
  await page.goto('/nl/handreiking/oefenen')
  await page.getByRole('button', { name: `${practice.begin} ${title}` }).click()
  for (const choice of choices) {
    await page.locator(`input[name="choice"][value="${choice}"]`).check({ force: true })
    await page.getByRole('button', { name: practice.next }).click()
  }
}

/** Every page and state of guide, practice, model and framework, and of their editor. */
export const escalationTour: Tour = async (person, look) => {
  const page = await person({ offline: true })
  for (const address of ['/nl/handreiking', '/easy/handreiking', '/nl/handreiking/gesprek', '/nl/handreiking/oefenen', '/nl/escalatiemodel', '/en/escalation-model', '/nl/juridisch-kader', '/easy/handreiking/oefenen', '/easy/escalatiemodel', '/easy/juridisch-kader']) {
    await page.goto(address)
    await look(page, `escalation ${address}`)
  }
  await practise(page, 'De derde keer', ['ask'])
  await page.getByRole('button', { name: practice.next }).click()
  await look(page, 'practice: nothing chosen')
  await practise(page, 'De derde keer', ['stop', 'amira', 'effect'])
  await look(page, 'practice: passed')

  const work = await person({ offline: true })
  await openDraft(work, editor['kind-model'])
  await look(work, 'escalation editor: draft')
  const at = new URL(work.url()).origin
  for (const path of ['', '/concept/model?list=states&id=with-manager', '/publiceren/model', '/termijnen?department=bzk']) {
    await work.goto(`${at}/nl/redactie/escalatie${path}`)
    await look(work, `escalation editor ${path}`)
  }
}
