import { ok, refuse, type Result } from '../../kernel/result.ts'

/** One dimension of a table: a tree of codes. A code with children is the sum of them; `total` is the root. */
export type Dimension = { readonly name: string; readonly total: string; readonly children: Readonly<Record<string, readonly string[]>> }

/** All cells of a table, totals included, and what everybody knows of them: each parent is the sum of its children along one dimension. */
export type Shape = {
  readonly dimensions: readonly Dimension[]
  /** Per dimension its codes, the total first. */
  readonly codes: readonly (readonly string[])[]
  /** `parents[dimension][code]` = place of the parent's code, -1 for the total. */
  readonly parents: readonly (readonly number[])[]
  readonly cells: number
  /** The place of a cell, `null` when a code is unknown or one is missing. */
  readonly placeOf: (at: readonly string[]) => number | null
  readonly at: (cell: number) => readonly string[]
  readonly relations: readonly Relation[]
  /** Whether a cell has no children in any dimension. */
  readonly leaf: (cell: number) => boolean
}
export type Relation = { readonly parent: number; readonly children: readonly number[] }

/** More cells than this are refused: no table that people read has them. */
export const cellLimit = 250_000

const codesOf = ({ name, total, children }: Dimension): Result<{ codes: readonly string[]; parents: readonly number[] }, string> => {
  const codes = [total]
  const parents = [-1]
  for (let at = 0; at < codes.length; at++) {
    // A code may be called as something that every object has, such as "constructor".
    const own = codes[at] ?? ''
    for (const child of Object.hasOwn(children, own) ? (children[own] ?? []) : []) {
      if (codes.includes(child)) return refuse(`dimension "${name}": the code "${child}" stands in two places of the tree`)
      codes.push(child)
      parents.push(at)
    }
  }
  const lost = Object.keys(children).find((code) => !codes.includes(code))
  return lost === undefined ? ok({ codes, parents }) : refuse(`dimension "${name}": the code "${lost}" has children but does not hang under "${total}"`)
}

/** Works out cells and sums from the trees; refuses, with a sentence, trees that are none. */
export const shapeOf = (dimensions: readonly Dimension[]): Result<Shape, string> => {
  if (dimensions.length === 0) return refuse('a table needs a dimension')
  const twice = dimensions.find((one, at) => dimensions.findIndex((other) => other.name === one.name) !== at)
  if (twice) return refuse(`the dimension "${twice.name}" is there twice`)
  const codes: (readonly string[])[] = []
  const parents: (readonly number[])[] = []
  for (const dimension of dimensions) {
    const found = codesOf(dimension)
    if (!found.ok) return found
    codes.push(found.value.codes)
    parents.push(found.value.parents)
  }
  const cells = codes.reduce((product, one) => product * one.length, 1)
  if (cells > cellLimit) return refuse(`the table has ${cells} cells; at most ${cellLimit} can be protected together`)
  const strides = codes.map((_, at) => codes.slice(at + 1).reduce((product, one) => product * one.length, 1))
  const places = codes.map((one) => new Map(one.map((code, at) => [code, at])))
  const digit = (cell: number, dimension: number): number => Math.floor(cell / (strides[dimension] ?? 1)) % (codes[dimension]?.length ?? 1)
  const kids = parents.map((one) => one.map((_, at) => one.flatMap((parent, child) => (parent === at ? [child] : []))))
  const relations: Relation[] = []
  for (let cell = 0; cell < cells; cell++) {
    codes.forEach((_, dimension) => {
      const own = digit(cell, dimension)
      const children = kids[dimension]?.[own] ?? []
      if (children.length > 0) relations.push({ parent: cell, children: children.map((child) => cell + (child - own) * (strides[dimension] ?? 1)) })
    })
  }
  return ok({
    dimensions, codes, parents, cells, relations,
    placeOf: (at) => {
      if (at.length !== codes.length) return null
      let place = 0
      for (const [dimension, code] of at.entries()) {
        const found = places[dimension]?.get(code)
        if (found === undefined) return null
        place += found * (strides[dimension] ?? 1)
      }
      return place
    },
    at: (cell) => codes.map((one, dimension) => one[digit(cell, dimension)] ?? ''),
    leaf: (cell) => codes.every((_, dimension) => (kids[dimension]?.[digit(cell, dimension)] ?? []).length === 0),
  })
}

export type GivenCell = { readonly at: readonly string[]; readonly count: number }

/** Counts of all cells from the leaves; a leaf that is not given counts 0. Refuses unknown or doubled cells, counts that are none, and a given total that is not the sum. */
export const countsOf = (shape: Shape, given: readonly GivenCell[]): Result<Float64Array, string> => {
  const counts = new Float64Array(shape.cells)
  const seen = new Map<number, number>()
  for (const { at, count } of given) {
    const cell = shape.placeOf(at)
    const name = JSON.stringify(at)
    if (cell === null) return refuse(`the cell ${name} is not in the table; expected one code of each dimension, in their order`)
    if (!Number.isSafeInteger(count) || count < 0) return refuse(`the cell ${name}: expected a whole number of 0 or more, got ${count}`)
    if (seen.has(cell)) return refuse(`the cell ${name} is there twice`)
    seen.set(cell, count)
    if (shape.leaf(cell)) counts[cell] = count
  }
  // Children come after their parents in every dimension, so sums are complete when they are read from the back; one dimension is enough for a cell.
  const summed = new Uint8Array(shape.cells)
  for (let at = shape.relations.length - 1; at >= 0; at--) {
    const relation = shape.relations[at] as Relation
    if (summed[relation.parent]) continue
    summed[relation.parent] = 1
    counts[relation.parent] = relation.children.reduce((sum, child) => sum + (counts[child] ?? 0), 0)
  }
  for (const [cell, count] of seen) if (counts[cell] !== count) return refuse(`the cell ${JSON.stringify(shape.at(cell))} is given as ${count}, but its parts add up to ${counts[cell]}`)
  return ok(counts)
}
