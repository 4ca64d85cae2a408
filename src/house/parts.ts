import { housePages } from '../foundation/ui/index.ts'
import type { Mapped, Place } from './site/options.ts'
import { measures } from './site/system/measures.ts'

/** A part of the product that a link may lead to, and its page when it can be used. */
export type Part = { readonly id: string; readonly page: Place | null }

/** Every part that was promised or is there, so that a text can name one before it is built. */
export const partsOf = (modules: readonly Mapped[]): readonly Part[] => {
  const there = modules.flatMap((module) => module.provisions)
  const ids = new Set([...measures.map(({ id }) => id), ...there.map(({ id }) => id)])
  return [...[...ids].map((id) => {
    const provision = there.find((one) => one.id === id)
    return { id, page: provision && provision.state !== 'not-built' ? (provision.page ?? null) : null }
  }), { id: 'system', page: housePages.system }, { id: 'privacy', page: housePages.privacy }]
}
