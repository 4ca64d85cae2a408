import { housePages } from '../foundation/ui/index.ts'
import type { OfferedPart } from '../foundation/kernel/parts.ts'
import type { Mapped } from './site/options.ts'
import { measures } from './site/system/measures.ts'


/** Every part that was promised or is there, so that a text can name one before it is built. */
export const partsOf = (modules: readonly Mapped[]): readonly OfferedPart[] => {
  const there = modules.flatMap((module) => module.provisions)
  const ids = new Set([...measures.map(({ id }) => id), ...there.map(({ id }) => id)])
  return [...[...ids].map((id) => {
    const provision = there.find((one) => one.id === id)
    return { id, page: provision && provision.state !== 'not-built' ? (provision.page ?? null) : null }
  }), { id: 'system', page: housePages.system }, { id: 'privacy', page: housePages.privacy }]
}
