import { TooLarge } from '../decision/diagram.ts'
import { spaceOf, type Space } from '../decision/space.ts'
import { meanings, type Guide, type Meaning, type Route } from '../guide.ts'
import { forbidsRoute } from '../results.ts'
import { at, onPath, type Problem } from './problem.ts'

/** At most so many stories of one kind: the first ones show what is wrong. */
const mostStories = 3

type Checks = { readonly guide: Guide; readonly space: Space; readonly offered: ReadonlyMap<string, number> }

/** Where an answer with that meaning is given. */
const where = ({ guide, space }: Checks, meaning: Meaning): number =>
  space.any(guide.questions.flatMap((question) => question.options.filter((option) => option.means?.includes(meaning)).map((option) => space.chosen(question.id, option.id))))

const stories = ({ guide, space }: Checks, bad: number, code: string, nl: string, en: string, more: readonly string[] = []): readonly Problem[] => {
  const found: Problem[] = []
  for (let left = bad; found.length < mostStories;) {
    const story = space.story(left)
    if (story === null) break
    found.push(onPath(guide, code, story.said, nl, en, more))
    left = space.diagrams.and(left, space.diagrams.not(space.diagrams.cube(story.cube)))
  }
  return found
}

const offeredOf = (guide: Guide, space: Space): ReadonlyMap<string, number> => new Map(guide.routes.map((route) => {
  const forbidden = space.any(guide.rules.filter((rule) => forbidsRoute(rule, route)).map((rule) => space.when(rule.when)))
  return [route.id, space.all([space.possible, space.when(route.when), space.diagrams.not(forbidden)])]
}))

const bothKinds = (checks: Checks): readonly Problem[] => {
  const { guide, space, offered } = checks
  const { and, not } = space.diagrams
  const of = (routes: readonly Route[]): number => space.any(routes.map((route) => offered.get(route.id) ?? 0))
  const none = and(space.possible, not(of(guide.routes)))
  return [
    ...stories(checks, none, 'no-route', 'er is geen enkele weg. Dit loopt dood.', 'there is no route at all. This is a dead end.'),
    ...(['informal', 'formal'] as const).flatMap((formality) => {
      const excused = space.any(guide.rules.filter((rule) => rule.forbids.formality === formality).map((rule) => space.when(rule.when)))
      const bad = space.all([space.possible, not(none), not(of(guide.routes.filter((route) => route.formality === formality))), not(excused)])
      return formality === 'informal'
        ? stories(checks, bad, 'no-informal-route', 'er is geen informele weg, en geen regel zegt waarom niet.', 'there is no informal route, and no rule says why not.')
        : stories(checks, bad, 'no-formal-route', 'er is geen formele weg, en geen regel zegt waarom niet.', 'there is no formal route, and no rule says why not.')
    }),
  ]
}

const safety = (checks: Checks): readonly Problem[] => {
  const { guide, space, offered } = checks
  const { and, not } = space.diagrams
  const grave = space.any([where(checks, 'danger'), where(checks, 'sexual-violence'), where(checks, 'reprisal')])
  const each = (routes: (route: Route) => boolean, when: number, code: string, nl: string, en: string): readonly Problem[] =>
    guide.routes.filter(routes).flatMap((route) => stories(checks, and(offered.get(route.id) ?? 0, when), code, `de weg “${route.id}” wordt aangeboden. ${nl}`, `the route “${route.id}” is offered. ${en}`, [route.id]).slice(0, 1))
  const help = space.any(guide.routes.filter((route) => route.kind === 'police').map((route) => offered.get(route.id) ?? 0))
  return [
    ...meanings.filter((meaning) => !guide.questions.some((question) => question.options.some((option) => option.means?.includes(meaning)))).map((meaning) =>
      at('meaning-missing', ['questions'], `Geen enkel antwoord zegt “${meaning}”. Dan kan de wegwijzer er niemand voor behoeden.`, `No answer says “${meaning}”. So the guide cannot protect anybody from it.`)),
    ...each((route) => route.confronts.includes('person'), grave, 'person-in-danger', 'Bij gevaar, seksueel geweld of represailles mag niemand naar die persoon zelf worden gestuurd.', 'With danger, sexual violence or reprisal nobody may be sent to the person concerned.'),
    ...each((route) => route.confronts.includes('manager'), where(checks, 'manager-involved'), 'involved-manager', 'Die leidinggevende is er zelf bij betrokken.', 'That manager is involved.'),
    ...each((route) => route.confronts.includes('manager-above'), where(checks, 'manager-above-involved'), 'involved-manager', 'Die hogere leidinggevende is er zelf bij betrokken.', 'That higher manager is involved.'),
    ...each((route) => route.naming.needed, where(checks, 'name-secret'), 'name-needed', 'Die weg heeft een naam nodig, en niemand mag de naam weten.', 'That route needs a name, and nobody may know the name.'),
    ...stories(checks, space.all([space.possible, where(checks, 'danger'), not(help)]), 'danger-without-help', 'er is gevaar, maar de politie staat er niet bij.', 'there is danger, but the police are not among the routes.'),
    ...guide.questions.flatMap((question) => question.options.flatMap((option) => each((route) => option.tried?.includes(route.kind) === true, space.chosen(question.id, option.id), 'tried-again', 'Daar is iemand al geweest.', 'Somebody has been there already.'))),
  ]
}

/** A route inside the organisation that failed must lead on, to something these answers leave, and in the end outside. */
const leadsOn = (checks: Checks): readonly Problem[] => {
  const { guide, space, offered } = checks
  const { and, not } = space.diagrams
  const outside = (id: string, seen: ReadonlySet<string>): boolean => {
    const route = guide.routes.find((one) => one.id === id)
    return route !== undefined && (route.external || route.next.some((next) => !seen.has(next) && outside(next, new Set([...seen, next]))))
  }
  return guide.routes.flatMap((route, i) => {
    if (route.external) return []
    if (!outside(route.id, new Set([route.id]))) return [at('never-outside', ['routes', i, 'next'], `Lukt de weg “${route.id}” niet, dan leidt hij nooit naar iemand buiten de organisatie.`, `When the route “${route.id}” fails, it never leads to anybody outside the organisation.`)]
    const on = space.any(route.next.map((next) => offered.get(next) ?? 0))
    return stories(checks, and(offered.get(route.id) ?? 0, not(on)), 'leads-nowhere', `de weg “${route.id}” wordt aangeboden. Lukt die niet, dan is geen van de volgende wegen er.`, `the route “${route.id}” is offered. When it fails, none of the next routes is there.`, [route.id]).slice(0, 1)
  })
}

const unreachable = ({ guide, space, offered }: Checks): readonly Problem[] => {
  const { and } = space.diagrams
  const never = (when: number): boolean => and(space.possible, when) === 0
  return [
    ...guide.questions.flatMap((question, i) => (never(space.asked(question.id))
      ? [at('question-unreachable', ['questions', i], `De vraag “${question.id}” wordt nooit gesteld.`, `The question “${question.id}” is never asked.`)]
      : question.options.flatMap((option, j) => (never(space.chosen(question.id, option.id)) ? [at('option-unreachable', ['questions', i, 'options', j], `Het antwoord “${option.id}” op “${question.id}” kan niemand ooit kiezen.`, `Nobody can ever choose the answer “${option.id}” to “${question.id}”.`)] : [])))),
    ...guide.routes.flatMap((route, i) => (never(offered.get(route.id) ?? 0) ? [at('route-unreachable', ['routes', i, 'when'], `De weg “${route.id}” komt bij geen enkele combinatie van antwoorden tevoorschijn.`, `No combination of answers ever shows the route “${route.id}”.`)] : [])),
    ...guide.rules.flatMap((rule, i) => (never(space.when(rule.when)) ? [at('rule-unreachable', ['rules', i, 'when'], `De regel “${rule.id}” geldt nooit.`, `The rule “${rule.id}” never holds.`)] : [])),
    ...guide.limits.flatMap((limit, i) => (never(space.when(limit.when)) ? [at('limit-unreachable', ['limits', i, 'when'], `De termijn “${limit.id}” komt nooit in beeld.`, `The time limit “${limit.id}” never comes up.`)] : [])),
  ]
}

/**
 * What goes wrong for some combination of answers. All combinations are looked at, as diagrams and not one by one. For a guide whose
 * references are in order.
 */
export const combinationProblems = (guide: Guide): { readonly problems: readonly Problem[]; readonly combinations: number } => {
  try {
    const space = spaceOf(guide)
    const checks: Checks = { guide, space, offered: offeredOf(guide, space) }
    return { combinations: space.diagrams.count(space.possible), problems: [...bothKinds(checks), ...safety(checks), ...leadsOn(checks), ...unreachable(checks)] }
  } catch (fault) {
    if (!(fault instanceof TooLarge)) throw fault
    return { combinations: 0, problems: [at('too-large', ['questions'], 'De voorwaarden hangen zo veel samen dat niet alle combinaties zijn na te gaan. Maak ze eenvoudiger.', 'The conditions hang together so much that not all combinations can be checked. Make them simpler.')] }
  }
}
