import type { Text } from '../../../../foundation/kernel/language.ts'
import { questionsOf, type Condition } from './condition.ts'
import type { Form } from './questionnaire.ts'
import { canHold } from './reach.ts'

/** Something that stands in the way of publishing, told so that an author knows where to go. */
export type Problem = { readonly code: 'no-pages' | 'empty-page' | 'page-twice' | 'question-twice' | 'no-such-question' | 'condition-later' | 'condition-option' | 'condition-kind' | 'out-of-reach'; readonly page: string; readonly question: string | null; readonly story: Text }

const atomsOf = (condition: Condition): readonly Extract<Condition, { question: string }>[] =>
  'all' in condition ? condition.all.flatMap(atomsOf) : 'any' in condition ? condition.any.flatMap(atomsOf) : 'not' in condition ? atomsOf(condition.not) : [condition]

/** The questions that must have been answered for the condition to hold; of "or" and "not" none. */
const demanded = (condition: Condition): readonly string[] => ('all' in condition ? condition.all.flatMap(demanded) : 'any' in condition || 'not' in condition ? [] : [condition.question])

/** Everything that is wrong with a questionnaire, in the order of its pages; empty when it may be published. */
export const checkForm = (form: Form): readonly Problem[] => {
  const problems: Problem[] = []
  const say = (code: Problem['code'], page: string, question: string | null, nl: string, en: string): void => void problems.push({ code, page, question, story: { nl, en } })
  if (form.pages.length === 0) say('no-pages', '', null, 'Deze vragenlijst heeft nog geen pagina. Voeg een pagina toe.', 'This questionnaire has no page yet. Add a page.')
  const [pages, before] = [new Set<string>(), new Map<string, readonly Condition[]>()]
  for (const page of form.pages) {
    if (pages.has(page.id)) say('page-twice', page.id, null, `Twee pagina’s heten “${page.id}”. Geef er een een andere naam.`, `Two pages are called “${page.id}”. Rename one.`)
    pages.add(page.id)
    if (page.items.length === 0) say('empty-page', page.id, null, `Op pagina “${page.id}” staat geen vraag. Zet er een vraag op of haal de pagina weg.`, `Page “${page.id}” has no question. Add one or remove the page.`)
    const judge = (condition: Condition | null, question: string | null, here: readonly Condition[]): void => {
      if (!condition) return
      const wrong = problems.length
      for (const asked of new Set(questionsOf(condition))) if (!before.has(asked)) {
        say('condition-later', page.id, question, `De voorwaarde op pagina “${page.id}” kijkt naar de vraag “${asked}”. Die komt niet eerder in de vragenlijst.`, `The condition on page “${page.id}” looks at question “${asked}”, which does not come earlier in the questionnaire.`)
      }
      for (const atom of atomsOf(condition)) {
        const target = form.questions.get(atom.question)
        if (!target) continue
        const choice = target.kind === 'one' || target.kind === 'several'
        if (('has' in atom && !choice) || ('from' in atom && target.kind !== 'number')) say('condition-kind', page.id, question, `De voorwaarde op pagina “${page.id}” past niet bij het soort antwoord van “${atom.question}”.`, `The condition on page “${page.id}” does not fit the kind of answer of “${atom.question}”.`)
        else if ('has' in atom) for (const option of atom.has) if (!target.options.some(({ id }) => id === option)) {
          say('condition-option', page.id, question, `De voorwaarde op pagina “${page.id}” noemt het antwoord “${option}”. De vraag “${atom.question}” heeft dat antwoord niet.`, `The condition on page “${page.id}” names the answer “${option}”, which question “${atom.question}” does not have.`)
        }
      }
      const behind = [condition, ...here].flatMap(demanded).flatMap((asked) => before.get(asked) ?? [])
      if (problems.length === wrong && !canHold([condition, ...here, ...behind], form.questions)) {
        say('out-of-reach', page.id, question, question ? `Niemand kan bij de vraag “${question}” op pagina “${page.id}” komen: de voorwaarden spreken elkaar tegen.` : `Niemand kan op pagina “${page.id}” komen: de voorwaarden spreken elkaar tegen.`, question ? `Nobody can reach question “${question}” on page “${page.id}”: the conditions contradict each other.` : `Nobody can reach page “${page.id}”: the conditions contradict each other.`)
      }
    }
    judge(page.when, null, [])
    for (const { question, version, when } of page.items) {
      if (before.has(question)) say('question-twice', page.id, question, `De vraag “${question}” staat er twee keer in.`, `Question “${question}” is there twice.`)
      if (!form.questions.has(question)) say('no-such-question', page.id, question, `De vraag “${question}” versie ${version} staat niet in de vragenbank.`, `Question “${question}” version ${version} is not in the question bank.`)
      judge(when, question, page.when ? [page.when] : [])
      // Whoever answered this met these conditions.
      const met = [page.when, when].filter((one) => one !== null)
      before.set(question, [...met, ...met.flatMap(demanded).flatMap((asked) => before.get(asked) ?? [])])
    }
  }
  return problems
}
