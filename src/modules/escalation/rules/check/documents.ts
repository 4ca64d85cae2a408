import type { Framework } from '../framework/index.ts'
import type { ManagersGuide } from '../guide/index.ts'
import { walkCase, type Practice, type PracticeCase } from '../practice/index.ts'
import { shippedModel } from '../model/index.ts'
import { at, type Problem } from './problem.ts'

/** Every text in Dutch and English. */
const missingTexts = (value: unknown, path: readonly string[]): readonly Problem[] => {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const isText = entries.every(([key, each]) => ['nl', 'en', 'easy'].includes(key) && typeof each === 'string') && !Array.isArray(value)
  if (!isText) return entries.flatMap(([key, each]) => missingTexts(each, [...path, key]))
  const { nl, en } = value as { nl?: string; en?: string }
  return nl && en ? [] : [at('missing-text', path, 'Hier ontbreekt een tekst in het Nederlands of het Engels.', 'Here a text is missing in Dutch or in English.')]
}

const twice = (list: string, ids: readonly string[]): readonly Problem[] => ids.filter((id, index) => ids.indexOf(id) < index).map((id) => at('duplicate-id', [list, id], `“${id}” staat er twee keer in.`, `“${id}” stands there twice.`))

const unknown = (path: readonly string[], ids: readonly string[], known: readonly string[]): readonly Problem[] =>
  ids.filter((id) => !known.includes(id)).map((id) => at('unknown-reference', path, `“${id}” bestaat niet.`, `“${id}” does not exist.`))

const guideProblems = (guide: ManagersGuide): readonly Problem[] => [
  ...twice('steps', guide.steps.map(({ id }) => id)),
  ...guide.steps.filter(({ does, says, not, record, ask }) => [does, says, not, record, ask].some((list) => list.length === 0)).map(({ id, title }) => at('step-incomplete', ['steps', id], `Bij “${title.nl ?? id}” ontbreekt wat iemand doet, zegt, niet doet, opschrijft of vraagt.`, `“${title.en ?? id}” lacks what somebody does, says, does not do, writes down or asks.`)),
]

const frameworkProblems = (framework: Framework): readonly Problem[] => {
  const [norms, measures, sources] = [framework.norms.map(({ id }) => id), framework.measures.map(({ id }) => id), framework.sources.map(({ id }) => id)]
  const actors = shippedModel.actors.map(({ id }) => id)
  return [
    ...twice('norms', norms), ...twice('measures', measures), ...twice('conducts', framework.conducts.map(({ id }) => id)),
    ...[...framework.norms, ...framework.measures, ...framework.principles].flatMap((one) => unknown(['sources', one.id], one.sources, sources)),
    ...framework.measures.flatMap((measure) => unknown(['measures', measure.id, 'by'], measure.by, actors)),
    ...framework.measures.filter(({ kind, before }) => kind === 'penalty' && before.length === 0).map(({ id, name }) => at('penalty-unheard', ['measures', id, 'before'], `“${name.nl ?? id}” is een straf, en nergens staat dat de ander eerst de eigen kant kan geven.`, `“${name.en ?? id}” is a penalty, and nothing says that the other can first give their side.`)),
    ...framework.conducts.flatMap(({ id, norms: broken, fits, manager }) => [
      ...unknown(['conducts', id, 'norms'], broken, norms), ...unknown(['conducts', id, 'fits'], Object.values(fits).flat(), measures),
      ...(manager && !Object.values(fits).flat().some((measure) => framework.measures.find((one) => one.id === measure)?.by.some((actor) => actor !== 'manager')) ? [at('managers-untouched', ['conducts', id], 'Tegen een leidinggevende kan hier alleen diezelfde leidinggevende iets doen.', 'Against a manager only that same manager can act here.')] : []),
    ]),
  ]
}

/** Scenes that some choice leads to; a case must not run in a circle. */
const caseProblems = (one: PracticeCase): readonly Problem[] => {
  const ids = one.scenes.map(({ id }) => id)
  const reached = new Set(ids.slice(0, 1))
  const visit = (id: string, way: readonly string[]): boolean => {
    if (way.includes(id)) return true
    reached.add(id)
    return (one.scenes.find((scene) => scene.id === id)?.choices ?? []).some(({ to }) => to !== undefined && ids.includes(to) && visit(to, [...way, id]))
  }
  const circle = ids[0] !== undefined && visit(ids[0], [])
  return [
    ...one.scenes.flatMap((scene) => [
      ...unknown(['cases', one.id, scene.id], scene.choices.flatMap(({ to }) => (to === undefined ? [] : [to])), ids),
      ...(scene.choices.some(({ good }) => good === 'best') ? [] : [at('no-good-choice', ['cases', one.id, scene.id], 'Hier kan iemand niet goed kiezen.', 'Here nobody can choose well.')]),
    ]),
    ...(circle ? [at('case-circle', ['cases', one.id], 'Dit geval kan in een kring rondgaan.', 'This case can go round in a circle.')] : []),
    ...ids.filter((id) => !circle && !reached.has(id)).map((id) => at('never-reached', ['cases', one.id, id], 'Hier komt niemand ooit.', 'Nobody ever comes here.')),
    ...(walkCase(one, []).scene === null ? [at('empty-case', ['cases', one.id], 'Dit geval heeft geen begin.', 'This case has no beginning.')] : []),
  ]
}

const practiceProblems = (practice: Practice): readonly Problem[] => [...twice('cases', practice.cases.map(({ id }) => id)), ...practice.cases.flatMap((one) => [...twice(`cases.${one.id}`, one.scenes.map(({ id }) => id)), ...caseProblems(one)])]

/** What keeps a guide, framework or practice file from being published. */
export const checkDocument = (kind: 'guide' | 'framework' | 'practice', document: ManagersGuide | Framework | Practice): readonly Problem[] => [
  ...missingTexts(document, []), ...(kind === 'guide' ? guideProblems(document as ManagersGuide) : kind === 'framework' ? frameworkProblems(document as Framework) : practiceProblems(document as Practice)),
]
