import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { B64, Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import type { ChangeWish } from '../../../../foundation/sealing/core/change.ts'
import type { HandlerMessage } from '../../../../foundation/sealing/core/case-append.ts'
import { parseDay } from '../../../../foundation/ui/texts/dates.ts'
import { nameRequestsFor, type HandlerAct } from '../../rules/case/acts.ts'
import { declineGrounds, outcomes, procedures, stages, suspendReasons, type MessageBody, type MessageKind } from '../../rules/messages.ts'
import type { WorkCase } from './said.ts'
import { letterBody } from '../../rules/letters/letter.ts'

/** What a form asks; words belong to the texts. */
export type ActField =
  | { readonly id: string; readonly kind: 'text' | 'day'; readonly optional?: true; readonly begin?: 'acknowledge' | Day }
  | { readonly id: string; readonly kind: 'tick' }
  | { readonly id: string; readonly kind: 'one' | 'people'; readonly options: readonly string[]; readonly optional?: true }
export type ActForm = { readonly fields: readonly ActField[]; /** Files may go along. */ readonly files: boolean; /** Asked once more before it is done. */ readonly grave: boolean }

export type ActValues = Readonly<Record<string, string | readonly string[]>>
/** What a field lacks; the page turns it into a sentence. */
export type FieldRefusal = 'text-missing' | 'text-too-long' | 'day-wrong' | 'day-in-future' | 'day-in-past' | 'tick-missing' | 'choice-missing' | 'too-few-people'
export type FieldError = { readonly field: string; readonly refusal: FieldRefusal }
/** What is done with a filled-in form: something said, or a change of readers that a colleague must also sign. */
export type Deed =
  | { readonly does: 'say'; readonly message: Omit<HandlerMessage, 'attachments'> }
  /** My part of a confidential name, to who asked for it, with the notice to the reporter. */
  | { readonly does: 'release'; readonly asked: B64; readonly said: { readonly duty: MessageBody<'name-opened'>['duty']; readonly text: string } }
  /** A one-time code for a reporter who lost the words. */
  | { readonly does: 'code' }
  | { readonly does: 'propose'; readonly wish: ChangeWish; readonly first: Omit<HandlerMessage, 'attachments'> | null }

type Scene = { readonly work: WorkCase; readonly roster: Roster; readonly me: Id }

const text = (id: string, optional?: true): ActField => ({ id, kind: 'text', ...(optional ? { optional } : {}) })
const words: ActField = text('text')
const one = (id: string, options: readonly string[]): ActField => ({ id, kind: 'one', options })
const grave: readonly HandlerAct[] = ['declined', 'close', 'converted', 'hand-over', 'recuse', 'adjourned', 'deferred', 'suspended', 'ask-name', 'release-name', 'way-in', 'add-reader']
const withFiles: readonly HandlerAct[] = ['text', 'note', 'feedback', 'declined', 'close', 'defect-notified']

const readersOf = ({ work }: Scene): readonly Id[] => work.opened.readers.map((reader) => reader.id)
/** Members of a body who do not read the case yet. */
const others = (scene: Scene, body: string): readonly Id[] => scene.roster.handlers.filter((one) => one.body === body && !readersOf(scene).includes(one.id) && !scene.work.view.recused.includes(one.id)).map((one) => one.id)
const otherBodies = (scene: Scene): readonly string[] => scene.roster.bodies.filter((body) => body.id !== scene.work.opened.body).map((body) => body.id)
/** The newest consent to something, with what exactly was agreed to. */
const consentTo = (scene: Scene, what: string) => scene.work.view.consents.findLast((consent) => consent.what === what && consent.given === true)

/** Who stepped back and still holds a key. */
const recusedReaders = (scene: Scene): readonly Id[] => readersOf(scene).filter((id) => scene.work.view.recused.includes(id))

/** When too few would stay, somebody must come at the same time. */
const leavesTooFew = (scene: Scene): boolean => readersOf(scene).filter((id) => id !== scene.me).length < 2

const fieldsOf = (act: HandlerAct, scene: Scene): readonly ActField[] => {
  switch (act) {
    case 'assign':
    case 'converted':
    case 'way-in':
      return []
    case 'letter':
      return [text('letter')]
    case 'acknowledge':
      return [{ id: 'day', kind: 'day', begin: scene.work.today }, { id: 'text', kind: 'text', begin: 'acknowledge' }]
    case 'stage':
      return [one('stage', stages.filter((stage) => stage !== 'received' && stage !== scene.work.view.stage)), words]
    case 'declined':
      return [one('ground', declineGrounds), words]
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
      return [one('outcome', outcomes), words]
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

const valueOf = (values: ActValues, id: string): string => {
  const value = values[id] ?? ''
  return typeof value === 'string' ? value.trim() : ''
}
const peopleIn = (values: ActValues, id = 'people'): readonly Id[] => {
  const value = values[id] ?? []
  return typeof value === 'string' ? [] : value
}
const dayIn = (values: ActValues, id: string): Day | null => {
  const day = parseDay(valueOf(values, id))
  return day.ok ? day.value : null
}

const wrongIn = (field: ActField, values: ActValues, act: HandlerAct, scene: Scene, hasFiles: boolean): FieldRefusal | null => {
  const { today } = scene.work
  switch (field.kind) {
    case 'text':
      if (valueOf(values, field.id).length > 60_000) return 'text-too-long'
      return valueOf(values, field.id) === '' && !field.optional && !(hasFiles && field.id === 'text') ? 'text-missing' : null
    case 'day': {
      const day = dayIn(values, field.id)
      if (day === null) return 'day-wrong'
      if (act === 'acknowledge') return day > today ? 'day-in-future' : null
      return day <= today ? 'day-in-past' : null
    }
    case 'tick':
      return valueOf(values, field.id) === 'yes' ? null : 'tick-missing'
    case 'one':
      return field.options.includes(valueOf(values, field.id)) ? null : 'choice-missing'
    case 'people': {
      const chosen = peopleIn(values, field.id)
      const staying = readersOf(scene).length - peopleIn(values, 'remove').length
      const needed = act === 'hand-over' ? 2 : !field.optional ? 1 : field.id === 'remove' ? 0 : peopleIn(values, 'remove').length === 0 ? 1 : Math.max(0, 2 - staying)
      return chosen.length < needed || !chosen.every((id) => field.options.includes(id)) ? 'too-few-people' : null
    }
  }
}

const say = <Kind extends MessageKind>(kind: Kind, body: MessageBody<Kind>, direction: 'out' | 'inside' = 'out'): Deed => ({ does: 'say', message: { kind, body, direction } })

/** To the reporter a letter travels to the mailbox; any other is kept among the readers and delivered on paper. Throws on what is no letter: the letter's own form makes it. */
const letterDeed = (kept: string): Deed => {
  const letter = letterBody.parse(JSON.parse(kept))
  return say('letter', letter, letter.audience === 'reporter' ? 'out' : 'inside')
}

const deedOf = (act: HandlerAct, values: ActValues, scene: Scene): Deed => {
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
      return { does: 'propose', wish: { act: 'hand-over', add: peopleIn(values), remove, body: consent?.detail ?? '', consent: consent?.answer ?? '' }, first: null }
    }
    case 'add-reader':
      return { does: 'propose', wish: { act: peopleIn(values, 'remove').length > 0 ? 'remove' : 'add', add: peopleIn(values), remove: peopleIn(values, 'remove') }, first: null }
    case 'recuse':
      return { does: 'propose', wish: { act: 'remove', add: peopleIn(values), remove: [me] }, first: { kind: 'recused', body: { reason: valueOf(values, 'reason') }, direction: 'inside' } }
    case 'letter':
      return letterDeed(valueOf(values, 'letter'))
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
  return errors.length > 0 ? refuse(errors) : ok(deedOf(act, values, scene))
}
