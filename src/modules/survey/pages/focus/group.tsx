import type { Context } from 'hono'
import { Button, errorFor, formatDay, Notice, Select, CheckboxGroup, DateField, type FormError } from '../../../../foundation/ui/index.ts'
import { chosenOf, dayIn, fieldsOf, type Fields } from '../../../../foundation/ui/posted.ts'
import { withdrawParticipant, writeConsent } from '../../actions/focus/studies.ts'
import type { Participant } from '../../rules/focus/consent.ts'
import { focusPlace, groupEnd } from '../../rules/focus/places.ts'
import { focusRefusals } from '../../texts/focus/refusals.ts'
import { focusTexts } from '../../texts/focus/study.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'
import { below, ends, stateFor } from './study.tsx'

const agreements = ['takesPart', 'recorded', 'quotes'] as const
const dayWritten = (day: string): string => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`

const Row = ({ one, language, fields, errors }: { readonly one: Participant; readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[] }) => {
  const text = focusTexts[language]
  const name = `${text.number} ${one.number}`
  if (one.withdrawn !== null) return <section class="part"><h3>{name}</h3><p>{text.withdrawn(formatDay(one.withdrawn, language))}</p></section>
  const id = `p${one.number}`
  const given = fields[`${id}-there`] === undefined ? agreements.filter((key) => one[key]) : chosenOf(fields[id], agreements)
  return (
    <section class="part">
      <input type="hidden" name={`${id}-there`} value="1" />
      <CheckboxGroup language={language} id={id} label={name} values={given} optional options={agreements.map((value) => ({ value, label: text[value] }))} />
      <DateField language={language} id={`${id}-until`} label={`${text.until} (${name.toLowerCase()})`} value={fields[`${id}-until`] ?? dayWritten(one.until)} error={errorFor(errors, `${id}-until`)} />
    </section>
  )
}

const page = async (context: Context, services: SurveyPages, fields: Fields = {}, errors: readonly FormError[] = [], refusal: string | null = null) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const state = await stateFor(context, services)
  const number = Number(context.req.param('group'))
  const group = state?.groups.find((one) => one.number === number)
  if (!state || !group) return context.notFound()
  const people = state.participants.filter((one) => one.group === number)
  const standing = people.filter(({ withdrawn, until }) => withdrawn === null && services.clock.today() <= until)
  const said = context.req.query('saved') !== undefined ? { title: text.saved, text: text.savedText } : context.req.query('gone') !== undefined ? { title: text.withdrawnDone, text: text.withdrawnDoneText } : undefined
  return show(context, services, focusPlace, `${text.group(String(number))}: ${text.consent.toLowerCase()}`, (
    <>
      {refusal !== null && <Notice tone="warn" live="alert"><p>{refusal}</p></Notice>}
      <p class="lead">{text.consentLead}</p>
      <form method="post" noValidate>
        <input type="hidden" name="do" value="consent" />
        {people.map((one) => <Row key={one.number} one={one} language={language} fields={fields} errors={errors} />)}
        <Button>{text.save}</Button>
      </form>
      {standing.length > 0 && (
        <section class="part">
          <h2>{text.withdraw}</h2>
          <p>{text.withdrawText}</p>
          <form method="post" noValidate>
            <input type="hidden" name="do" value="withdraw" />
            <Select language={language} id="who" label={text.who} none={text.choose} value={fields['who']} error={errorFor(errors, 'who')} options={standing.map((one) => ({ value: String(one.number), label: `${text.number} ${one.number}` }))} />
            <CheckboxGroup language={language} id="sure" label={text.withdraw} error={errorFor(errors, 'sure')} options={[{ value: 'yes', label: text.sure }]} />
            <Button kind="grave">{text.withdrawDo}</Button>
          </form>
        </section>
      )}
    </>
  ), { errors, said, status: refusal !== null ? 409 : errors.length > 0 ? 422 : 200, end: ends(state.study.id, groupEnd, number), back: { href: below(language, state.study.id), text: state.study.content.name } })
}

export const groupPage: Answer = (context, services) => page(context, services)
export const groupForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const [text, refusals] = [focusTexts[language], focusRefusals[language]]
  const fields = await fieldsOf(context)
  const [{ person }, study, group] = [meOf(context), context.req.param('study') ?? '', Number(context.req.param('group'))]
  const here = below(language, study, groupEnd, group)
  if (fields['do'] === 'withdraw') {
    const number = Number(fields['who'] ?? '')
    const errors = [...(number > 0 ? [] : [{ field: 'who', text: text.invalid }]), ...(fields['sure'] === 'yes' ? [] : [{ field: 'sure', text: text.needSure }])]
    if (errors.length > 0) return page(context, services, fields, errors)
    const gone = await withdrawParticipant(services, person, study, { group, number })
    return gone.ok ? context.redirect(`${here}?gone`, 303) : gone.error === 'not-found' ? context.notFound() : page(context, services, {}, [], refusals[gone.error as 'too-late'])
  }
  const state = await stateFor(context, services)
  if (!state || fields['do'] !== 'consent') return page(context, services)
  const rows = state.participants.filter((one) => one.group === group && one.withdrawn === null && fields[`p${one.number}-there`] !== undefined)
  const days = rows.map(({ number }) => ({ number, until: dayIn(fields[`p${number}-until`]) }))
  const errors = days.filter(({ until }) => typeof until !== 'string').map(({ number }) => ({ field: `p${number}-until`, text: text.invalid }))
  if (errors.length > 0) return page(context, services, fields, errors)
  for (const { number, until } of days) {
    const given = chosenOf(fields[`p${number}`], agreements)
    const saved = await writeConsent(services, person, study, { group, number }, { takesPart: given.includes('takesPart'), recorded: given.includes('recorded'), quotes: given.includes('quotes'), until: until ?? '' })
    if (!saved.ok) return saved.error === 'not-found' ? context.notFound() : page(context, services, {}, [], refusals[saved.error as 'withdrawn-already'])
  }
  return context.redirect(`${here}?saved`, 303)
}
