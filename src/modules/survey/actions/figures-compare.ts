import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { compare, type Bridge, type Comparison, type SignOff, type Specification } from '../rules/compare/index.ts'
import { quotedFigures, type Comparable } from '../rules/figures/comparable.ts'
import { addBridge, addSignature, agreeBridge, bridges, signatures, type Signature, type SignatureKind, type StoredBridge } from '../store/figures-signatures.ts'
import { publishedFigures, type PublishedFigures } from './figures-publish.ts'
import { asSystem, type SurveyServices } from './services.ts'

const ofPublication = ({ page }: PublishedFigures): readonly Comparable[] => page.specifications.map((specification) => {
  const answer = page.answers.find(({ value }) => specification.id.endsWith(`/${value}`))
  const name = (language: 'nl' | 'en'): string => `${page.wave}: ${page.title[language]}${answer ? ` (“${answer.label}”)` : ''}`
  return { specification, name: { nl: name('nl'), en: name('en') }, quote: null, kind: page.kind }
})

/** Everything that may be laid side by side: figures quoted from the parliamentary answer, and all that was published. */
export const comparables = async (services: SurveyServices): Promise<readonly Comparable[]> => [...quotedFigures, ...(await publishedFigures(services)).flatMap(ofPublication)]

const signedOff = (all: readonly Signature[]): readonly SignOff[] => {
  const found = new Map<string, SignOff>()
  for (const { from, to, rule, kind, by, argument } of all) {
    const key = JSON.stringify([...[from, to].sort(), rule, kind])
    const one = found.get(key)
    found.set(key, one ? { ...one, by: [...one.by, by] } : { rule, kind, from, to, by: [by], argument })
  }
  return [...found.values()]
}

export type Compared = { readonly a: Comparable; readonly b: Comparable; readonly comparison: Comparison; readonly signatures: readonly Signature[]; readonly bridges: readonly StoredBridge[] }

/** The verdict on two figures with all signatures, and with the bridges that two people agreed on. */
export const comparisonOf = async (services: SurveyServices, first: string, second: string): Promise<Result<Compared, 'not-found' | 'same'>> => {
  const all = await comparables(services)
  const [a, b] = [first, second].map((id) => all.find(({ specification }) => specification.id === id))
  if (!a || !b) return refuse('not-found')
  if (a === b) return refuse('same')
  const kept = await asSystem(services, async (tx) => ({ signatures: await signatures(tx), bridges: await bridges(tx) }))
  const between = ({ from, to }: { readonly from: string; readonly to: string }): boolean => (from === first && to === second) || (from === second && to === first)
  const [mine, across] = [kept.signatures.filter(between), kept.bridges.filter(({ bridge }) => between(bridge))]
  const agreed = across.filter(({ secondPerson }) => secondPerson !== null).map(({ bridge }) => bridge)
  return ok({ a, b, signatures: mine, bridges: across, comparison: compare(a.specification, b.specification, { bridges: agreed, signOffs: [...signedOff(mine)] }) })
}

export type SignRefusal = 'not-found' | 'same' | 'not-needed' | 'no-argument' | 'signed-before'
/** Signs that a change does not matter. Two people have to before it counts. */
export const sign = async (services: SurveyServices, by: string, first: string, second: string, rule: string, kind: SignatureKind, argument: string): Promise<Result<null, SignRefusal>> => {
  const found = await comparisonOf(services, first, second)
  if (!found.ok) return found
  const fits = kind === 'argument' ? rule.startsWith('S') : rule === 'H7'
  if (!fits || !found.value.comparison.rules.some((one) => one.rule === rule && (one.level === 'different' || (one.level === 'unknown' && rule.startsWith('S'))))) return refuse('not-needed')
  if (argument.trim().length < 10) return refuse('no-argument')
  const added = await asSystem(services, (tx, day) => addSignature(tx, { from: first, to: second, rule, kind, argument: argument.trim().slice(0, 4000), day, by }))
  return added ? ok(null) : refuse('signed-before')
}

/** Enters a bridge; it counts when a second person agreed. */
export const enterBridge = async (services: SurveyServices, by: string, bridge: Omit<Bridge, 'id' | 'signedBy'>): Promise<Result<null, 'not-found' | 'same'>> => {
  const found = await comparisonOf(services, bridge.from, bridge.to)
  if (!found.ok) return found
  await asSystem(services, (tx, day) => addBridge(tx, { ...bridge, id: newId(services.random) }, day, by))
  return ok(null)
}
export const agreeOnBridge = (services: SurveyServices, by: string, id: string): Promise<boolean> => asSystem(services, (tx, day) => agreeBridge(tx, id, day, by))

export type { Specification, StoredBridge }
