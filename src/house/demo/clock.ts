import { systemClock, type Clock, type Day } from '../../foundation/kernel/clock.ts'

/** The demonstration's calendar can be put on another day while its stories are loaded; its clock runs on. */
export type DemoClock = Clock & { readonly setDay: (day: Day | null) => void }

export const demoClock = (): DemoClock => {
  let day: Day | null = null
  return { now: systemClock.now, today: () => day ?? systemClock.today(), setDay: (next) => void (day = next) }
}
