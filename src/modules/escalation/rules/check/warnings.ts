import { actorOf, ladderOf, stateOf, type Model } from '../model/index.ts'
import { at, type Problem } from './problem.ts'

/**
 * What may be so and still deserves a look. The competent authority, mostly the secretary-general, decides about measures; but the steps of
 * an official model are not known yet, so levels that never reach the top of an organisation are told and not refused.
 */
export const warningsOf = (model: Model): readonly Problem[] => (['conduct', 'rule'] as const).flatMap((id): readonly Problem[] => {
  const levels = ladderOf(model, id)?.levels ?? []
  if (levels.length === 0 || levels.some((level) => actorOf(model, stateOf(model, level)?.owner)?.seat === 'top')) return []
  const [nl, en] = id === 'conduct' ? ['een uitspraak of gedrag', 'a statement or behaviour'] : ['een regel of proces', 'a rule or process']
  return [at('top-not-reached', ['ladders', id, 'levels'],
    `Een signaal over ${nl} komt nooit bij de top van de organisatie, zoals de secretaris-generaal. Daar wordt meestal over maatregelen beslist. Het mag, maar is het zo bedoeld?`,
    `A signal about ${en} never reaches the top of the organisation, such as the secretary-general. That is mostly where measures are decided. It is allowed, but is it meant so?`)]
})
