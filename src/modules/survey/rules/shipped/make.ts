import { questionShape, type Construct, type Question, type QuestionKind } from '../bank/question.ts'
import type { Condition } from '../questionnaire/condition.ts'
import { questionnaireShape, type Questionnaire } from '../questionnaire/questionnaire.ts'

/** What the product brings along: words of its own, to take over and change. */
export type Shipped = { readonly id: string; readonly questionnaire: Questionnaire; readonly questions: readonly Question[] }

type Words = readonly [nl: string, en: string]
export type Choice = readonly [id: string, nl: string, en: string, alone?: 'alone']
type More = { readonly help?: Words; readonly options?: readonly Choice[]; readonly range?: readonly [number, number]; readonly construct?: Construct; readonly painful?: true }

const text = ([nl, en]: Words) => ({ nl, en })

export const question = (id: string, kind: QuestionKind, wording: Words, more: More = {}): Question => questionShape.parse({
  id, version: 1, kind, wording: text(wording), help: more.help ? text(more.help) : null, range: more.range ?? null, construct: more.construct ?? null, painful: more.painful ?? false,
  options: (more.options ?? []).map(([option, nl, en, alone]) => ({ id: option, label: { nl, en }, ...(alone ? { alone: true } : {}) })),
})

export const racism: Construct = { act: ['racism'], grounds: ['skinColour', 'origin'], scope: 'strict', role: 'experienced', source: ['colleague', 'manager', 'otherInside', 'outside'], months: 12 }
export const discrimination: Construct = { act: ['discrimination'], grounds: ['religion', 'sex', 'sexualOrientation', 'age', 'disability', 'pregnancy', 'otherGround'], scope: 'broad', role: 'experienced', source: ['colleague', 'manager', 'otherInside', 'outside'], months: 12 }

export const unsure: Choice = ['unsure', 'Dat weet ik niet', 'I do not know', 'alone']
export const ratherNot: Choice = ['rather_not', 'Dat zeg ik liever niet', 'I would rather not say', 'alone']
export const yesNo: readonly Choice[] = [['yes', 'Ja', 'Yes'], ['no', 'Nee', 'No'], unsure, ratherNot]
export const agree: readonly Choice[] = [['agree_fully', 'Helemaal mee eens', 'Fully agree'], ['agree', 'Mee eens', 'Agree'], ['neither', 'Niet eens en niet oneens', 'Neither agree nor disagree'], ['disagree', 'Mee oneens', 'Disagree'], ['disagree_fully', 'Helemaal mee oneens', 'Fully disagree'], unsure]

type PageRow = { readonly id: string; readonly title?: Words; readonly when?: Condition; readonly ask: readonly (string | readonly [string, Condition])[] }

export const shipped = (id: string, words: { readonly title: Words; readonly intro: Words; readonly thanks: Words }, questions: readonly Question[], pages: readonly PageRow[]): Shipped => ({
  id, questions,
  questionnaire: questionnaireShape.parse({
    title: text(words.title), intro: text(words.intro), thanks: text(words.thanks),
    pages: pages.map(({ id: page, title, when, ask }) => ({ id: page, title: title ? text(title) : null, when: when ?? null, items: ask.map((one) => (typeof one === 'string' ? { question: one, version: 1 } : { question: one[0], version: 1, when: one[1] })) })),
  }),
})
