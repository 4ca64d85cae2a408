import { isDay } from '../../../../foundation/calendar/day.ts'
import type { Condition, Contact, Guide } from '../guide.ts'
import { at, type Path, type Problem, type Surroundings } from './problem.ts'

type Place = { readonly condition: Condition | undefined; readonly path: Path }

const children = (condition: Condition): readonly { readonly part: Condition; readonly step: Path }[] =>
  'not' in condition ? [{ part: condition.not, step: ['not'] }]
    : 'all' in condition ? condition.all.map((part, index) => ({ part, step: ['all', index] }))
      : 'any' in condition ? condition.any.map((part, index) => ({ part, step: ['any', index] })) : []

/** Every condition of the guide with its place, but for the parts of conditions. */
const placesOf = (guide: Guide): readonly Place[] => [
  ...guide.questions.flatMap((question, i) => [{ condition: question.when, path: ['questions', i, 'when'] }, ...question.options.map((option, j) => ({ condition: option.when, path: ['questions', i, 'options', j, 'when'] }))]),
  ...Object.entries(guide.conditions).map(([name, { is }]) => ({ condition: is, path: ['conditions', name, 'is'] })),
  ...guide.routes.flatMap((route, i) => [{ condition: route.when, path: ['routes', i, 'when'] }, ...route.fits.map((fit, j) => ({ condition: fit.when, path: ['routes', i, 'fits', j, 'when'] }))]),
  ...guide.rules.map((rule, i) => ({ condition: rule.when, path: ['rules', i, 'when'] })),
  ...guide.limits.map((limit, i) => ({ condition: limit.when, path: ['limits', i, 'when'] })),
]

const wrongParts = (guide: Guide, { condition, path }: Place): readonly Problem[] => {
  if (condition === undefined) return []
  if ('question' in condition) {
    const question = guide.questions.find(({ id }) => id === condition.question)
    if (!question) return [at('unknown-question', [...path, 'question'], `Een voorwaarde kijkt naar de vraag “${condition.question}”. Die vraag is er niet.`, `A condition looks at the question “${condition.question}”. There is no such question.`)]
    return condition.is.filter((option) => !question.options.some(({ id }) => id === option)).map((option) =>
      at('unknown-option', [...path, 'is'], `Een voorwaarde wacht op het antwoord “${option}” op de vraag “${condition.question}”. Dat antwoord kan niemand geven.`, `A condition waits for the answer “${option}” to the question “${condition.question}”. Nobody can give that answer.`))
  }
  if ('named' in condition && !Object.hasOwn(guide.conditions, condition.named)) return [at('unknown-condition', [...path, 'named'], `De voorwaarde “${condition.named}” wordt gebruikt, maar bestaat niet.`, `The condition “${condition.named}” is used but does not exist.`)]
  return children(condition).flatMap(({ part, step }) => wrongParts(guide, { condition: part, path: [...path, ...step] }))
}

const namedIn = (condition: Condition): readonly string[] => ('named' in condition ? [condition.named] : children(condition).flatMap(({ part }) => namedIn(part)))

/** Named conditions that need themselves, as the circle they run in. */
const circles = (guide: Guide): readonly Problem[] => {
  const done = new Set<string>()
  const found: Problem[] = []
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name]
      found.push(at('condition-circle', ['conditions', name], `De voorwaarden wachten op elkaar: ${circle.join(' → ')}. Zo wordt geen van alle ooit waar.`, `These conditions wait for one another: ${circle.join(' → ')}. So none of them ever becomes true.`))
      return
    }
    if (done.has(name)) return
    const condition = Object.hasOwn(guide.conditions, name) ? guide.conditions[name] : undefined
    for (const next of condition ? namedIn(condition.is) : []) visit(next, [...trail, name])
    done.add(name)
  }
  for (const name of Object.keys(guide.conditions)) visit(name, [])
  return found
}

/** The questions that a condition looks at, through named conditions too. */
const looksAt = (guide: Guide, condition: Condition | undefined, seen: readonly string[] = []): readonly string[] => {
  if (condition === undefined) return []
  if ('question' in condition) return [condition.question]
  if ('named' in condition) return seen.includes(condition.named) ? [] : looksAt(guide, guide.conditions[condition.named]?.is, [...seen, condition.named])
  return children(condition).flatMap(({ part }) => looksAt(guide, part, seen))
}

const order = (guide: Guide): readonly Problem[] => guide.questions.flatMap((question, i) => {
  const later = new Set(guide.questions.slice(i).map(({ id }) => id))
  const places = [{ condition: question.when, path: ['questions', i, 'when'] }, ...question.options.map((option, j) => ({ condition: option.when, path: ['questions', i, 'options', j, 'when'] }))]
  return places.flatMap(({ condition, path }) => [...new Set(looksAt(guide, condition))].filter((id) => later.has(id)).map((id) =>
    at('asked-too-late', path, `Of de vraag “${question.id}” gesteld wordt, hangt af van “${id}”. Die vraag komt dan pas, of is dezelfde vraag.`, `Whether the question “${question.id}” is asked depends on “${id}”. That question comes only then, or is the same question.`)))
})

const unused = (guide: Guide): readonly Problem[] => {
  const used = new Set(placesOf(guide).flatMap(({ condition }) => looksAt(guide, condition)))
  return guide.questions.flatMap((question, i) => (used.has(question.id) || question.options.some((option) => option.means?.length || option.tried?.length) ? [] : [
    at('question-without-use', ['questions', i], `De vraag “${question.id}” wordt gesteld, maar met het antwoord gebeurt niets. Vraag niet wat u niet nodig hebt.`, `The question “${question.id}” is asked, but nothing is done with the answer. Do not ask what you do not need.`)]))
}

const doubles = (ids: readonly string[], path: Path, what: { readonly nl: string; readonly en: string }): readonly Problem[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [at('duplicate-id', [...path, index, 'id'], `${what.nl} “${id}” staat er twee keer.`, `${what.en} “${id}” stands there twice.`)]))

const filled = (contact: Pick<Contact, 'telephone' | 'address' | 'website'>): boolean => [contact.telephone, contact.address, contact.website].some((one) => one !== undefined && one.trim() !== '')

const links = (guide: Guide, { provisions, today }: Surroundings): readonly Problem[] => {
  const [routes, limits, contacts, sources] = [guide.routes, guide.limits, guide.contacts, guide.sources].map((list) => new Set(list.map(({ id }) => id))) as [Set<string>, Set<string>, Set<string>, Set<string>]
  const missing = (code: string, known: Set<string>, ids: readonly string[], path: Path, nl: string, en: string): readonly Problem[] =>
    ids.filter((id) => !known.has(id)).map((id) => at(code, path, `${nl} “${id}” wordt genoemd, maar bestaat niet.`, `${en} “${id}” is named but does not exist.`))
  const bySource = (ids: readonly string[], path: Path): readonly Problem[] => missing('unknown-source', sources, ids, path, 'De bron', 'The source')
  return [
    ...guide.routes.flatMap((route, i) => {
      const path: Path = ['routes', i]
      const { door } = route
      const provision = provisions.find(({ id }) => id === door.start)
      const opens = door.self === true || provision?.offered === true || (door.contact !== undefined && contacts.has(door.contact))
      return [
        ...missing('unknown-route', routes, route.next, [...path, 'next'], 'De weg', 'The route'), ...missing('unknown-limit', limits, route.meets, [...path, 'meets'], 'De termijn', 'The time limit'), ...bySource(route.sources, [...path, 'sources']),
        ...(door.contact === undefined ? [] : missing('unknown-contact', contacts, [door.contact], [...path, 'door', 'contact'], 'Het adres', 'The address')),
        ...(door.start === undefined || provision ? [] : [at('unknown-provision', [...path, 'door', 'start'], `De weg “${route.id}” begint bij “${door.start}”. Dat onderdeel kent dit product niet.`, `The route “${route.id}” starts at “${door.start}”. This product knows no such part.`)]),
        ...(opens ? [] : [at('door-to-nowhere', [...path, 'door'], `De weg “${route.id}” eindigt nergens: er is geen pagina om te beginnen en geen adres.`, `The route “${route.id}” ends nowhere: there is no page to start at and no address.`)]),
        ...(route.next.includes(route.id) ? [at('leads-to-itself', [...path, 'next'], `Lukt de weg “${route.id}” niet, dan wijst hij naar zichzelf.`, `When the route “${route.id}” fails, it points to itself.`)] : []),
      ]
    }),
    ...guide.rules.flatMap((rule, i) => {
      const { routes: named, confronts, needsName, formality } = rule.forbids
      const empty = !named?.length && !confronts?.length && !needsName && !formality
      return [...missing('unknown-route', routes, named ?? [], ['rules', i, 'forbids', 'routes'], 'De weg', 'The route'), ...bySource(rule.sources, ['rules', i, 'sources']),
        ...(empty ? [at('rule-forbids-nothing', ['rules', i, 'forbids'], `De regel “${rule.id}” verbiedt niets.`, `The rule “${rule.id}” forbids nothing.`)] : [])]
    }),
    ...guide.limits.flatMap((limit, i) => bySource(limit.sources, ['limits', i, 'sources'])),
    ...guide.contacts.flatMap((contact, i) => (filled(contact) || contact.how !== undefined ? [] : [
      at('contact-empty', ['contacts', i], `Bij “${contact.id}” staat geen telefoonnummer, adres, website of uitleg. Daar vindt niemand de weg.`, `“${contact.id}” has no telephone number, address, website or explanation. Nobody finds the way there.`)])),
    ...guide.sources.flatMap((source, i) => (!isDay(source.checked) || source.checked > today ? [
      at('day-impossible', ['sources', i, 'checked'], `De bron “${source.id}” zou zijn nagekeken op ${source.checked}. Die dag bestaat niet of moet nog komen.`, `The source “${source.id}” is said to be checked on ${source.checked}. That day does not exist or is still to come.`)] : [])),
  ]
}

/** What stands in the file twice, is named without being there, waits for itself or leads nowhere. */
export const referenceProblems = (guide: Guide, surroundings: Surroundings): readonly Problem[] => [
  ...doubles(guide.questions.map(({ id }) => id), ['questions'], { nl: 'De vraag', en: 'The question' }),
  ...guide.questions.flatMap((question, i) => doubles(question.options.map(({ id }) => id), ['questions', i, 'options'], { nl: `Bij “${question.id}” het antwoord`, en: `At “${question.id}” the answer` })),
  ...doubles(guide.routes.map(({ id }) => id), ['routes'], { nl: 'De weg', en: 'The route' }), ...doubles(guide.rules.map(({ id }) => id), ['rules'], { nl: 'De regel', en: 'The rule' }),
  ...doubles(guide.limits.map(({ id }) => id), ['limits'], { nl: 'De termijn', en: 'The time limit' }), ...doubles(guide.contacts.map(({ id }) => id), ['contacts'], { nl: 'Het adres', en: 'The address' }),
  ...doubles(guide.sources.map(({ id }) => id), ['sources'], { nl: 'De bron', en: 'The source' }),
  ...placesOf(guide).flatMap((place) => wrongParts(guide, place)), ...circles(guide), ...order(guide), ...unused(guide), ...links(guide, surroundings),
]
