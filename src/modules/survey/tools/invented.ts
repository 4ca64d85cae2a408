import { seeded, type Seeded } from '../../../foundation/kernel/seeded.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'

const pick = <Item>(random: Seeded, ...choices: readonly (readonly [Item, number])[]): Item => {
  let left = random.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of choices) {
    left -= weight
    if (left <= 0) return item
  }
  return choices[0]?.[0] as Item
}
const some = (random: Seeded, ...choices: readonly (readonly [string, number])[]): readonly string[] => {
  const chosen = choices.filter(([, share]) => random.uniform() < share).map(([item]) => item)
  return chosen.length > 0 ? chosen : [choices[0]?.[0] as string]
}

/** One person's invented answers to the questionnaire on racism and discrimination; shares are made up and mean nothing about anybody. */
const person = (random: Seeded): Answers => {
  const origin = pick(random, ['no', 70], ['europe', 10], ['elsewhere', 17], ['rather_not', 3])
  const chance = origin === 'elsewhere' ? 28 : origin === 'europe' ? 12 : 4
  const racism = pick(random, ['yes', chance], ['unsure', 4], ['no', 92 - chance])
  const other = pick(random, ['yes', 11], ['unsure', 4], ['no', 85])
  const told = random.uniform() < 0.4 ? ['nobody'] : some(random, ['colleague', 0.6], ['manager', 0.45], ['adviser', 0.2], ['desk', 0.08], ['private', 0.5])
  return {
    rd_racism: [racism], rd_discrimination: [other], rd_witnessed: [pick(random, ['yes', 22], ['no', 70], ['unsure', 8])],
    rd_grounds: some(random, ['skin_colour', 0.4], ['origin', 0.6], ['religion', 0.3], ['language', 0.25], ['sex', 0.2], ['age', 0.15]), rd_kind: some(random, ['remarks', 0.7], ['left_out', 0.35], ['judged', 0.3], ['passed_over', 0.25]),
    rd_source: some(random, ['colleague', 0.6], ['manager', 0.35], ['outside', 0.25], ['rule', 0.1]), rd_frequency: [pick(random, ['once', 30], ['few', 50], ['monthly', 13], ['weekly', 7])],
    rd_told: told, rd_reasons: some(random, ['no_use', 0.6], ['afraid', 0.45], ['where', 0.15], ['small', 0.3]), rd_done: [pick(random, ['solved', 15], ['some', 30], ['nothing', 40], ['worse', 8], ['running', 7])],
    rd_trust: [pick(random, ['agree_fully', 12], ['agree', 32], ['neither', 25], ['disagree', 20], ['disagree_fully', 6], ['unsure', 5])], rd_manager: [pick(random, ['agree_fully', 20], ['agree', 38], ['neither', 20], ['disagree', 14], ['disagree_fully', 5], ['unsure', 3])],
    bg_origin: [origin], bg_scale: [pick(random, ['low', 25], ['middle', 55], ['high', 18], ['rather_not', 2])],
  }
}

/** Invented answers, the same for the same seed. */
export const inventedAnswers = (count: number, seed: number): readonly Answers[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at): Answers => (at % 8 === 3 ? { ...person(random), rd_open: [inventedWords[(at >> 3) % inventedWords.length]?.[0] ?? ''] } : person(random)))
}

/** Invented answers in own words, each with the codes a reader would give it. */
export const inventedWords = [
  ['Ik heb het gemeld, maar er werd niets mee gedaan.', ['niets_gedaan']], ['De grappen in de pauze gaan altijd over hetzelfde.', ['grappen']], ['Mijn leidinggevende greep meteen in. Dat hielp mij enorm.', ['goed_opgepakt']],
  ['Na mijn melding hoorde ik maanden niets.', ['niets_gedaan']], ['Ik word steeds gevraagd waar ik echt vandaan kom.', ['grappen']], ['Iedereen zag het en niemand zei iets.', ['niets_gedaan', 'grappen']], ['Er werd naar mij geluisterd en ik kreeg bericht over het vervolg.', ['goed_opgepakt']], ['Graag meer collega’s op hoge plekken die op mij lijken.', []],
] as const
export const inventedCodes = [['niets_gedaan', 'Er werd niets mee gedaan', 'Er is gemeld of gezien, en er gebeurde niets.'], ['grappen', 'Opmerkingen en grappen', 'Opmerkingen, grappen, vragen naar herkomst.'], ['goed_opgepakt', 'Het werd goed opgepakt', 'Iemand greep in, luisterde of gaf bericht.']] as const

/** An invented list of people: a number in each group, with addresses that reach nobody. */
export const inventedList = (groups: Readonly<Record<string, number>>): string =>
  ['e-mail,naam,groep,taal', ...Object.entries(groups).flatMap(([group, count]) => Array.from({ length: count }, (_, at) => `${group.toLowerCase()}-${at + 1}@voorbeeld.invalid,Medewerker ${at + 1},${group},${at % 12 === 0 ? 'en' : 'nl'}`))].join('\n')
