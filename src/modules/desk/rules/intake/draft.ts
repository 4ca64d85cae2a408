import * as z from 'zod/mini'
import { inLanguage, languages, type Language } from '../../../../foundation/kernel/language.ts'
import { answer, identityBody, namings, procedures, type IdentityBody, type ReportBody } from '../messages.ts'
import { answersToSend, validate, type AnswerError } from './answering.ts'
import type { Given, Questionnaire } from './questionnaire.ts'
import { aims, mayKnowName, otherAnswers, routeAllowed } from './route.ts'

/** A report in the making, as it lives in the browser's memory and in the reporter's own sealed file. */
export const draftSchema = z.strictObject({
  questionnaire: z.strictObject({ id: z.string(), version: z.int() }),
  language: z.enum(languages),
  consequences: z.strictObject({ name: z.optional(z.enum(mayKnowName)), other: z.optional(z.enum(otherAnswers)), aim: z.optional(z.enum(aims)) }),
  /** What the reporter accepted; null until then, and again after the opening answers change. */
  route: z.nullable(z.strictObject({ procedure: z.enum(procedures), naming: z.enum(namings) })),
  answers: z.record(z.string().check(z.maxLength(60)), answer),
  identity: identityBody,
  wayBack: z.enum(['mailbox', 'telephone', 'post']),
  excluded: z.strictObject({ handlers: z.array(z.string()), unitTags: z.array(z.string()) }),
  /** A body that the reporter chose because the usual one has too few readers left. */
  otherBody: z.nullable(z.string()),
  recovery: z.boolean(),
  /** Of whoever reports together with others: the group they have in common, and the readers that were drawn for it, per body (decision 20). */
  together: z.optional(z.strictObject({ group: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)), panels: z.optional(z.record(z.string().check(z.maxLength(60)), z.array(z.string().check(z.maxLength(60))).check(z.maxLength(8)))) })),
})
export type Draft = z.infer<typeof draftSchema>

export const newDraft = (questionnaire: Questionnaire, language: Language): Draft => ({
  questionnaire: { id: questionnaire.id, version: questionnaire.version }, language, consequences: {}, route: null, answers: {},
  identity: { name: '', telephone: '', address: '' }, wayBack: 'mailbox', excluded: { handlers: [], unitTags: [] }, otherBody: null, recovery: true,
})

/** Answers about oneself: they stay out of a draft that is shared. */
const ownAnswers = ['danger', 'consequences', 'retaliation', 'retaliation-what', 'tried', 'tried-result', 'wish', 'wish-more', 'toward']

/** A draft to share: what happened and to whom it is about, for a group; nothing of who drafted it or what they chose. */
export const sharedDraft = (draft: Draft, questionnaire: Questionnaire, together: NonNullable<Draft['together']>): Draft => ({
  ...newDraft(questionnaire, draft.language), answers: Object.fromEntries(Object.entries(draft.answers).filter(([id]) => !ownAnswers.includes(id))), together,
})

/** What the conditions of the questionnaire look at; before a way is chosen it asks as the triage would. */
export const givenOf = (draft: Draft): Given => ({ answers: draft.answers, procedure: draft.route?.procedure ?? 'triage' })

export type IdentityError = { readonly question: 'name' | 'telephone' | 'address'; readonly sentence: 'name-missing' | 'telephone-missing' | 'address-missing' | 'complaint-address' | 'too-long' }

/** A name for whoever is not anonymous; an address for a complaint (Awb 9:4); what the way back needs. */
export const identityErrors = (draft: Draft): readonly IdentityError[] => {
  if (draft.route === null || draft.route.naming === 'anonymous') return []
  const { name, telephone, address } = draft.identity
  const errors: IdentityError[] = []
  if (name.trim() === '') errors.push({ question: 'name', sentence: 'name-missing' })
  if (name.length > 200) errors.push({ question: 'name', sentence: 'too-long' })
  if (draft.wayBack === 'telephone' && telephone.trim() === '') errors.push({ question: 'telephone', sentence: 'telephone-missing' })
  if (draft.wayBack === 'telephone' && telephone.length > 60) errors.push({ question: 'telephone', sentence: 'too-long' })
  if (address.trim() === '' && draft.wayBack === 'post') errors.push({ question: 'address', sentence: 'address-missing' })
  else if (address.trim() === '' && draft.route.procedure === 'complaint') errors.push({ question: 'address', sentence: 'complaint-address' })
  if ((draft.wayBack === 'post' || draft.route.procedure === 'complaint') && address.length > 500) errors.push({ question: 'address', sentence: 'too-long' })
  return errors
}

/** Everything that still keeps the report from being sealed. */
export const draftErrors = (draft: Draft, questionnaire: Questionnaire): { readonly route: boolean; readonly answers: readonly AnswerError[]; readonly identity: readonly IdentityError[] } => ({
  route: draft.route === null || !routeAllowed(draft.route), answers: validate(questionnaire, givenOf(draft)), identity: identityErrors(draft),
})

/** The reporter's title, or the beginning of what happened. */
export const titleOf = (draft: Draft, questionnaire: Questionnaire): string => {
  const said = (id: string): string => { const value = draft.answers[id]; return typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : '' }
  if (said('title') !== '') return said('title').slice(0, 120)
  const text = said('what')
  if (text === '') return inLanguage(questionnaire.parts[0]?.name ?? { nl: '', en: '' }, draft.language)
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/\s\S*$/, '')}…`
}

/** The report without the mailbox's keys, which sealing adds; throws when no allowed way was chosen. */
export const reportOf = (draft: Draft, questionnaire: Questionnaire): Omit<ReportBody, 'box' | 'signKey'> => {
  if (draft.route === null || !routeAllowed(draft.route)) throw new TypeError('no way was chosen')
  const { handlers, unitTags } = draft.excluded
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version }, language: draft.language, procedure: draft.route.procedure, naming: draft.route.naming,
    title: titleOf(draft, questionnaire), answers: answersToSend(questionnaire, givenOf(draft)), wayBack: draft.route.naming === 'anonymous' ? 'mailbox' : draft.wayBack,
    ...(draft.together ? { together: { group: draft.together.group } } : {}),
    ...(handlers.length + unitTags.length === 0 ? {} : { notBy: { handlers: [...handlers], units: [...unitTags] } }),
  }
}

/** What goes into the `identity` compartment or, by name, beside the report; null for whoever stays anonymous, whatever was typed before. A number or an address that is no longer asked for does not go along. */
export const identityOf = (draft: Draft): IdentityBody | null => {
  if (draft.route === null || draft.route.naming === 'anonymous') return null
  const { name, telephone, address } = draft.identity
  const [calls, writes] = [draft.wayBack === 'telephone', draft.wayBack === 'post' || draft.route.procedure === 'complaint']
  return { name: name.trim(), telephone: calls ? telephone.trim() : '', address: writes ? address.trim() : '' }
}
