import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites } from '../../../../tests/support/desk.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { deskMigrations } from '../migrations/index.ts'
import { proposalUpdate } from '../rules/proposals.ts'
import { allProposals, decideProposal, publicProposals, receiveProposal, type DeskServices } from './index.ts'

describe('proposals for measures', () => {
  let services: DeskServices
  let remove: () => Promise<void>
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, fixedClock('2027-01-20', 1_000_000))
  })
  afterAll(() => remove())

  test('leave a case without person, case or day, and are public only once a coordinator gave public words', async () => {
    const sites = deskSites(services)
    expect((await sites.asStaff('mina/member', 'POST', '/proposals', { text: '  Laat bij promotie een tweede commissie meelezen. ' })).status).toBe(204)
    const [proposal, ...others] = await allProposals(services)
    expect(others).toEqual([])
    expect(proposal).toEqual({ id: expect.any(String), month: '2027-01', text: 'Laat bij promotie een tweede commissie meelezen.', owner: '', due: null, state: 'received', publicText: '' })
    expect(await publicProposals(services)).toEqual([])
    const update = proposalUpdate.parse({ owner: 'Directeur HR', due: '2027-06-01', state: 'taken-up', publicText: 'Een tweede commissie leest mee bij promotie.' })
    expect(await decideProposal(services, proposal?.id ?? '', update)).toEqual({ ok: true, value: null })
    expect(await publicProposals(services)).toMatchObject([{ state: 'taken-up', owner: 'Directeur HR', due: '2027-06-01', publicText: 'Een tweede commissie leest mee bij promotie.' }])
    expect(await decideProposal(services, 'AAAAAAAAAAAAAAAAAAAAAA', update)).toEqual({ ok: false, error: 'not-found' })
  })
  test('cannot be taken up without an owner and a day, nor decided without words for everybody', () => {
    const wrong = (value: object) => proposalUpdate.safeParse({ owner: '', due: null, state: 'taken-up', publicText: 'x', ...value }).error?.issues.map((issue) => issue.path[0]) ?? []
    expect(wrong({})).toEqual(['owner', 'due'])
    expect(wrong({ state: 'not-taken-up', publicText: '' })).toEqual(['publicText'])
    expect(wrong({ state: 'received', publicText: '' })).toEqual([])
  })
  test('go to the accountability module where one receives them', async () => {
    const received: string[] = []
    await receiveProposal({ ...services, proposals: { receive: async ({ text }) => void received.push(text), all: async () => [], published: async () => [], decide: async () => false } }, 'Pas de vragenlijst aan.')
    expect([received, (await allProposals(services)).length]).toEqual([['Pas de vragenlijst aan.'], 1])
  })
})
