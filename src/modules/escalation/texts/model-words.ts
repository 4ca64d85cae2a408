import { lengthInWords } from '../../../foundation/calendar/length-in-words.ts'
import { parseLength } from '../../../foundation/calendar/length.ts'
import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import type { FlowProps } from '../../../foundation/ui/index.ts'
import { flowOf, upBox } from '../rules/model/diagram.ts'
import { actorOf, endOf, ladderOf, stateOf } from '../rules/model/lookup.ts'
import type { LooseText, Model } from '../rules/model/shape.ts'
import { modelTexts } from './model.ts'

/** A document's text in a language; what a language lacks is said in Dutch. */
export const say = (text: LooseText | undefined, language: Language): string => {
  const nl = text?.nl ?? ''
  return inLanguage({ nl, en: text?.en ?? nl, easy: text?.easy ?? nl }, language)
}

/** A length as people say it. */
export const lengthOf = (text: string | undefined, language: Language): string => {
  const length = parseLength(text ?? '')
  return length === null ? '' : lengthInWords(length, language)
}

export const placeName = (model: Model, id: string, language: Language): string => (id === upBox ? modelTexts[language].up : say((stateOf(model, id) ?? endOf(model, id))?.name, language))
export const whoName = (model: Model, id: string, language: Language): string => (id === 'owner' || id === 'level' || id === 'level-above' ? modelTexts[language][`role-${id}`] : say(actorOf(model, id)?.name, language))

/** A ladder as a drawing, in words; the place of a signal is marked. */
export const drawingOf = (model: Model, ladder: string, language: Language, current?: string): FlowProps => {
  const text = modelTexts[language]
  const flow = flowOf(model, ladder)
  return {
    id: `flow-${ladder}`, title: text.diagramOf(say(ladderOf(model, ladder)?.name, language)), description: text.describes(String(flow.steps.length)), currentWord: text.now, ...(current === undefined ? {} : { current }),
    places: flow.places.map(({ id, group }) => ({ id, name: placeName(model, id, language), group: text[group], ...(group === 'ends' ? { end: true } : {}) })), arrows: flow.steps,
  }
}
