import type { Proposal, ProposalUpdate } from '../rules/proposals.ts'
import type { DeskTx } from './tables.ts'

type Row = { readonly id: string; readonly month: string; readonly text: string; readonly owner: string; readonly due: string | null; readonly state: string; readonly public_text: string }
const proposalOf = ({ public_text, state, ...row }: Row): Proposal => ({ ...row, state: state as Proposal['state'], publicText: public_text })

export const insertProposal = async (tx: DeskTx, { id, month, text }: Pick<Proposal, 'id' | 'month' | 'text'>): Promise<void> => {
  await tx.insertInto('desk.proposal').values({ id, month, text, owner: '', due: null, state: 'received', public_text: '' }).onConflict((conflict) => conflict.doNothing()).execute()
}

/** What waits stands first, then by the day it is due; within that by id, so that the order says nothing about arrival. */
export const proposalRows = async (tx: DeskTx): Promise<readonly Proposal[]> =>
  (await tx.selectFrom('desk.proposal').selectAll().orderBy((of) => of.case().when('state', '=', 'received').then(0).when('state', '=', 'taken-up').then(1).else(2).end()).orderBy('due').orderBy('id').execute()).map(proposalOf)

/** Writes a decision; false when there is no such proposal. */
export const updateProposal = async (tx: DeskTx, id: string, { publicText, ...update }: ProposalUpdate): Promise<boolean> =>
  Number((await tx.updateTable('desk.proposal').set({ ...update, public_text: publicText }).where('id', '=', id).executeTakeFirst()).numUpdatedRows) === 1
