import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { nameRequestsFor, type HandlerAct } from '../../rules/case/acts.ts'
import { letterBody, type Letter } from '../../rules/letters/letter.ts'
import { conversation } from '../../rules/messages/parts.ts'
import { declineGrounds, outcomes, procedures, stages, suspendReasons, type MessageBody } from '../../rules/messages.ts'
import { admitted, consentTo, choicesOf, dayIn, daysIn, manyIn, one, readersOf, say, text, valueOf, words, type ActField, type ActForm, type ActValues, type Deed, type FieldError, type FieldRefusal, type Scene } from './act-form-parts.ts'
import { isProcedureAct, procedureDeed, procedureFields, wrongTogether } from './act-form-procedure.ts'
import { wrongMeasure } from './measures.ts'

export type { ActField, ActForm, ActValues, Deed, FieldError, FieldRefusal } from './act-form-parts.ts'

const grave: readonly HandlerAct[] = ['declined', 'close', 'converted', 'hand-over', 'recuse', 'adjourned', 'deferred', 'suspended', 'ask-name', 'release-name', 'way-in', 'add-reader', 'refer', 'compose-panel', 'waive-hearing', 'advise', 'decide', 'decide-challenge', 'recommend', 'vote']
const withFiles: readonly HandlerAct[] = ['text', 'note', 'feedback', 'declined', 'close', 'defect-notified', 'record-hearing', 'expert-answer', 'note-evidence', 'decide']

/** Members of a body who do not read the case yet and whom the reporter did not keep out. */
const others = (scene: Scene, body: string): readonly Id[] => admitted(scene, scene.roster.handlers.filter((one) => one.body === body && one.duty !== 'authority' && !readersOf(scene).includes(one.id) && !scene.work.view.recused.includes(one.id)))
const otherBodies = (scene: Scene): readonly string[] => scene.roster.bodies.filter((body) => body.id !== scene.work.opened.body).map((body) => body.id)
/** Who stepped back or was replaced after a challenge, and still holds a key. */
const recusedReaders = (scene: Scene): readonly Id[] => readersOf(scene).filter((id) => scene.work.view.recused.includes(id) || scene.work.view.handling.challenges.some((one) => one.member === id && one.granted === true))

/** When too few would stay, somebody must come at the same time. */
const leavesTooFew = (scene: Scene): boolean => readersOf(scene).filter((id) => id !== scene.me).length < 2

const fieldsOf = (act: HandlerAct, scene: Scene): readonly ActField[] => {
  if (isProcedureAct(act)) return procedureFields(act, scene)
  switch (act) {
    case 'assign':
    case 'converted':
    case 'way-in':
      return []
    case 'letter':
      return [text('letter')]
    case 'delegate':
      return [one('handler', readersOf(scene).filter((id) => id !== scene.me && !scene.work.view.recused.includes(id) && scene.roster.handlers.some((handler) => handler.id === id && handler.duty !== 'authority')))]
    case 'acknowledge':
      return [{ id: 'day', kind: 'day', past: true, begin: scene.work.today }, { id: 'text', kind: 'text', begin: 'acknowledge' }]
    case 'stage':
      return [one('stage', stages.filter((stage) => choicesOf('stage', scene).includes(stage))), words]
    case 'declined':
      return [one('ground', declineGrounds.filter((ground) => choicesOf('declined', scene).includes(ground))), words]
    case 'adjourned':
      return [text('reason'), { id: 'notice', kind: 'tick' }]
    case 'suspended':
      return [one('reason', suspendReasons), words]
    case 'ask-deferral':
      return [{ id: 'until', kind: 'day' }, words]
    case 'deferred':
      return [{ id: 'until', kind: 'day', begin: consentTo(scene, 'deferral')?.detail ?? '' }]
    case 'ask-conversion':
      return [one('procedure', procedures.filter((procedure) => procedure !== scene.work.view.procedure && procedure !== 'triage')), words]
    case 'ask-hand-over':
      return [one('body', otherBodies(scene)), words]
    case 'hand-over':
      return [{ id: 'people', kind: 'people', options: others(scene, consentTo(scene, 'hand-over')?.detail ?? '') }, one('stay', ['leave', 'stay'])]
    case 'add-reader':
      return [{ id: 'people', kind: 'people', options: others(scene, scene.work.opened.body), ...(recusedReaders(scene).length > 0 ? { optional: true } : {}) }, ...(recusedReaders(scene).length > 0 ? [{ id: 'remove', kind: 'people', optional: true, options: recusedReaders(scene) } as const] : [])]
    case 'recuse':
      return [text('reason'), ...(leavesTooFew(scene) ? [{ id: 'people', kind: 'people', options: others(scene, scene.work.opened.body) } as const] : [])]
    case 'close':
      return [one('outcome', outcomes.filter((outcome) => choicesOf('close', scene).includes(outcome) && (scene.work.view.handling.decision?.judgment ?? outcome) === outcome)), words]
    case 'release-name':
      return [one('ask', nameRequestsFor(scene.work.view, scene.me).map((request) => request.ask)), words]
    case 'ask-name':
    case 'reopen':
      return [text('reason')]
    default:
      return [words]
  }
}

export const formOf = (act: HandlerAct, scene: Scene): ActForm => ({ fields: fieldsOf(act, scene), files: withFiles.includes(act), grave: grave.includes(act) })

const wrongIn = (field: ActField, values: ActValues, act: HandlerAct, scene: Scene, hasFiles: boolean): FieldRefusal | null => {
  const { today } = scene.work
  switch (field.kind) {
    case 'text':
    case 'line':
      if (valueOf(values, field.id).length > (field.kind === 'line' ? 300 : 60_000)) return 'text-too-long'
      return valueOf(values, field.id) === '' && !field.optional && !(hasFiles && field.id === 'text') ? 'text-missing' : null
    case 'day': {
      const day = dayIn(values, field.id)
      if (day === null) return 'day-wrong'
      if (field.past) return day > today ? 'day-in-future' : null
      return day <= today ? 'day-in-past' : null
    }
    case 'days': {
      const days = daysIn(values, field.id)
      return days === null ? 'day-wrong' : days.some((day) => day > today) ? 'day-in-future' : null
    }
    case 'many':
      return manyIn(values, field.id).every((one) => field.options.includes(one)) && (field.optional || manyIn(values, field.id).length > 0) ? null : 'choice-missing'
    case 'copy':
      return valueOf(values, 'copy') === '' ? 'text-missing' : null
    case 'measures':
      return wrongMeasure(manyIn(values, 'measures'), today)
    case 'tick':
      return valueOf(values, field.id) === 'yes' ? null : 'tick-missing'
    case 'one':
      return field.options.includes(valueOf(values, field.id)) ? null : 'choice-missing'
    case 'people': {
      const chosen = manyIn(values, field.id)
      const staying = readersOf(scene).length - manyIn(values, 'remove').length
      const needed = act === 'hand-over' || field.id === 'members' ? 2 : !field.optional ? 1 : field.id === 'remove' ? 0 : manyIn(values, 'remove').length === 0 ? 1 : Math.max(0, 2 - staying)
      return chosen.length < needed || !chosen.every((id) => field.options.includes(id)) ? 'too-few-people' : null
    }
  }
}

/** Where a letter to somebody else is kept: with that person's papers. The authority must see from which day the accused knows of an intended penalty. */
const keptIn = ({ audience, template }: Letter): 'accused' | 'evidence' | undefined => (audience === 'accused' && template.id !== 'penalty-intent' ? 'accused' : audience === 'witness' ? 'evidence' : undefined)

/**
 * To the reporter a letter travels to the mailbox, to an accused or a witness with a mailbox to theirs, and then to the case, where its readers find what was sent.
 * Any other is kept among the readers. Throws on what is no letter: the letter's own form makes it.
 */
const letterDeed = (kept: string, to: string): Deed => {
  const read = letterBody.safeParse(JSON.parse(kept))
  if (!read.success) throw new TypeError('not a letter')
  const letter = read.data
  const inside = say('letter', letter, letter.audience === 'reporter' ? 'out' : 'inside', keptIn(letter))
  return to === '' || letter.audience === 'reporter' ? inside : { does: 'say', message: { kind: 'letter', body: letter, direction: 'out', to }, next: inside.message }
}

const deedOf = (act: HandlerAct, values: ActValues, scene: Scene): Deed => {
  if (isProcedureAct(act)) return procedureDeed(act, values, scene)
  const said = valueOf(values, 'text')
  const { me, work } = scene
  switch (act) {
    case 'assign':
      return say('assigned', { handler: me }, 'inside')
    case 'acknowledge':
      return say('acknowledge', { text: said, acknowledgedDay: dayIn(values, 'day') ?? work.today })
    case 'note':
      return { does: 'say', message: { kind: 'text', body: { text: said }, direction: 'inside', compartment: 'deliberation' } }
    case 'stage':
      return say('stage', { stage: valueOf(values, 'stage') as MessageBody<'stage'>['stage'], text: said })
    case 'declined':
      return say('declined', { ground: valueOf(values, 'ground') as MessageBody<'declined'>['ground'], text: said })
    case 'adjourned':
      return say('adjourned', { reason: valueOf(values, 'reason'), noticeToBoth: true })
    case 'suspended':
      return say('suspended', { reason: valueOf(values, 'reason') as MessageBody<'suspended'>['reason'], text: said })
    case 'text':
      return say('text', { text: said }, 'out', conversation)
    case 'admitted':
    case 'feedback':
    case 'defect-notified':
    case 'repaired':
    case 'resumed':
      return say(act, { text: said })
    case 'ask-mediation':
      return say('consent-asked', { what: 'mediation', detail: '', text: said })
    case 'ask-deferral':
      return say('consent-asked', { what: 'deferral', detail: dayIn(values, 'until') ?? '', text: said })
    case 'deferred':
      return say('deferred', { until: dayIn(values, 'until') ?? work.today, consent: consentTo(scene, 'deferral')?.answer ?? '' })
    case 'ask-conversion':
      return say('consent-asked', { what: 'conversion', detail: valueOf(values, 'procedure'), text: said })
    case 'converted': {
      const consent = consentTo(scene, 'conversion')
      return say('converted', { procedure: procedures.find((procedure) => procedure === consent?.detail) ?? work.view.procedure, consent: consent?.answer ?? '' })
    }
    case 'ask-hand-over':
      return say('consent-asked', { what: 'hand-over', detail: valueOf(values, 'body'), text: said })
    case 'hand-over': {
      const consent = consentTo(scene, 'hand-over')
      const remove = valueOf(values, 'stay') === 'leave' ? readersOf(scene) : []
      return { does: 'propose', wish: { act: 'hand-over', add: manyIn(values, 'people'), remove, body: consent?.detail ?? '', consent: consent?.answer ?? '' }, first: null }
    }
    case 'add-reader':
      return { does: 'propose', wish: { act: manyIn(values, 'remove').length > 0 ? 'remove' : 'add', add: manyIn(values, 'people'), remove: manyIn(values, 'remove') }, first: null }
    case 'recuse':
      return { does: 'propose', wish: { act: 'remove', add: manyIn(values, 'people'), remove: [me] }, first: { kind: 'recused', body: { reason: valueOf(values, 'reason') }, direction: 'inside' } }
    case 'delegate':
      return say('assigned', { handler: valueOf(values, 'handler') }, 'inside')
    case 'letter':
      return letterDeed(valueOf(values, 'letter'), valueOf(values, 'letter-to-mailbox'))
    case 'way-in':
      return { does: 'code' }
    case 'ask-name':
      return say('name-asked', { reason: valueOf(values, 'reason') }, 'inside')
    case 'release-name': {
      const asked = valueOf(values, 'ask')
      const asker = work.view.nameRequests.find((request) => request.ask === asked)?.by
      return { does: 'release', asked, said: { duty: scene.roster.handlers.find((handler) => handler.id === asker)?.duty ?? 'triage', text: said } }
    }
    case 'close':
      return say('closed', { outcome: valueOf(values, 'outcome') as MessageBody<'closed'>['outcome'], text: said })
    case 'reopen':
      return say('reopened', { reason: valueOf(values, 'reason') })
  }
}

/** Checks a form and says what it would do; every refusal names its field. */
export const readForm = (act: HandlerAct, values: ActValues, scene: Scene, hasFiles = false): Result<Deed, readonly FieldError[]> => {
  const errors = fieldsOf(act, scene).flatMap((field) => {
    const refusal = wrongIn(field, values, act, scene, hasFiles)
    return refusal === null ? [] : [{ field: field.id, refusal }]
  })
  if (errors.length > 0) return refuse(errors)
  const together = isProcedureAct(act) ? wrongTogether(act, values, scene) : null
  return together ? refuse([together]) : ok(deedOf(act, values, scene))
}
