import { writeWorkbook } from '../../../src/foundation/files/workbook.ts'
import type { DemoKeys } from '../../../src/house/demo/keys.ts'
import { officeOf } from '../../../src/house/demo/office.ts'
import { columns } from '../../../src/modules/accountability/rules/indicators/rows.ts'
import { apiBase, importPlace, letterPlace, publicPlace, reportPlace, tasksPlace } from '../../../src/modules/accountability/rules/places.ts'
import { clerks, expectStatus, overheard } from './clerk.ts'
import type { Desk } from './scripted-day.ts'
import type { Stored } from './stored.ts'

/**
 * A policy and effect report under way. Nothing of it is sealed: `open` is in every field of a draft, an opinion and a letter, which the
 * report's tables keep until somebody publishes them, and which no public page, address, refusal or log may repeat. `stem` is in what is
 * refused as a whole, so that it stands nowhere: lines of a file, the name of that file, what a program sends to the API.
 */
export const reportCanary = async (keys: DemoKeys, stem: string, open: string, { door, staffDoor }: Pick<Desk, 'door' | 'staffDoor'>, said: Stored[]): Promise<void> => {
  const as = async (name: string) => clerks(staffDoor, said)(officeOf(keys.realm).find((one) => one.name === name)?.id ?? '')
  const writer = await as('Tessa Duizendblad')
  const reports = async (who: typeof writer): Promise<string | undefined> => [...(await who.read(`/nl${tasksPlace.nl}`)).matchAll(new RegExp(`href="(/nl${reportPlace.nl}/\\d{4}/szw)`, 'g'))].map(([, path = '']) => path).toSorted().at(-1)
  const at = await reports(writer)
  if (at === undefined) throw new Error('there is no report to write')
  // Every field that the draft has, and once more for what it asks because of these answers, so that it can go to the works council.
  const written = new Set<string>()
  for (const _ of ['the questions', 'the warnings']) {
    for (const [, form = '', question = '', version = ''] of (await writer.read(at)).matchAll(/name="form" value="(answer|missed)"[^]*?name="question" value="([^"]+)"[^]*?name="version" value="(\d+)"/g)) {
      if (written.has(question)) continue
      const words = Object.fromEntries(['text', 'trigger', 'sources', 'cause', 'objective', 'owner'].map((field) => [field, `${open}-${field}-of-${question}`]))
      expectStatus(await writer.write(at, { form, question, version, ...words, start: '2027-01-04', end: '2027-06-30' }), 303, question)
      written.add(question)
    }
  }
  if (![...written].some((question) => question.startsWith('missed:'))) throw new Error('there is no missed target to explain')
  expectStatus(await writer.write(at, { form: 'answer', question: 'means', text: `${stem}-stale`, version: '0' }), 409, 'an answer on an older version')
  expectStatus(await writer.write(at, { form: 'answer', question: `${stem}-question`, text: `${stem}-unknown`, version: '0' }), 404, 'an unknown question')
  expectStatus(await writer.write(`/nl${reportPlace.nl}/${stem}/szw`, { form: 'answer', question: 'means', text: `${stem}-elsewhere`, version: '0' }), 404, 'an unknown round')
  expectStatus(await writer.write(at, { form: 'step', act: `${stem}-act`, words: `${stem}-words`, version: '1' }), 422, 'an unknown step')
  expectStatus(await writer.write(at, { form: 'step', act: 'consult', words: `${open}-step`, version: '1' }), 303, 'asking the works council')

  const bad = [[...columns], [`${stem}-indicator`, `${stem}-department`, `${stem}-period`, `${stem}-numerator`, '3']]
  const csv = Buffer.from(bad.map((row) => row.join(',')).join('\n'))
  for (const [name, bytes] of [['csv', csv], ['xlsx', await writeWorkbook([{ name: 'cijfers', rows: bad }])], ['bin', Buffer.from(`PK${stem}-no-workbook`)]] as const) {
    expectStatus(await writer.bring(`/nl${importPlace.nl}`, { reason: `${stem}-reason` }, { field: 'file', name: `${stem}.${name}`, bytes }), 422, `a ${name} with a bad line`)
  }
  const sent = (indicator: string) => ({ readings: [{ indicator, department: `${stem}-dep`, period: '2026', numerator: 1, denominator: 2 }], reason: `${stem}-reason` })
  expectStatus(await writer.call('POST', `${apiBase}/readings`, sent(`${stem}-indicator`)), 422, 'an unknown indicator by API')
  expectStatus(await writer.call('POST', `${apiBase}/readings`, { ...sent('x'), [`${stem}-key`]: `${stem}-value` }), 400, 'an unknown field by API')
  expectStatus(await writer.call('POST', `${apiBase}/readings`, `{"readings": ${stem}-broken`), 400, 'broken JSON by API')

  const council = await as('Mara Sleedoorn')
  expectStatus(await council.write((await reports(council)) ?? at, { form: 'opinion', voice: 'works-council', text: `${open}-opinion` }), 303, 'an opinion')
  const ministry = await as('Chris Zilverspar')
  const letter = new RegExp(`href="(/nl${letterPlace.nl}/\\d{4})"`).exec(await ministry.read(`/nl${letterPlace.nl}`))?.[1] ?? ''
  const before = await ministry.read(letter)
  expectStatus(await ministry.write(letter, { text: `${open}-letter {{${open}-reference}}`, language: 'nl', version: /name="version" value="(\d+)"/.exec(before)?.[1] ?? '0' }), 303, 'a letter')

  const hear = overheard(said)
  const year = /\d{4}/.exec(at)?.[0] ?? ''
  const visits = [publicPlace.nl, `${publicPlace.nl}/verslag/${year}/szw`, `${publicPlace.nl}/rijk/${year}`].map((path) => `/nl${path}`)
  for (const path of [...visits, `${apiBase}/reports`, `${apiBase}/reports/${year}/szw`, `${apiBase}/${stem}`]) {
    const answer = await fetch(door.url + path)
    said.push({ where: `the public page ${path.replaceAll(stem, '')}`, bytes: Buffer.from(await answer.clone().arrayBuffer()) })
    await hear(path.replaceAll(stem, ''), answer)
  }
}
