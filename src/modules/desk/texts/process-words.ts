import type { Language } from '../../../foundation/kernel/language.ts'
import type { PlaceId, ProcessModel, Step } from '../rules/process/model.ts'
import { caseTexts } from './case.ts'
import { processTexts } from './process.ts'
import { workCaseTexts } from './work-case.ts'

/** What a step is called: an act of the reporter, of a handler, and where the message decides, by what it says. */
export const stepName = (step: Step, language: Language): string => {
  const process = processTexts[language] as unknown as Record<string, string>
  const work = workCaseTexts[language] as unknown as Record<string, string>
  const words = caseTexts[language] as unknown as Record<string, string>
  const name = (step.actor === 'reporter' ? process[`reporter-${step.act}`] : work[`act-${step.act}`]) ?? step.act
  const values = step.when === undefined ? [] : step.when.is.map((value) => (value === true ? (work['agree'] ?? '') : value === false ? (work['disagree'] ?? '') : (words[value] ?? value)))
  return values.length === 0 || step.kind === 'consent-asked' ? name : `${name}: ${values.join(', ')}`
}

/** The boxes of a procedure's drawing, named and banded by stage, with its words. */
export const flowOf = (model: ProcessModel, language: Language) => {
  const text = processTexts[language]
  const name = text[`${model.id}Title`]
  const places = model.places.map((place) => ({ id: place.id, name: text[`place-${place.id}` satisfies `place-${PlaceId}`], group: caseTexts[language][place.stage], ...(place.end ? { end: true as const } : {}) }))
  return { title: text.drawing(name), description: text.description(places.map((place) => place.name).join(', ')), places, currentWord: text.here }
}
