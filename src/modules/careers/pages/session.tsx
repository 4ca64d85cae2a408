import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, CheckboxGroup, DataTable, Details, EmptyState, errorFor, formatDay, Notice, Tag, TextArea, type FormError } from '../../../foundation/ui/index.ts'
import { cancelSession } from '../actions/take-back.ts'
import { closeSession, sessionView, signOff, signUp } from '../actions/training.ts'
import { trainingPlace } from '../rules/places.ts'
import { commonTexts } from '../texts/common.ts'
import { trainingTexts } from '../texts/training.ts'
import type { CareersPages } from './services.ts'
import { fieldsOf, languageOf, listIn, numberIn, show, writes, type Fields } from './staff-parts.tsx'

/** One session: who takes part, and afterwards who was there. */
export const sessionPage = async (context: Context, services: CareersPages, errors: readonly FormError[] = [], fields: Fields = {}, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [trainingTexts[language], commonTexts[language]]
  const id = context.req.param('id') ?? ''
  const found = await sessionView(services, writes(context, 'training'), id)
  if (!found.ok) return context.notFound()
  const { session, course, attendance, choices } = found.value
  const planned = session.state === 'planned'
  return show(context, services, trainingPlace, `${course.name}, ${formatDay(session.day, language)}`, (
    <>
      <p>{session.place} <Tag>{text[`session-${session.state}`]}</Tag></p>
      {session.state === 'cancelled' && <Notice tone="info"><p>{text.because(session.reason)}</p></Notice>}
      <DataTable id="attendance" caption={text.attendance} stacks rows={attendance} rowKey={({ person }) => person} empty={<EmptyState title={text.nobody} />} columns={[
        { key: 'name', head: text.who, cell: ({ name }) => name }, { key: 'state', head: text.state, cell: ({ state }) => text[`attendance-${state}`] },
        ...(planned ? [{ key: 'off', head: text.signOff, cell: ({ person, name }: (typeof attendance)[number]) => <form method="post"><input type="hidden" name="form" value="off" /><input type="hidden" name="person" value={person} /><button class="link" type="submit" aria-label={`${text.signOff}: ${name}`}>{text.signOff}</button></form> }] : []),
      ]} />
      {planned && choices.length > 0 && (
        <form method="post">
          <input type="hidden" name="form" value="up" />
          <CheckboxGroup language={language} id="persons" label={text.choosePeople} options={choices.map(({ person, name }) => ({ value: person, label: name }))} />
          <ButtonBar><Button kind="quiet">{text.signUp}</Button></ButtonBar>
        </form>
      )}
      {planned && attendance.length > 0 && (session.day > services.clock.today() ? <p class="soft">{text.notYet}</p> : (
        <form method="post">
          <input type="hidden" name="form" value="close" /><input type="hidden" name="version" value={String(session.version)} />
          <CheckboxGroup language={language} id="attended" label={text.close} hint={text.closeText} options={attendance.map(({ person, name }) => ({ value: person, label: name }))} error={errorFor(errors, 'attended')} />
          <ButtonBar><Button kind="grave">{text.doClose}</Button></ButtonBar>
        </form>
      ))}
      {planned && (
        <Details summary={text.cancel} open={errors.some(({ field }) => field === 'reason')}>
          <p>{text.cancelText}</p>
          <form method="post">
            <input type="hidden" name="form" value="cancel" /><input type="hidden" name="version" value={String(session.version)} />
            <TextArea language={language} id="reason" rows={3} label={text.reason} hint={text.reasonHint} value={fields['reason'] ?? ''} error={errorFor(errors, 'reason')} />
            <ButtonBar><Button kind="grave">{text.doCancel}</Button></ButtonBar>
          </form>
        </Details>
      )}
      <p class="soft small">{common.print}</p>
    </>
  ), { errors, status, end: `/${id}`, back: { href: addressOf(language, trainingPlace), text: text.back } })
}

export const sessionForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const acting = writes(context, 'training')
  const id = context.req.param('id') ?? ''
  const done = fields['form'] === 'up' ? await signUp(services, acting, id, listIn(fields['persons']))
    : fields['form'] === 'off' ? await signOff(services, acting, id, fields['person'] ?? '')
    : fields['form'] === 'cancel' ? await cancelSession(services, acting, id, numberIn(fields['version']), fields['reason'] ?? '')
    : fields['form'] === 'close' ? await closeSession(services, acting, id, numberIn(fields['version']), listIn(fields['attended'])) : null
  if (done === null || (!done.ok && done.error === 'not-found')) return context.notFound()
  if (done.ok) return context.redirect(`${addressOf(language, trainingPlace)}/${id}?saved`, 303)
  const field = fields['form'] === 'cancel' ? 'reason' : 'attended'
  return sessionPage(context, services, [{ field, text: done.error === 'stale' ? commonTexts[language].stale : trainingTexts[language][done.error === 'reason-missing' ? 'refused-reason-missing' : 'refused-not-yet'] }], fields, done.error === 'stale' ? 409 : 422)
}
