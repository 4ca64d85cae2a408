import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, errorFor, formatDay, Notice, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { keepAim, keepHeadcount, poolView, type PoolView } from '../actions/index.ts'
import { certifiedUntil } from '../rules/appointment.ts'
import { characteristics } from '../rules/lists.ts'
import { memberPlace, poolPlace } from '../rules/places.ts'
import { bandNames, characteristicNames, languageNames, poolAnswerNames, standingNames, subjectNames } from '../texts/lists.ts'
import { poolTexts } from '../texts/pool.ts'
import { CountsTable, warningWords } from './pool-parts.tsx'
import type { AdvisersPages } from './services.ts'
import { actingCoordinator, fieldsOf, languageOf, meOf, show, type Fields, type StaffLanguage } from './staff-parts.tsx'

/** The pool that the address asks for; else the first in which somebody may act. */
export const poolAsked = (context: Context, scopes: readonly string[]): string => context.req.query('pool') ?? scopes[0] ?? ''

/** Which pool, as a form by itself; only where there is a choice. */
export const PoolChoice = ({ view, language, may }: { readonly view: Pick<PoolView, 'department' | 'departments'>; readonly language: StaffLanguage; readonly may: readonly string[] }) => {
  const text = poolTexts[language]
  const options = [...(may.includes('') ? [{ value: '', label: text.houseWide }] : []), ...view.departments.map((one) => ({ value: one.id, label: language === 'en' ? one.en : one.nl }))]
  if (options.length < 2) return null
  return (
    <form method="get" class="no-print">
      <Select language={language} id="pool" label={text.choosePool} none={text.houseWide} value={view.department} options={options.filter(({ value }) => value !== '')} />
      <ButtonBar><Button kind="quiet">{text.change}</Button></ButtonBar>
    </form>
  )
}
/** A pool's name. */
export const poolName = (view: Pick<PoolView, 'department' | 'departments'>, language: StaffLanguage): string => {
  const found = view.departments.find(({ id }) => id === view.department)
  return found ? (language === 'en' ? found.en : found.nl) : view.department === '' ? poolTexts[language].houseWide : view.department
}

const People = ({ view, language, today }: { readonly view: PoolView; readonly language: StaffLanguage; readonly today: string }) => {
  const text = poolTexts[language]
  const address = (person: string): string => `${addressOf(language, memberPlace)}/${person}`
  return (
    <>
      <DataTable id="members" caption={text.members} stacks rows={view.members} rowKey={({ appointment }) => appointment.person} empty={<EmptyState title={text.noMembers}><p>{text.noMembersText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ name, appointment }) => <a href={address(appointment.person)}>{name}</a> },
        { key: 'state', head: text.state, cell: ({ standing }) => <Tag tone={standing === 'available' ? 'good' : 'warn'}>{inLanguage(standingNames[standing], language)}</Tag> },
        { key: 'paper', head: text.certified, cell: ({ appointment, certificates }) => { const day = certifiedUntil(certificates, appointment.person, today); return day === null ? text.none : text.until(formatDay(day, language)) } },
        { key: 'term', head: text.appointment, cell: ({ appointment }) => (appointment.validTo === null ? text.noEnd : text.until(formatDay(appointment.validTo, language))) },
      ]} />
      {view.unappointed.length > 0 && <><h3>{text.unappointed}</h3><ul>{view.unappointed.map(({ person, name }) => <li key={person}><a href={address(person)}>{name}</a></li>)}</ul></>}
    </>
  )
}

/** One pool: people, warnings, workload, need, figures and aims. */
export const poolPage = async (context: Context, services: AdvisersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = poolTexts[language]
  const acting = actingCoordinator(meOf(context))
  const found = await poolView(services, acting, fields['pool'] ?? poolAsked(context, acting.scopes))
  if (!found.ok) return context.notFound()
  const view = found.value
  const names = (keys: readonly string[], of: Readonly<Record<string, { readonly nl: string; readonly en: string }>>): string => keys.map((key) => inLanguage(of[key] ?? { nl: key, en: key }, language)).join(', ') || text.needNone
  const hidden = <input type="hidden" name="pool" value={view.department} />
  return show(context, services, poolPlace, `${text.pool}: ${poolName(view, language)}`, (
    <>
      <p class="lead">{text.intro}</p>
      <PoolChoice view={view} language={language} may={acting.scopes} />
      <h2>{text.warnings}</h2>
      {view.warnings.length === 0 ? <Notice tone="good"><p>{text.noWarnings}</p></Notice> : <Notice tone="warn"><ul>{view.warnings.map((one, at) => <li key={at}>{warningWords(one, view, language)}</li>)}</ul></Notice>}
      <People view={view} language={language} today={services.clock.today()} />
      <h2>{text.workload} <Tag>{text.provisional}</Tag></h2>
      <p><strong>{inLanguage(bandNames[view.band], language)}</strong></p>
      <p class="soft">{text.workloadText}</p>
      {view.department !== '' && (
        <form method="post">
          <input type="hidden" name="form" value="headcount" />{hidden}
          <TextField language={language} id="employees" short inputMode="numeric" label={text.headcount} hint={text.headcountHint} value={fields['employees'] ?? (view.employees === null ? '' : String(view.employees))} error={errorFor(errors, 'employees')} />
          <ButtonBar><Button kind="quiet">{text.keep}</Button></ButtonBar>
        </form>
      )}
      <h2>{text.need} <Tag>{text.provisional}</Tag></h2>
      <p>{text.needPeople(String(view.need.people), String(view.need.soon))}</p>
      <dl class="summary">
        <div><dt>{text.needLanguages}</dt><dd>{names(view.need.languages, languageNames)}</dd></div>
        <div><dt>{text.needSubjects}</dt><dd>{names(view.need.subjects, subjectNames)}</dd></div>
      </dl>
      <p class="soft">{text.needText}</p>
      <h2>{text.diversity}</h2>
      <p>{text.diversityText}</p>
      {view.diversity.map(({ characteristic, table }) => {
        const aim = view.aims.find((one) => one.characteristic === characteristic)
        return (
          <section key={characteristic}>
            <h3>{inLanguage(characteristicNames[characteristic], language)}</h3>
            {table === null ? <p><Tag>{text.tooFew}</Tag></p> : <CountsTable id={`div-${characteristic}`} caption={inLanguage(characteristicNames[characteristic], language)} table={table} names={poolAnswerNames} language={language} />}
            <p><strong>{text.aim}:</strong> {aim?.words ?? text.noAim}</p>
            <Details summary={text.changeAim(inLanguage(characteristicNames[characteristic], language))} open={fields['characteristic'] === characteristic}><form method="post">
              <input type="hidden" name="form" value="aim" />{hidden}
              <input type="hidden" name="characteristic" value={characteristic} />
              <TextArea language={language} id={`aim-${characteristic}`} name="words" label={text.aim} hint={text.aimHint} rows={3} value={fields['characteristic'] === characteristic ? fields['words'] : (aim?.words ?? '')} error={errorFor(errors, `aim-${characteristic}`)} />
              <ButtonBar><Button kind="quiet">{text.keep}</Button></ButtonBar>
            </form></Details>
          </section>
        )
      })}
    </>
  ), { errors, status, saved: [text.saved, text.savedText] })
}

export const poolForm = async (context: Context, services: AdvisersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = poolTexts[language]
  const acting = actingCoordinator(meOf(context))
  const department = fields['pool'] ?? ''
  const done = (): Response => context.redirect(`${addressOf(language, poolPlace)}?${new URLSearchParams({ pool: department, saved: '' })}`, 303)
  if (fields['form'] === 'aim') {
    const characteristic = characteristics.find((one) => one === fields['characteristic'])
    if (!characteristic) return context.notFound()
    const kept = await keepAim(services, acting, { department, characteristic, words: (fields['words'] ?? '').trim() })
    if (kept.ok) return done()
    return kept.error === 'not-found' ? context.notFound() : poolPage(context, services, fields, [{ field: `aim-${characteristic}`, text: text[`aim-${kept.error}`] }], 422)
  }
  const employees = /^\d{1,7}$/.test((fields['employees'] ?? '').replaceAll(/[. ]/g, '')) ? Number((fields['employees'] ?? '').replaceAll(/[. ]/g, '')) : null
  if (employees === null) return poolPage(context, services, fields, [{ field: 'employees', text: text.badNumber }], 422)
  const kept = await keepHeadcount(services, acting, department, employees)
  return kept.ok ? done() : context.notFound()
}
