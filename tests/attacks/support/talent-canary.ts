import type { DemoKeys } from '../../../src/house/demo/keys.ts'
import { colleaguesOf } from '../../../src/house/demo/colleagues.ts'
import { officeOf } from '../../../src/house/demo/office.ts'
import { clerks, expectStatus } from './clerk.ts'
import type { Desk } from './scripted-day.ts'
import type { Stored } from './stored.ts'

/**
 * What candidates, assessors and participants write on the pages of selection and mentoring, with the canary in every word that may not be
 * found afterwards: answers, notes, a name on a private list, and files that are refused because they are about persons.
 */
export const talentCanary = async (keys: DemoKeys, stem: string, staffDoor: Desk['staffDoor'], said: Stored[]): Promise<void> => {
  const office = officeOf(keys.realm)
  const idOf = (name: string): string => office.find((one) => one.name === name)?.id ?? ''
  const as = clerks(staffDoor, said)
  const linkTo = (page: string, title: string): string => {
    const found = new RegExp(`href="([^"]+)"[^>]*>${title}`).exec(page)?.[1]
    if (found === undefined) throw new Error(`there is no link to ${title}`)
    return found
  }
  const recruiter = await as(idOf('Romy Vuurdoorn'))
  const open = linkTo(await recruiter.read('/nl/selectie'), 'Waarnemend teamleider vergunningen')
  const candidates = `${open}/kandidaten`
  const version = /name="version" value="(\d+)"/.exec(await recruiter.read(candidates))?.[1] ?? ''
  const taken = await recruiter.write(candidates, { form: 'paste', version, candidate: '77', q1: `${stem}-answer-one`, q2: `${stem}-answer-two` })
  expectStatus(taken, 200, 'an answer')
  const refused = await recruiter.write(candidates, { form: 'import', version, 'answers-text': `name,question,answer\n${stem}-candidate,q1,${stem}-refused` })
  expectStatus(refused, 422, 'a file of names')

  const assessor = await as(idOf('Aylin Liguster'))
  const task = linkTo(await assessor.read('/nl/beoordelen'), 'Beleidsadviseur regels en praktijk')
  const scored = await assessor.write(task, { question: 'q1', 'score-4102': '4', 'note-4102': `${stem}-score-note`, 'version-4102': '0' })
  expectStatus(scored, 303, 'a score')

  const analyst = await as(idOf('Dewi Hortensia'))
  const persons = await analyst.write('/nl/doorstroom', { form: 'import', kind: 'stock', source: 'proef', 'delivery-text': `naam,department,year,scale,group,count\n${stem}-person,bzk,2026,9,nederland,1` })
  expectStatus(persons, 422, 'a file about persons')

  const participant = await as(colleaguesOf(keys.realm)[0]?.id ?? '')
  const round = linkTo(await participant.read('/nl/mijn-mentoring'), 'Najaarsronde')
  const enrolled = await participant.write(round, { form: 'enrol', version: '0', part: 'mentee', seeks: 'career', band: '5-8', region: 'west', languages: 'nl', days: 'mon', contact: 'toestel 1', notWith: `Voornaam ${stem}-listed` })
  expectStatus(enrolled, 303, 'an enrolment')
}
