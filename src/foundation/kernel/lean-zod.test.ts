import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import * as lean from './lean-zod.ts'

type Schema = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown }; readonly _zod: { readonly def: Def } }
type Def = {
  readonly type: string; readonly shape?: Readonly<Record<string, Schema>>; readonly element?: Schema; readonly options?: readonly Schema[]; readonly innerType?: Schema; readonly valueType?: Schema; readonly entries?: Readonly<Record<string, string>>; readonly values?: readonly unknown[]
  readonly format?: string; readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly pattern?: RegExp; readonly prefix?: string; readonly minimum?: number; readonly maximum?: number; readonly length?: number; readonly value?: number } } }[]
}

/** Values that are right or nearly so for a schema: made from zod's own account of it. */
const near = ({ _zod: { def } }: Schema): Arbitrary<unknown> => {
  const checks = (def.checks ?? []).map((check) => check._zod.def)
  const bound = (name: 'minimum' | 'maximum' | 'length') => checks.find((check) => check[name] !== undefined)?.[name]
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, field]) => [key, near(field)])), { requiredKeys: Object.keys(def.shape ?? {}).filter((key) => def.shape?.[key]?._zod.def.type !== 'optional') })
    case 'array':
      return fc.array(near(def.element as Schema), { minLength: bound('minimum') ?? 0, maxLength: Math.min(bound('maximum') ?? 3, (bound('minimum') ?? 0) + 3) })
    case 'union':
      return fc.oneof(...(def.options ?? []).map(near))
    case 'optional':
      return near(def.innerType as Schema)
    case 'nullable':
      return fc.oneof(fc.constant(null), near(def.innerType as Schema))
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 12 }), near(def.valueType as Schema), { maxKeys: 3 })
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(0, 1, 2 ** 53 - 1))
    case 'unknown':
      return fc.oneof(fc.constant(null), fc.string(), fc.constant({ a: [1] }))
    case 'string': {
      if (def.format === 'date') return fc.constantFrom('2026-11-30', '2024-02-29', '2000-02-29', '2026-02-28')
      const pattern = checks.find((check) => check.pattern !== undefined && check.prefix === undefined)?.pattern
      const prefix = checks.find((check) => check.prefix !== undefined)?.prefix
      const most = bound('maximum')
      const plain = pattern ? fc.stringMatching(pattern) : fc.string().map((text) => `${prefix ?? ''}${text}`)
      return fc.oneof({ weight: 4, arbitrary: plain.map((text) => text.padEnd(bound('minimum') ?? 0, 'A')) }, { weight: most === undefined ? 0 : 1, arbitrary: fc.constantFrom(0, 1).map((more) => 'x'.repeat((most ?? 0) + more)) })
    }
    default:
      throw new Error(`this test does not know ${def.type}: add it`)
  }
}

const strange: readonly unknown[] = [
  undefined, null, true, 0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '', 'x', '\n', 'A'.repeat(43), `${'A'.repeat(43)}\n`, `${'A'.repeat(22)}`, 'age1pq1', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '2026-11-30\n', '٢٠٢٦-11-30', [], [[]], [undefined], {}, { a: 1 }, JSON.parse('{"__proto__":1}'), '__proto__',
]
/** The same value with one thing in it exchanged, taken away or added, at a place that `seed` chooses. */
const spoiled = (value: unknown, seed: number, other: unknown): unknown => {
  const places = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (places.length === 0 || seed % 5 === 0) return seed % 3 === 0 && typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, added: other } : other
  const key = places[seed % places.length] as string
  const inner = (value as Record<string, unknown>)[key]
  const next = spoiled(inner, Math.floor(seed / 7), other)
  if (Array.isArray(value)) return seed % 4 === 1 ? [...(value as unknown[]), other] : (value as unknown[]).with(Number(key), next)
  const rest = Object.entries(value as object).filter(([name]) => name !== key)
  return seed % 4 === 1 ? Object.fromEntries(rest) : Object.fromEntries([...rest, [key, next]])
}

/** Every schema that a module shows, by name; also those in a plain object of schemas. */
const schemasOf = (shown: Readonly<Record<string, unknown>>): [string, Schema][] =>
  Object.entries(shown).flatMap(([name, one]): [string, Schema][] => {
    if (typeof one !== 'object' || one === null) return []
    return 'safeParse' in one ? [[name, one as Schema]] : Object.entries(one).flatMap(([key, inner]): [string, Schema][] => (typeof inner === 'object' && inner !== null && 'safeParse' in inner ? [[`${name}.${key}`, inner as Schema]] : []))
  })

const files = globSync('src/**/*.ts').filter((file) => !file.includes('.test.') && /from 'zod\/mini'/.test(readFileSync(file, 'utf8'))).toSorted()
afterAll(() => { vi.doUnmock('zod/mini'); vi.resetModules() })

const both = async (file: string): Promise<(readonly [string, Schema, Schema])[]> => {
  vi.doUnmock('zod/mini')
  vi.resetModules()
  const whole = schemasOf((await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>)
  vi.resetModules()
  vi.doMock('zod/mini', () => lean)
  const small = new Map(schemasOf((await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>))
  return whole.map(([name, schema]) => [name, schema, small.get(name) as Schema] as const)
}
const same = (name: string, whole: Schema, small: Schema, value: unknown): void => {
  const [one, other] = [whole.safeParse(value), small.safeParse(value)]
  expect(other.success, `${name} on ${JSON.stringify(value)?.slice(0, 400)}`).toBe(one.success)
  if (one.success) expect(other.data, name).toEqual(one.data)
}

test('every schema of the product accepts and refuses the same, and reads the same, built with either', async () => {
  expect(files.length).toBeGreaterThan(8)
  let [schemas, accepted] = [0, 0]
  for (const file of files) {
    for (const [name, whole, small] of await both(file)) {
      schemas++
      expect('_zod' in small, `${name} was not exchanged`).toBe(false)
      for (const value of strange) same(name, whole, small, value)
      for (const value of fc.sample(near(whole), { numRuns: 12, seed: 7 })) {
        if (whole.safeParse(value).success) accepted++
        same(name, whole, small, value)
        for (let seed = 0; seed < 24; seed++) same(name, whole, small, spoiled(value, seed * 31 + 1, strange[seed % strange.length]))
      }
    }
  }
  expect(schemas).toBeGreaterThan(40)
  // Values that both refuse prove little: most of what was made is right.
  expect(accepted).toBeGreaterThan(schemas * 6)
}, 120_000)

test('each shape and check alone, at its edges', () => {
  const build = (of: typeof z | typeof lean) => {
    const kit = of as typeof z
    return [
      kit.string(), kit.boolean(), kit.int(), kit.unknown(), kit.literal('a'), kit.literal(1), kit.enum(['a', 'b']), kit.nullable(kit.int()), kit.optional(kit.int()), kit.union([kit.int(), kit.string()]), kit.array(kit.int()), kit.iso.date(),
      kit.strictObject({ a: kit.int(), b: kit.optional(kit.string()), c: kit.unknown() }), kit.looseObject({ a: kit.int() }), kit.record(kit.string().check(kit.maxLength(2)), kit.int()), kit.strictObject({ a: kit.optional(kit.nullable(kit.int())), b: kit.nullable(kit.optional(kit.int())) }),
      ...[kit.regex(/^A+$/), kit.startsWith('A'), kit.minLength(2), kit.maxLength(2), kit.length(2)].map((check) => kit.string().check(check)), kit.array(kit.int()).check(kit.minLength(1), kit.maxLength(2)),
      ...[kit.minimum(1), kit.gte(1), kit.maximum(1), kit.lte(1), kit.positive(), kit.nonnegative()].map((check) => kit.int().check(check)),
    ] as unknown as Schema[]
  }
  const [whole, small] = [build(z), build(lean)]
  const values = [...strange, 'a', 'b', 'A', 'AA', 'AAA', 1, 2, [1], [1, 2], [1, 2, 3], ['1'], { a: 1, b: 'x' }, { a: 1, c: 0 }, { a: 1, b: 2, c: 0 }, { a: 1, b: undefined, c: 0 }, { a: 1, c: 0, d: 0 }, { a: null, b: null }, { b: 1 }, { ab: 1 }, { abc: 1 }, { ab: 'x' }, JSON.parse('{"a":1,"__proto__":1}'), JSON.parse('{"a":1,"b":"x","c":0,"__proto__":{"a":2}}')]
  for (const [at, schema] of whole.entries()) for (const value of values) same(`${at} ${schema._zod.def.type}`, schema, small[at] as Schema, value)
})
