import { computeTerm } from '../../rules/terms/compute-term.ts'
import { hiddenIn } from '../../rules/masking.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { challengers, evidenceReaders, judgments, measureKinds, misstandSigns, parties, referralTargets, signAnswers, waiveGrounds, type Judgment, type MessageBody, type MessageKind } from '../../rules/messages.ts'
import { challengeOutcome, minorityView, panelOf, penaltyRefusal } from '../../rules/process/handling.ts'
import { challengesFor, challengesToDecide, recordsToAnswer } from '../../rules/process/needs.ts'
import { admitted, consentTo, dayIn, daysIn, handlersOf, line, manyIn, one, peopleOf, readersOf, say, text, valueOf, words, type ActField, type ActValues, type Deed, type FieldError, type Scene } from './act-form-parts.ts'
import { measureOf, readRow } from './measures.ts'

const procedureActs = [
  'not-involved', 'note-incidents', 'check-misstand', 'propose-weight', 'answer-weight', 'ask-referral', 'refer', 'compose-panel', 'invite-hearing', 'waive-hearing', 'record-hearing', 'answer-record', 'note-evidence', 'make-copy',
  'ask-expert', 'expert-answer', 'note-challenge', 'answer-challenge', 'decide-challenge', 'draft-advice', 'vote', 'advise', 'ask-authority', 'intend-penalty', 'note-view', 'decide', 'measure-done', 'recommend', 'ask-satisfied',
] as const satisfies readonly HandlerAct[]
export type ProcedureAct = (typeof procedureActs)[number]
export const isProcedureAct = (act: HandlerAct): act is ProcedureAct => (procedureActs as readonly HandlerAct[]).includes(act)

/** Messages that came with files: what the evidence list can point at. */
const withFiles = ({ work }: Scene): readonly string[] => work.messages.filter((message) => message.attachments.length > 0).map((message) => message.hash)
/** What a copy can be made of: the report, what was said to and fro, and the records. */
export const copyable = ({ work }: Scene): readonly string[] => work.messages.filter((message) => message.kind === 'report' || message.kind === 'text' || message.kind === 'hearing-held' || message.kind === 'repaired').map((message) => message.hash)
const candidates = (scene: Scene): readonly string[] => admitted(scene, handlersOf(scene, scene.work.opened.body, ['member', 'triage']))
const openMeasures = ({ work }: Scene): readonly string[] => (work.view.handling.decision?.measures ?? []).flatMap((measure, at) => (measure.doneOn === null && measure.measure !== 'no-measure' ? [String(at)] : []))

/** The accused's own view since the intent, from their mailbox; an authority does not read that mailbox. */
const saidByAccused = ({ work }: Scene): string => {
  const since = work.view.handling.intent?.day ?? ''
  const views = work.parties.filter(({ role }) => role === 'accused').flatMap(({ thread }) => thread?.messages ?? []).flatMap((one) => (one.kind === 'view' && one.day >= since ? [one.body.text] : []))
  return views.at(-1) ?? ''
}

/** What the form of a step of the procedure asks. */
export const procedureFields = (act: ProcedureAct, scene: Scene): readonly ActField[] => {
  const { view, today } = scene.work
  switch (act) {
    case 'not-involved':
      return []
    case 'note-incidents':
      return [{ id: 'days', kind: 'days' }, one('crime', ['crime-no', 'crime-maybe']), text('text', true)]
    case 'check-misstand':
      return [...misstandSigns.map((sign) => one(`sign-${sign}`, signAnswers)), one('candidate', ['candidate-yes', 'candidate-no']), words]
    case 'answer-weight':
      return [one('agrees', ['agree', 'disagree']), words]
    case 'ask-referral':
      return [one('target', referralTargets), text('leaves'), words]
    case 'refer':
      return [one('target', referralTargets), text('leaves'), one('basis', ['basis-consent', 'basis-duty']), words]
    case 'compose-panel':
      return [one('chair', candidates(scene)), { id: 'members', kind: 'people', options: candidates(scene) }, { id: 'independent', kind: 'tick' }, words]
    case 'invite-hearing':
      return [one('who', parties), { id: 'hearing-day', kind: 'day' }, line('place'), { id: 'text', kind: 'text', begin: 'invitation' }]
    case 'waive-hearing':
      return [one('who', parties), one('waive', waiveGrounds), words]
    case 'record-hearing':
      return [one('who', parties), { id: 'held-day', kind: 'day', past: true, begin: today }, line('present'), text('record')]
    case 'answer-record':
      return [one('hearing', recordsToAnswer(view).map((hearing) => hearing.hash)), line('behalf'), one('agrees', ['agree', 'disagree']), text('objections', true)]
    case 'note-evidence':
      return [line('title'), line('source'), ...(withFiles(scene).length > 0 ? [one('about', ['about-none', ...withFiles(scene)])] : []), { id: 'seen-by', kind: 'many', options: evidenceReaders }]
    case 'make-copy':
      return [line('title'), { id: 'copy', kind: 'copy' }]
    case 'ask-expert':
      return [line('expert'), text('question'), text('sees')]
    case 'expert-answer':
      return [one('expert-of', view.handling.experts.filter((expert) => !expert.answered).map((expert) => expert.hash)), words]
    case 'note-challenge':
      return [one('challenger', challengers), one('member', panelOf(view.handling).length > 0 ? panelOf(view.handling) : readersOf(scene)), text('reason')]
    case 'answer-challenge':
      return [one('challenge', challengesFor(view, scene.me).map((challenge) => challenge.hash)), one('grants', ['grant', 'refuse']), words]
    case 'decide-challenge':
      return [one('challenge', challengesToDecide(view).map((challenge) => challenge.hash)), words]
    case 'draft-advice':
      return [one('judgment', judgments), text('findings'), text('advice')]
    case 'vote':
      return [one('vote', ['vote-for', 'vote-against']), text('view', true)]
    case 'ask-authority':
      return [one('authority', admitted(scene, handlersOf(scene, scene.work.opened.body, ['authority']))), words]
    case 'intend-penalty':
      return [{ id: 'penalties', kind: 'many', options: measureKinds.penalty }, text('why')]
    case 'note-view':
      return [one('view-given', ['view-yes', 'view-no']), { id: 'text', kind: 'text', optional: true, begin: { said: saidByAccused(scene) } }]
    case 'decide':
      return [one('judgment', judgments), text('reasons', true), { id: 'measures', kind: 'measures' }, text('decision')]
    case 'measure-done':
      return [one('measure-of', openMeasures(scene)), words]
    case 'recommend':
      return [text('proposal'), { id: 'anonymous', kind: 'tick' }]
    default:
      return [words]
  }
}

/** What is wrong only when two answers are read together. */
export const wrongTogether = (act: ProcedureAct, values: ActValues, scene: Scene): FieldError | null => {
  switch (act) {
    case 'refer': {
      if (valueOf(values, 'basis') === 'basis-duty') return valueOf(values, 'target') === 'police' ? null : { field: 'basis', refusal: 'duty-only-police' }
      return consentTo(scene, 'referral')?.detail === valueOf(values, 'target') ? null : { field: 'basis', refusal: 'consent-missing' }
    }
    case 'waive-hearing':
      return valueOf(values, 'who') === 'accused' && valueOf(values, 'waive') !== 'own-word' ? { field: 'waive', refusal: 'accused-own-word' } : null
    case 'compose-panel':
      return manyIn(values, 'members').includes(valueOf(values, 'chair')) ? { field: 'members', refusal: 'chair-twice' } : null
    case 'answer-record':
      return valueOf(values, 'agrees') === 'disagree' && valueOf(values, 'objections') === '' ? { field: 'objections', refusal: 'text-missing' } : null
    // Awb 9:16: a decision that deviates from the advice says why, or it is not sent.
    case 'note-view':
      return valueOf(values, 'view-given') === 'view-yes' && valueOf(values, 'text') === '' ? { field: 'text', refusal: 'text-missing' } : null
    case 'decide': {
      const early = penaltyRefusal(scene.work.view.handling, manyIn(values, 'measures').map((row) => ({ measure: readRow(row).measure })), scene.work.today)
      if (early !== null) return { field: 'measures', refusal: early }
      return valueOf(values, 'judgment') !== scene.work.view.handling.advice?.judgment && valueOf(values, 'reasons') === '' ? { field: 'reasons', refusal: 'reasons-missing' } : null
    }
    default:
      return null
  }
}

/** What concerns the accused goes to the accused's own compartment; what concerns the complainant goes to the mailbox. */
const sayTo = <Kind extends MessageKind>(who: string, kind: Kind, body: MessageBody<Kind>): Deed => (who === 'accused' ? say(kind, body, 'inside', 'accused') : say(kind, body))
const nameIn = (scene: Scene, id: string): string => scene.roster.handlers.find((handler) => handler.id === id)?.name ?? ''

const panelDeed = (values: ActValues, scene: Scene): Deed => {
  const chair = valueOf(values, 'chair')
  const members = manyIn(values, 'members')
  const panel = [chair, ...members]
  const secretaries = peopleOf(scene, scene.work.opened.body, ['secretary'])
  const first = say('panel-composed', { chair, members: [...members], names: panel.map((id) => nameIn(scene, id)), text: valueOf(values, 'text') })
  const add = panel.filter((id) => !readersOf(scene).includes(id))
  const remove = readersOf(scene).filter((id) => !panel.includes(id) && !secretaries.includes(id))
  if (add.length === 0 && remove.length === 0) return first
  return { does: 'propose', wish: { act: remove.length > 0 ? 'remove' : 'add', add, remove }, first: first.message }
}

const decisionDeed = (values: ActValues, { work }: Scene): Deed => {
  const { advice } = work.view.handling
  if (advice === null) throw new TypeError('the form of a decision was offered without an advice')
  const { judgment, findings, advice: words, minority, hash } = advice
  return say('decided', {
    judgment: valueOf(values, 'judgment') as Judgment, reasons: valueOf(values, 'reasons'), advice: { hash, judgment, findings, advice: words, minority },
    measures: manyIn(values, 'measures').flatMap((row) => measureOf(readRow(row), work.today) ?? []), text: valueOf(values, 'decision'), ombudsmanUntil: computeTerm('OMBUDSMAN', work.today).nominalEnd,
  })
}

/** A piece that the authority may see is put where the authority reads: it holds no key of the papers. */
const evidenceDeed = (values: ActValues, { work }: Scene): Deed => {
  const about = valueOf(values, 'about') === 'about-none' ? '' : valueOf(values, 'about')
  const seenBy = evidenceReaders.filter((reader) => manyIn(values, 'seen-by').includes(reader))
  const noted = say('evidence-noted', { title: valueOf(values, 'title'), source: valueOf(values, 'source'), about, seenBy }, 'inside')
  const standing = seenBy.includes('authority') ? (work.messages.find(({ hash }) => hash === about)?.attachments ?? []) : []
  return standing.length === 0 ? noted : { ...noted, message: { ...noted.message, standing } }
}

/** What the filled-in form of a step of the procedure does. */
export const procedureDeed = (act: ProcedureAct, values: ActValues, scene: Scene): Deed => {
  const at = (id: string): string => valueOf(values, id)
  const { view, today } = scene.work
  const { handling } = view
  const who = at('who') as MessageBody<'hearing-held'>['who']
  switch (act) {
    case 'not-involved':
      return say('not-involved', {}, 'inside')
    case 'note-incidents':
      return say('incidents-noted', { days: [...(daysIn(values, 'days') ?? [])], crime: at('crime') === 'crime-maybe', text: at('text') }, 'inside')
    case 'check-misstand': {
      const signs = Object.fromEntries(misstandSigns.map((sign) => [sign, at(`sign-${sign}`)])) as MessageBody<'misstand-checked'>['signs']
      return say('misstand-checked', { signs, candidate: at('candidate') === 'candidate-yes', text: at('text') }, 'inside')
    }
    case 'propose-weight':
      return say('weight-proposed', { text: at('text') }, 'inside')
    case 'answer-weight':
      return say('weight-answered', { to: handling.weight?.hash ?? '', agrees: at('agrees') === 'agree', text: at('text') }, 'inside')
    case 'ask-referral':
      return say('consent-asked', { what: 'referral', detail: at('target'), text: `${at('text')}\n\n${at('leaves')}` })
    case 'ask-satisfied':
      return say('consent-asked', { what: 'satisfied', detail: '', text: at('text') })
    case 'refer': {
      const duty = at('basis') === 'basis-duty'
      return say('referred', { to: at('target') as MessageBody<'referred'>['to'], leaves: at('leaves'), duty, consent: duty ? '' : (consentTo(scene, 'referral')?.answer ?? ''), text: at('text') })
    }
    case 'compose-panel':
      return panelDeed(values, scene)
    case 'invite-hearing':
      return sayTo(who, 'hearing-invited', { who, day: dayIn(values, 'hearing-day') ?? today, place: at('place'), text: at('text') })
    case 'waive-hearing':
      return sayTo(who, 'hearing-waived', { who, ground: at('waive') as MessageBody<'hearing-waived'>['ground'], text: at('text') })
    case 'record-hearing':
      return sayTo(who, 'hearing-held', { who, day: dayIn(values, 'held-day') ?? today, present: at('present'), record: at('record') })
    case 'answer-record':
      return say('record-answered', { to: at('hearing'), agrees: at('agrees') === 'agree', objections: at('objections'), behalf: at('behalf') }, 'inside')
    case 'note-evidence':
      return evidenceDeed(values, scene)
    case 'make-copy':
      return say('copy-made', { of: at('copy-of'), title: at('title'), text: at('copy'), hidden: hiddenIn(at('copy')) }, 'inside', 'accused')
    case 'ask-expert':
      return say('expert-asked', { expert: at('expert'), question: at('question'), sees: at('sees') }, 'inside')
    case 'expert-answer':
      return say('expert-answered', { to: at('expert-of'), text: at('text') }, 'inside')
    case 'note-challenge':
      return say('challenge-noted', { by: at('challenger') as MessageBody<'challenge-noted'>['by'], member: at('member'), reason: at('reason') }, 'inside')
    case 'answer-challenge':
      return say('challenge-answered', { to: at('challenge'), grants: at('grants') === 'grant', text: at('text') }, 'inside', 'deliberation')
    case 'decide-challenge': {
      const challenge = handling.challenges.find((one) => one.hash === at('challenge'))
      const granted = challenge ? challengeOutcome(handling, challenge) === true : false
      return say('challenge-decided', { to: at('challenge'), name: nameIn(scene, challenge?.member ?? ''), granted, text: at('text') })
    }
    case 'draft-advice':
      return say('advice-drafted', { judgment: at('judgment') as Judgment, findings: at('findings'), advice: at('advice') }, 'inside', 'deliberation')
    case 'vote':
      return say('voted', { to: handling.draft?.hash ?? '', agrees: at('vote') === 'vote-for', view: at('view') }, 'inside', 'deliberation')
    case 'advise': {
      const { draft } = handling
      if (draft === null) throw new TypeError('the form of an advice was offered without a draft')
      const advised = say('advised', { draft: draft.hash, judgment: draft.judgment, findings: draft.findings, advice: draft.advice, minority: minorityView(handling) }, 'inside')
      return { ...advised, next: say('stage', { stage: 'concluding', text: at('text') }).message }
    }
    case 'ask-authority': {
      const authority = at('authority')
      return { does: 'propose', wish: { act: 'add', add: [authority], remove: [] }, first: say('authority-asked', { authority, text: at('text') }, 'inside').message }
    }
    case 'intend-penalty':
      return say('penalty-intended', { penalties: measureKinds.penalty.filter((one) => manyIn(values, 'penalties').includes(one)), text: at('why') }, 'inside')
    case 'note-view':
      return say('penalty-view', { to: handling.intent?.hash ?? '', given: at('view-given') === 'view-yes', text: at('text') }, 'inside')
    case 'decide':
      return decisionDeed(values, scene)
    case 'measure-done':
      return say('measure-done', { to: handling.decision?.hash ?? '', number: Number(at('measure-of')), text: at('text') }, 'inside')
    case 'recommend':
      return { does: 'recommend', text: at('proposal') }
  }
}
