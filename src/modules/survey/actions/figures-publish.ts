import { enter, lockRegister, publicationsOf, publishedOf, register, type Publication } from '../../../foundation/disclosure/publish.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { digest } from '../../../foundation/storage/bytes.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { contentOf, type PublishedContent } from '../rules/figures/publication.ts'
import type { PublicationRequest } from '../rules/figures/request.ts'
import { addProposal, decideProposal, proposalOf, proposals, replaceProposal, type StoredProposal } from '../store/figures-proposals.ts'
import { figuresIn, type Figures, type FiguresRefusal } from './figures-analyse.ts'
import { asSystem, type SurveyServices } from './services.ts'

/** What is proposed: the question and the page that would stand. */
export type Proposed = { readonly request: PublicationRequest; readonly page: PublishedContent }
export type Proposal = StoredProposal<Proposed>

const utf8 = (text: string): string => digest(new TextEncoder().encode(text))

const pageOf = (id: string, request: PublicationRequest, { dataset, kind, answers, groups, difference, released }: Figures): PublishedContent => {
  const { estimates, minimumBase, minimumCount } = released.value
  return contentOf({ id, request, about: dataset.about, variables: dataset.variables, rows: dataset.rows, dataset: dataset.id, kind, answers, groups, difference, estimates, minimumBase, minimumCount, digest: utf8 })
}

const figuresNow = async (tx: Tx, dataset: string, request: PublicationRequest): Promise<Result<Figures, FiguresRefusal>> =>
  figuresIn(tx, dataset, request, (await publicationsOf(tx, dataset)).flatMap(({ tables }) => tables))

/** Proposes figures for publication: computed, protected beside everything published before, and kept as they would stand. */
export const propose = (services: SurveyServices, by: string, dataset: string, request: PublicationRequest): Promise<Result<string, FiguresRefusal>> =>
  asSystem(services, async (tx, day) => {
    const figures = await figuresNow(tx, dataset, request)
    if (!figures.ok) return figures
    const id = newId(services.random)
    await addProposal(tx, { id, dataset, content: { request, page: pageOf(id, request, figures.value) } satisfies Proposed, day, by })
    return ok(id)
  })

export const allProposals = (services: SurveyServices): Promise<readonly Proposal[]> => asSystem(services, (tx) => proposals<Proposed>(tx))
export const proposal = (services: SurveyServices, id: string): Promise<Proposal | null> => asSystem(services, (tx) => proposalOf<Proposed>(tx, id))

export type AgreeRefusal = { readonly reason: 'not-found' | 'same-person' | 'decided' | 'changed' | 'other-method' } | { readonly reason: 'refused'; readonly why: FiguresRefusal }
/**
 * The second person agrees and the figures are public. They are computed and checked once more, against what was published meanwhile; when
 * that makes another page, nothing goes out and the new page stands to be looked at.
 */
export const agree = (services: SurveyServices, person: string, id: string): Promise<Result<null, AgreeRefusal>> =>
  asSystem(services, async (tx, day): Promise<Result<null, AgreeRefusal>> => {
    await lockRegister(tx)
    const found = await proposalOf<Proposed>(tx, id)
    if (!found) return refuse({ reason: 'not-found' })
    if (found.state !== 'proposed') return refuse({ reason: 'decided' })
    if (found.by === person) return refuse({ reason: 'same-person' })
    const { request, page } = found.content
    const figures = await figuresNow(tx, found.dataset, request)
    if (!figures.ok) return refuse({ reason: 'refused', why: figures.error })
    const now = pageOf(id, request, figures.value)
    if (!sameJson(now, page)) {
      await replaceProposal(tx, id, { request, page: now } satisfies Proposed)
      return refuse({ reason: 'changed' })
    }
    const entered = await enter(tx, {
      id, module: 'survey', subject: found.dataset, method: 'suppression', title: page.title, specification: page, tables: [publishedOf(figures.value.released.value.table)], day, proposedBy: found.by, agreedBy: person,
    })
    if (!entered.ok) return refuse({ reason: entered.error === 'one-person' ? 'same-person' : 'other-method' })
    await decideProposal(tx, id, 'published', day, person)
    return ok(null)
  })

/** Order of keys is lost in storage, so both sides are put in one order. */
const sameJson = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other)
const ordered = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part))

/** Takes a proposal back; anybody who may propose may. */
export const withdraw = (services: SurveyServices, person: string, id: string): Promise<boolean> => asSystem(services, (tx, day) => decideProposal(tx, id, 'withdrawn', day, person))

export type PublishedFigures = { readonly publication: Publication; readonly page: PublishedContent }
export const ofSurvey = (all: readonly Publication[]): readonly PublishedFigures[] => all.filter(({ module, method }) => module === 'survey' && method === 'suppression').map((publication) => ({ publication, page: publication.specification as PublishedContent }))

/** Everything the survey published, the newest first; read as anybody. */
export const publishedFigures = (services: Pick<SurveyServices, 'database'>): Promise<readonly PublishedFigures[]> => services.database.within({ kind: 'public' }, async (tx) => ofSurvey(await register(tx)))
/** The whole register, of all modules. */
export const wholeRegister = (services: Pick<SurveyServices, 'database'>): Promise<readonly Publication[]> => services.database.within({ kind: 'public' }, register)
