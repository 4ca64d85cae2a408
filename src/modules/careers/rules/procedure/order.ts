import { seeded } from '../../../../foundation/kernel/seeded.ts'

/** FNV-1a over the letters: a number that anybody can compute again from what is published. */
const mixed = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/**
 * The order in which one assessor reads the answers to one question: random, another one for each assessor and each question, and the same
 * every time, because it follows from the published seed. `place` is the assessor's place in the panel, not a name.
 */
export const readingOrder = (candidates: readonly number[], seed: number, place: number, question: string): readonly number[] => {
  const random = seeded(mixed(`${seed}/${place}/${question}`))
  const result = candidates.toSorted((a, b) => a - b)
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[result[last], result[other]] = [result[other] as number, result[last] as number]
  }
  return result
}
