/**
 * Decision diagrams: a yes-or-no function of variables with a few values each, stored so that equal functions are the same number.
 * So "is there any combination of answers such that …" is answered for all of millions of combinations at once, without trying them.
 * 0 is never, 1 is always; every other number is a node that looks at one variable and leads on by its value.
 */
export type Diagram = number

/** Thrown when a guide is too tangled to be checked within bounds. */
export class TooLarge extends Error {}

/** Values of variables by their place; one that is left out may have any value. */
export type Cube = ReadonlyMap<number, number>

export type Diagrams = {
  /** True exactly where the variable has this value. */
  readonly is: (variable: number, value: number) => Diagram
  readonly and: (a: Diagram, b: Diagram) => Diagram
  readonly or: (a: Diagram, b: Diagram) => Diagram
  readonly not: (a: Diagram) => Diagram
  /** One combination that makes it true, every variable of the diagram set on the way; null when there is none. */
  readonly example: (a: Diagram) => Cube | null
  /** How many combinations of all variables make it true. */
  readonly count: (a: Diagram) => number
  /** True exactly where all variables of the cube have its values. */
  readonly cube: (cube: Cube) => Diagram
}

/** `sizes`: how many values each variable has, in order. Throws `TooLarge` beyond `most` nodes. */
export const diagrams = (sizes: readonly number[], most = 400_000): Diagrams => {
  const variableOf = [sizes.length, sizes.length]
  const childrenOf: (readonly number[])[] = [[], []]
  const unique = new Map<string, Diagram>()
  const memo = new Map<string, Diagram>()

  const node = (variable: number, children: readonly number[]): Diagram => {
    const first = children[0] as number
    if (children.every((child) => child === first)) return first
    const key = `${variable}:${children.join(',')}`
    const known = unique.get(key)
    if (known !== undefined) return known
    if (variableOf.length >= most) throw new TooLarge(`more than ${most} nodes`)
    const made = variableOf.length
    variableOf.push(variable)
    childrenOf.push(children)
    unique.set(key, made)
    return made
  }
  const topOf = (a: Diagram): number => variableOf[a] as number
  const childAt = (a: Diagram, variable: number, value: number): Diagram => (topOf(a) === variable ? (childrenOf[a]?.[value] as number) : a)

  const combine = (name: string, a: Diagram, b: Diagram, ends: (a: Diagram, b: Diagram) => Diagram | null): Diagram => {
    const end = ends(a, b)
    if (end !== null) return end
    const key = a < b ? `${name}${a},${b}` : `${name}${b},${a}`
    const known = memo.get(key)
    if (known !== undefined) return known
    const variable = Math.min(topOf(a), topOf(b))
    const made = node(variable, Array.from({ length: sizes[variable] as number }, (_, value) => combine(name, childAt(a, variable, value), childAt(b, variable, value), ends)))
    memo.set(key, made)
    return made
  }
  const and = (a: Diagram, b: Diagram): Diagram => combine('&', a, b, (x, y) => (x === 0 || y === 0 ? 0 : x === 1 ? y : y === 1 || x === y ? x : null))
  const or = (a: Diagram, b: Diagram): Diagram => combine('|', a, b, (x, y) => (x === 1 || y === 1 ? 1 : x === 0 ? y : y === 0 || x === y ? x : null))
  const not = (a: Diagram): Diagram => {
    if (a < 2) return 1 - a
    const known = memo.get(`!${a}`)
    if (known !== undefined) return known
    const made = node(topOf(a), (childrenOf[a] as readonly number[]).map(not))
    memo.set(`!${a}`, made)
    return made
  }
  const is = (variable: number, value: number): Diagram => node(variable, Array.from({ length: sizes[variable] as number }, (_, each) => (each === value ? 1 : 0)))

  const example = (a: Diagram): Cube | null => {
    if (a === 0) return null
    const found = new Map<number, number>()
    for (let at = a; at !== 1;) {
      const children = childrenOf[at] as readonly number[]
      const value = children.findIndex((child) => child !== 0)
      found.set(topOf(at), value)
      at = children[value] as number
    }
    return found
  }
  const count = (a: Diagram): number => {
    const below = new Map<Diagram, number>()
    const product = (from: number, to: number): number => sizes.slice(from, to).reduce((all, size) => all * size, 1)
    const from = (b: Diagram): number => {
      if (b < 2) return b
      const known = below.get(b)
      if (known !== undefined) return known
      const sum = (childrenOf[b] as readonly number[]).reduce((all, child) => all + from(child) * product(topOf(b) + 1, topOf(child)), 0)
      below.set(b, sum)
      return sum
    }
    return from(a) * product(0, topOf(a))
  }
  const cube = (wanted: Cube): Diagram => [...wanted].toSorted(([a], [b]) => b - a).reduce((made, [variable, value]) => and(is(variable, value), made), 1)
  return { is, and, or, not, example, count, cube }
}
