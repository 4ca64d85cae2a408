import type { Page } from '@playwright/test'
import type { Language } from '../../../src/foundation/kernel/language.ts'
import { intakeTexts } from '../../../src/modules/desk/texts/intake/index.ts'
import { rememberCase } from './cases.ts'
import { expect, heading, noLook, type Look } from './test.ts'

/** What somebody answers; a question that has no answer here is passed over. */
export type Story = {
  readonly language?: Language
  readonly consequences: { readonly name: string; readonly other: string; readonly aim: string }
  /** Only when the reporter must choose, or chooses otherwise. */
  readonly way?: string
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly identity?: { readonly name: string; readonly address?: string; readonly telephone?: string }
  readonly wayBack?: string
  readonly exclude?: readonly string[]
  readonly files?: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
}

export const places = { nl: '/nl/melden', en: '/en/report', easy: '/easy/melden' } as const
export const textsOf = (story: Story) => intakeTexts[story.language ?? 'nl']

/** Three of five triage officers of the integrity committee; without them the panel is the other two. */
export const integrityPanel = ['Pim Berk', 'Amina Ceder'] as const
export const notInIntegrityPanel = ['Noor Linde', 'Sam Esdoorn', 'Joris Eik'] as const
export const complaintsPanel = ['Ilse Wilg', 'Karim Beuk'] as const
export const notInComplaintsPanel = ['Tess Hazelaar', 'Bram Lork', 'Yara Meidoorn'] as const

/** A title that no other story has, also when stories are told twice to one product. */
export const named = (title: string): string => `${title} ${String(Date.now()).slice(-6)}`

/** An anonymous integrity report, ready to be sent. */
export const anonymousReport = (title: string, more: Partial<Story> = {}): Story => ({
  consequences: { name: 'nobody', other: 'no', aim: 'look-into' },
  answers: {
    danger: 'no', subject: 'conduct', what: 'In het overleg worden steeds dezelfde grappen gemaakt over mijn afkomst.', place: 'In het teamoverleg', since: 'Sinds de zomer', times: 'ongoing',
    grounds: ['race'], about: 'De voorzitter van het overleg', unit: 'Team Voorbeeld', toward: ['me'], title,
  },
  exclude: notInIntegrityPanel, ...more,
})

const field = (page: Page, id: string) => page.locator(`[name="f-${id}"]:visible, [id="f-${id}"]:visible`)

/** Labels lie over their boxes so that the whole line can be pressed; hence `force`. */
const give = async (page: Page, id: string, value: string | readonly string[]): Promise<void> => {
  const found = field(page, id)
  if ((await found.count()) === 0) return
  const type = await found.first().getAttribute('type')
  if (type !== 'radio' && type !== 'checkbox') return found.first().fill(String(value))
  for (const one of typeof value === 'string' ? [value] : value) await page.locator(`[name="f-${id}"][value="${one}"]`).check({ force: true })
}

/** Fills in whatever of the story is asked on this screen; twice, because an answer may open a question. */
const answerScreen = async (page: Page, story: Story): Promise<void> => {
  const { consequences, identity, exclude = [], files = [], way, wayBack } = story
  for (let round = 0; round < 2; round++) {
    for (const [id, value] of Object.entries(story.answers)) await give(page, id, value)
    for (const [id, value] of Object.entries(consequences)) if ((await page.locator(`[type=radio][name="f-${id}"]`).count()) > 0) await give(page, id, value)
    if (way !== undefined && (await page.locator('[name="f-way"]').count()) > 0) await give(page, 'way', way)
    if (identity !== undefined && (await page.locator('#page-identity, [name="f-way-back"]').count()) > 0) {
      if (wayBack !== undefined) await give(page, 'way-back', wayBack)
      for (const [id, value] of Object.entries(identity)) await give(page, id, value)
    }
  }
  for (const name of exclude) {
    const box = page.locator('#f-readers-group').getByLabel(name, { exact: true })
    if ((await box.count()) > 0) await box.check({ force: true })
  }
  if (files.length > 0 && (await page.locator('main input[type=file]').count()) > 0) await page.locator('main input[type=file]').setInputFiles([...files])
}

/** Presses "next" and waits for another question. */
export const next = async (page: Page, story: Story): Promise<void> => {
  const before = await heading(page).innerText()
  await page.getByRole('button', { name: textsOf(story).next, exact: true }).click()
  await expect(heading(page)).not.toHaveText(before)
}

export const begin = async (page: Page, story: Story): Promise<void> => {
  await page.goto(places[story.language ?? 'nl'])
  await page.getByRole('button', { name: textsOf(story).start, exact: true }).click()
  await expect(heading(page)).toHaveText(textsOf(story).nameTitle)
}

/** Walks on from the shown screen to the page whose heading is `until`; the check page when left out. */
export const walkOn = async (page: Page, story: Story, look: Look = noLook, until: string = textsOf(story).checkTitle): Promise<void> => {
  // The first question comes once the list of readers was checked; what is answered before it is there is answered to nobody.
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await expect(button(textsOf(story).next).or(button(textsOf(story).seal)).first()).toBeVisible()
  for (let screens = 0; screens < 40; screens++) {
    const now = await heading(page).innerText()
    if (now === until) return look(page, `filing: ${now}`)
    await answerScreen(page, story)
    await look(page, `filing: ${now}`)
    await next(page, story)
  }
  throw new Error(`"${until}" was never shown`)
}

/** Seals and sends, and waits for the receipt. Returns the eleven words. */
export const seal = async (page: Page, story: Story): Promise<string[]> => {
  await rememberCase(page, String(story.answers['title']), () => page.getByRole('button', { name: textsOf(story).seal }).click())
  await expect(heading(page)).toHaveText(textsOf(story).receiptTitle, { timeout: 60_000 })
  const words = await page.locator('.receipt-words li').allInnerTexts()
  expect(words).toHaveLength(11)
  return words
}

/** Gives the two asked words back. */
export const giveWordsBack = async (page: Page, story: Story, words: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: textsOf(story).wordsWritten }).click()
  await expect(heading(page)).toHaveText(textsOf(story).askBackTitle)
  for (const input of await page.locator('input[id^="f-word-"]').all()) {
    const place = Number((await input.getAttribute('id'))?.replace('f-word-', ''))
    await input.fill(words[place] ?? '')
  }
  await page.getByRole('button', { name: textsOf(story).askBackDone }).click()
}

/** From the start page to the last page. Returns the eleven words. */
export const fileWhole = async (page: Page, story: Story, look: Look = noLook): Promise<string[]> => {
  await begin(page, story)
  await walkOn(page, story, look)
  const words = await seal(page, story)
  await look(page, 'filing: receipt')
  await giveWordsBack(page, story, words)
  if ((story.files ?? []).length > 0) {
    await expect(page.getByText(textsOf(story).uploadAll)).toBeVisible()
    await look(page, 'filing: files sent')
    await page.getByRole('button', { name: textsOf(story).next, exact: true }).click()
  }
  await expect(heading(page)).toHaveText(textsOf(story).doneTitle)
  await look(page, 'filing: done')
  return words
}
