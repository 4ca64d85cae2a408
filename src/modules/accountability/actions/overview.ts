import type { Reading } from '../../../foundation/kernel/indicators.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { checkDefinition, type Definition, type DefinitionRefusal } from '../rules/indicators/definition.ts'
import type { Evidence } from '../rules/commitments/commitments.ts'
import { shippedCommitments, stateOf, type Commitment, type CommitmentState } from '../rules/commitments/commitments.ts'
import type { Proposal, ProposalDecision } from '../rules/measures/proposal.ts'
import type { ProposalPort } from '../../../foundation/kernel/proposals.ts'
import type { Publication } from '../rules/cycle/publication.ts'
import { loadLatestPublications, loadPublications } from '../store/cycle.ts'
import { insertDefinition, loadReadings } from '../store/indicators.ts'
import { insertEvidence, insertProposal, loadEvidence, loadProposals, updateProposal } from '../store/studies.ts'
import { allDefinitions, definitionsInForce, figuresOf, type IndicatorFigures } from './figures.ts'
import { departmentsEver, type AccountabilityServices, type Acting } from './services.ts'
import type { RoundDepartment } from '../rules/cycle/round.ts'

export type IndicatorPage = { readonly figures: IndicatorFigures; readonly versions: readonly Definition[]; readonly departments: readonly RoundDepartment[]; /** What it is always shown beside, so that nobody misreads it. */ readonly beside: IndicatorFigures | null }

/** One indicator with all its figures that may be shown. */
export const indicatorPage = async (services: AccountabilityServices, id: string): Promise<Result<IndicatorPage, 'not-found'>> => {
  const all = await allDefinitions(services)
  const definition = definitionsInForce(all).find((one) => one.id === id)
  if (!definition) return refuse('not-found')
  const figures = await figuresOf(services, definition, all)
  const other = definitionsInForce(all).find((one) => one.id === definition.beside)
  const beside = other ? await figuresOf(services, other, all) : null
  const departments = await services.database.within({ kind: 'system' }, (tx) => departmentsEver(tx, services.clock.today()))
  return ok({ figures, versions: all.filter((one) => one.id === id), departments, beside })
}

export type DepartmentLine = { readonly definition: Definition; readonly period: string; readonly own: Reading | null; readonly all: Reading | null }
/** Every indicator for one department: its last figure beside that of the whole government in the same period, by name and never by outcome. What was brought is read at once: only periods for which the department brought something. */
export const departmentFigures = async (services: AccountabilityServices, department: string): Promise<readonly DepartmentLine[]> => {
  const all = await allDefinitions(services)
  const kept = await services.database.within({ kind: 'system' }, (tx) => loadReadings(tx, { lastOf: department }))
  const brought = Map.groupBy(kept, ({ indicator }) => indicator)
  const lines: DepartmentLine[] = []
  for (const definition of definitionsInForce(all)) {
    const { value } = (await figuresOf(services, definition, all, brought.get(definition.id) ?? [])).released
    const period = value.filter((one) => one.department === department).map((one) => one.period).toSorted().at(-1)
    if (period === undefined) continue
    const of = (whose: string | null): Reading | null => value.find((one) => one.department === whose && one.period === period) ?? null
    lines.push({ definition, period, own: of(department), all: of(null) })
  }
  return lines
}

/** Writes the next version of an indicator's definition, or a new one. What a module delivers is defined by that module. */
export const keepDefinition = async (services: AccountabilityServices, acting: Acting, one: Definition): Promise<Result<null, 'not-found' | 'stale' | readonly DefinitionRefusal[]>> => {
  const before = definitionsInForce(await allDefinitions(services)).find(({ id }) => id === one.id) ?? null
  if (!acting.hats.some(({ role }) => role === 'reviewer') || (before !== null && before.module !== null) || one.module !== null) return refuse('not-found')
  const wrong = checkDefinition(one, before)
  if (wrong.includes('wrong-version')) return refuse('stale')
  if (wrong.length > 0) return refuse(wrong)
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'stale'>> => ((await insertDefinition(tx, one, services.clock.today(), acting.person)) ? ok(null) : refuse('stale')))
}

export type CommitmentLine = Commitment & { readonly state: CommitmentState; readonly evidence: readonly Evidence[] }
const linesOf = (evidence: readonly Evidence[], today: string): readonly CommitmentLine[] => shippedCommitments.map((one) => {
  const own = evidence.filter(({ commitment }) => commitment === one.id)
  return { ...one, evidence: own, state: stateOf(one, own, today) }
})
/** The register of commitments to parliament, as anybody may read it. */
export const commitments = (services: AccountabilityServices): Promise<readonly CommitmentLine[]> => services.database.within({ kind: 'public' }, async (tx) => linesOf(await loadEvidence(tx), services.clock.today()))
/** Adds evidence that a commitment was kept, wholly or partly; it stays. */
export const addEvidence = (services: AccountabilityServices, acting: Acting, given: Pick<Evidence, 'commitment' | 'day' | 'words' | 'whole'>): Promise<Result<null, 'not-found' | 'words' | 'future'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'words' | 'future'>> => {
    if (!acting.hats.some(({ role }) => role === 'reviewer') || !shippedCommitments.some(({ id }) => id === given.commitment)) return refuse('not-found')
    if (given.words.trim().length < 10) return refuse('words')
    if (given.day > services.clock.today()) return refuse('future')
    await insertEvidence(tx, { ...given, words: given.words.trim(), id: newId(services.random), version: 1 }, acting.person)
    return ok(null)
  })

/** Takes a recommendation that left a case; nothing says from which. */
export const receiveProposal = (services: Pick<AccountabilityServices, 'database'>, proposal: Pick<Proposal, 'id' | 'month' | 'text'>): Promise<void> => services.database.within({ kind: 'system' }, (tx) => insertProposal(tx, proposal))
export const allProposals = (services: AccountabilityServices): Promise<readonly Proposal[]> => services.database.within({ kind: 'system' }, (tx) => loadProposals(tx))
export const publicProposals = (services: Pick<AccountabilityServices, 'database'>): Promise<readonly Proposal[]> => services.database.within({ kind: 'public' }, (tx) => loadProposals(tx))
export const decideProposal = (services: AccountabilityServices, id: string, version: number, decision: ProposalDecision): Promise<Result<null, 'stale'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'stale'>> => ((await updateProposal(tx, { ...decision, id, version: version + 1 })) ? ok(null) : refuse('stale')))

/** The register of proposals for the module whose cases they come from. */
export const proposalPort = (services: AccountabilityServices): ProposalPort => ({
  receive: (proposal) => receiveProposal(services, proposal), all: () => allProposals(services), published: () => publicProposals(services),
  decide: async (id, decided) => {
    const standing = (await allProposals(services)).find((one) => one.id === id)
    return standing !== undefined && (await decideProposal(services, id, standing.version, decided)).ok
  },
})

/** Every published report in its version in force, as the public reads it. */
export const published = (services: Pick<AccountabilityServices, 'database'>): Promise<readonly Publication[]> => services.database.within({ kind: 'public' }, (tx) => loadLatestPublications(tx))
export const publishedVersions = (services: Pick<AccountabilityServices, 'database'>, round: string, department: string): Promise<readonly Publication[]> => services.database.within({ kind: 'public' }, (tx) => loadPublications(tx, round, department))
