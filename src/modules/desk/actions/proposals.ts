import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Proposal, ProposalUpdate } from '../rules/proposals.ts'
import { insertProposal, proposalRows, updateProposal } from '../store/proposals.ts'
import { deskTables } from '../store/tables.ts'
import type { DeskServices } from './services.ts'

/** Passes a proposal on to whoever receives them, or keeps it in the desk's own inbox. Who sent it and from which case is not kept. */
export const receiveProposal = async (services: DeskServices, text: string): Promise<void> => {
  const proposal = { id: newId(services.random), month: services.clock.today().slice(0, 7), text }
  if (services.proposals) return services.proposals.receive(proposal)
  await services.database.within({ kind: 'system' }, (db) => insertProposal(deskTables(db), proposal))
}

type Inbox = Pick<DeskServices, 'database' | 'proposals'>
/** The whole inbox, for coordinators: the register of whoever receives proposals, or the desk's own. */
export const allProposals = async (services: Inbox): Promise<readonly Proposal[]> => services.proposals ? services.proposals.all() : services.database.within({ kind: 'system' }, (db) => proposalRows(deskTables(db)))

/** What everybody may read: row-level security shows the public only proposals with public words. */
export const publicProposals = async (services: Inbox): Promise<readonly Proposal[]> => services.proposals ? services.proposals.published() : services.database.within({ kind: 'public' }, (db) => proposalRows(deskTables(db)))

export const decideProposal = async (services: Inbox, id: string, update: ProposalUpdate): Promise<Result<null, 'not-found'>> =>
  (await (services.proposals ? services.proposals.decide(id, update) : services.database.within({ kind: 'system' }, (db) => updateProposal(deskTables(db), id, update)))) ? ok(null) : refuse('not-found')
