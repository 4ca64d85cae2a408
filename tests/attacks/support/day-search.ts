import { expect } from 'vitest'
import { searchFor, type Search } from './canary.ts'
import type { Day } from './scripted-day.ts'

/** All that must never be found: what was written, the receipt in each spelling, the mailbox's keys. */
export const searchOf = ({ stem, filed, secrets }: Day, ...more: readonly (readonly string[])[]): Search => searchFor(stem, ...secrets, ...[filed.words, ...more].flatMap((words) => [' ', '-', '', ', '].map((between) => words.join(between))), filed.seeds.auth, filed.seeds.sign, filed.seeds.box)
/** Everybody read what was meant for them, and the accused nothing else: a day on which nothing arrives proves nothing. */
export const everybodyHeard = (day: Day): void => {
  const all = day.heard.join()
  for (const what of ['evidence', 'acknowledged', 'question', 'answer', 'name-opened', 'outcome']) expect(all).toContain(`${day.stem}-${what}`)
  expect(all).not.toContain(`${day.stem}-note`)
  expect(all).not.toContain(`${day.stem}-name-reason`)
  // Reporter and accused each read their own side only.
  for (const what of ['copy', 'view']) {
    expect(day.accused.join()).toContain(`${day.stem}-${what}`)
    expect(all).not.toContain(`${day.stem}-${what}`)
  }
  for (const what of ['evidence', 'question', 'answer', 'note', 'text']) expect(day.accused.join()).not.toContain(`${day.stem}-${what}`)
  expect(day.name).toMatchObject({ name: `${day.stem}-name` })
}
