import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** A workforce by state, the yearly chance to go from each state to each, and who comes in each year. */
export type Flow = { readonly states: readonly string[]; readonly transition: readonly (readonly number[])[]; readonly start: readonly number[]; readonly inflow: readonly number[] }

/** Whether the parts fit together; one sentence about the first that does not. */
export const checkedFlow = (flow: Flow): Result<Flow, string> => {
  const { states, transition, start, inflow } = flow
  const twice = states.find((state, at) => states.indexOf(state) !== at)
  if (twice !== undefined) return refuse(`states: "${twice}" is there twice`)
  if (transition.length !== states.length) return refuse(`transition has ${transition.length} rows; expected one for each of the ${states.length} states`)
  for (const [name, numbers] of [['start', start], ['inflow', inflow], ...transition.map((row, at) => [`transition[${at}]`, row] as const)] as const) {
    if (numbers.length !== states.length) return refuse(`${name} has ${numbers.length} numbers; expected one for each of the ${states.length} states`)
    const negative = numbers.findIndex((value) => value < 0)
    if (negative >= 0) return refuse(`${name}[${negative}] is below 0`)
  }
  const uneven = transition.findIndex((row) => Math.abs(row.reduce((sum, value) => sum + value, 0) - 1) > 1e-9)
  return uneven < 0 ? ok(flow) : refuse(`transition[${uneven}] adds up to ${transition[uneven]?.reduce((sum, value) => sum + value, 0)}; who is in "${states[uneven]}" must go somewhere or stay, so it must add up to 1`)
}

/** The expected numbers after each of the coming years: who was there moves by the chances, then the inflow comes. */
export const project = ({ states, transition, start, inflow }: Flow, years: number): readonly (readonly number[])[] => {
  const found: (readonly number[])[] = []
  let now = start
  for (let year = 0; year < years; year++) {
    const before = now
    now = states.map((_, to) => states.reduce((sum, __, from) => sum + (before[from] ?? 0) * (transition[from]?.[to] ?? 0), inflow[to] ?? 0))
    found.push(now)
  }
  return found
}
