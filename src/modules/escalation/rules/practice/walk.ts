import type { Choice, PracticeCase, Scene } from './shape.ts'

/** What somebody chose so far, in order. */
export type Trail = readonly { readonly scene: Scene; readonly choice: Choice }[]
/** `scene` null: the case is over. */
export type Walked = { readonly trail: Trail; readonly scene: Scene | null }

/** Follows the choices from the first scene; what does not fit is left out, so an old or forged form leads to a real place. */
export const walkCase = (one: PracticeCase, chosen: readonly string[]): Walked => {
  const trail: { scene: Scene; choice: Choice }[] = []
  let scene: Scene | null = one.scenes[0] ?? null
  for (const id of chosen) {
    const choice: Choice | undefined = scene?.choices.find((each) => each.id === id)
    if (!scene || !choice || trail.length >= one.scenes.length * 3) break
    trail.push({ scene, choice })
    scene = one.scenes.find((each) => each.id === choice.to) ?? null
  }
  return { trail, scene }
}

/** A case is passed when it is over and no choice of it was poor. */
export const passed = ({ trail, scene }: Walked): boolean => scene === null && trail.length > 0 && trail.every(({ choice }) => choice.good !== 'poor')

export const best = ({ trail }: Walked): number => trail.filter(({ choice }) => choice.good === 'best').length
