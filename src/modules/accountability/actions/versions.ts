import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { checkContent, type VersionProblem } from '../rules/versions/check.ts'
import { mayAdopt, mayOffer, type Draft, type DraftRefusal } from '../rules/versions/draft.ts'
import { inForce, versionsWith, type Versions } from '../rules/versions/shipped.ts'
import type { Content, Kind, Version } from '../rules/versions/shapes.ts'
import { dropDraftRow, insertAdopted, loadAdopted, loadDrafts, saveDraftRow } from '../store/versions.ts'
import type { AccountabilityServices, Acting } from './services.ts'

/** Every version of the model and of the questions, inside a transaction. */
export const versionsIn = async (tx: Tx): Promise<Versions> => versionsWith(await loadAdopted(tx))
/** The same as anybody may read it: what was adopted is public. */
export const allVersions = (services: Pick<AccountabilityServices, 'database'>): Promise<Versions> => services.database.within({ kind: 'public' }, versionsIn)

export { modelOf, questionsOf } from '../rules/versions/shipped.ts'

const mayVersion = ({ hats }: Acting): boolean => hats.some(({ role }) => role === 'reviewer')
export type VersionsView = { readonly versions: Versions; readonly drafts: Readonly<Partial<Record<Kind, Draft & { readonly problems: readonly VersionProblem[] }>>> }

/** Every version, and for the ministry of the Interior the drafts with what still stands in their way. */
export const versionsView = (services: AccountabilityServices, acting: Acting): Promise<VersionsView> => services.database.within({ kind: 'system' }, async (tx) => {
  const versions = await versionsIn(tx)
  const drafts = mayVersion(acting) ? await loadDrafts(tx) : []
  return { versions, drafts: Object.fromEntries(drafts.map((one) => [one.kind, { ...one, problems: checkContent(one.content, versions[one.kind]) }])) }
})

type Given = { readonly kind: Kind; readonly edition: number }
const change = (services: AccountabilityServices, acting: Acting, { kind, edition }: Given, decide: (tx: Tx, draft: Draft, versions: Versions) => Promise<Result<null, DraftRefusal>>): Promise<Result<null, DraftRefusal>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, DraftRefusal>> => {
    if (!mayVersion(acting)) return refuse('not-found')
    const draft = (await loadDrafts(tx)).find((one) => one.kind === kind)
    if (!draft || draft.edition !== edition) return refuse('stale')
    return decide(tx, draft, await versionsIn(tx))
  })
const kept = async (saved: Promise<boolean>): Promise<Result<null, DraftRefusal>> => ((await saved) ? ok(null) : refuse('stale'))

/** Saves the draft of a new version on the edition that was read; 0 begins one from the version in force. One that lies with a second person does not change under their hands. */
export const saveVersionDraft = (services: AccountabilityServices, acting: Acting, given: Given & { readonly owner: string; readonly reason: string; readonly content: Content }): Promise<Result<null, DraftRefusal>> => {
  const { kind, edition, owner, reason, content } = given
  const fresh = { kind, owner: owner.trim(), reason: reason.trim(), content, state: 'editing' as const, edition: edition + 1, day: services.clock.today() }
  if (edition > 0) return change(services, acting, given, (tx, draft) => (draft.state === 'offered' ? Promise.resolve(refuse('offered')) : kept(saveDraftRow(tx, { ...draft, ...fresh, editors: [...new Set([...draft.editors, acting.person])] }))))
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, DraftRefusal>> => (mayVersion(acting) ? kept(saveDraftRow(tx, { ...fresh, base: inForce(await versionsIn(tx), kind).version, editors: [acting.person], sentBack: '' })) : refuse('not-found')))
}

/** Lays a draft before a second person, once nothing stands in its way. */
export const offerVersion = (services: AccountabilityServices, acting: Acting, given: Given): Promise<Result<null, DraftRefusal>> => change(services, acting, given, async (tx, draft, versions) => {
  const no = mayOffer(draft, checkContent(draft.content, versions[draft.kind]))
  return no ? refuse(no) : kept(saveDraftRow(tx, { ...draft, state: 'offered', edition: draft.edition + 1, sentBack: '', day: services.clock.today() }))
})

/** Gives an offered draft back to be changed, with the reason; whoever wrote it may take it back as well. */
export const sendVersionBack = (services: AccountabilityServices, acting: Acting, given: Given & { readonly words: string }): Promise<Result<null, DraftRefusal>> => change(services, acting, given, async (tx, draft) => {
  if (draft.state !== 'offered') return refuse('not-offered')
  if (given.words.trim().length < 10) return refuse('words')
  return kept(saveDraftRow(tx, { ...draft, state: 'editing', edition: draft.edition + 1, sentBack: given.words.trim(), day: services.clock.today() }))
})

/** Adopts an offered draft as the next version. Rounds that are open keep theirs. */
export const adoptVersion = (services: AccountabilityServices, acting: Acting, given: Given): Promise<Result<null, DraftRefusal>> => change(services, acting, given, async (tx, draft, versions) => {
  const newest = inForce(versions, draft.kind).version
  const no = mayAdopt(draft, acting.person, newest, checkContent(draft.content, versions[draft.kind]))
  if (no) return refuse(no)
  const { kind, owner, reason, content, editors } = draft
  const version: Version = { kind, version: newest + 1, since: services.clock.today(), owner, reason, content }
  return (await insertAdopted(tx, version, editors, acting.person)) && (await dropDraftRow(tx, kind, draft.edition)) ? ok(null) : refuse('stale')
})

/** Throws a draft away that is not with a second person. */
export const dropVersionDraft = (services: AccountabilityServices, acting: Acting, given: Given): Promise<Result<null, DraftRefusal>> =>
  change(services, acting, given, (tx, draft) => (draft.state === 'offered' ? Promise.resolve(refuse('offered')) : kept(dropDraftRow(tx, draft.kind, draft.edition))))
