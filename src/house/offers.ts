import type { OfferedIndicator } from '../foundation/kernel/indicators.ts'
import type { Module } from '../foundation/kernel/module.ts'

/** Every indicator that the modules offer, each bound to what its module needs to read it. */
export const offersOf = <Services>(modules: readonly Pick<Module<Services>, 'id' | 'indicators'>[], services: Services): readonly OfferedIndicator[] =>
  modules.flatMap(({ id, indicators }) => indicators.map(({ read, ...offer }): OfferedIndicator => ({ ...offer, module: id, read: () => read(services) })))
