import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, formatDay, Notice, Select, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { allDefinitions, allVersions, definitionsInForce, departmentsEver, departmentsNow, modelOf, openHeritage, plansFor, takeOver, work, writesFor, type Acting } from '../actions/index.ts'
import type { Definition } from '../rules/indicators/definition.ts'
import { measuresPlace, modelPlace, targetsPlace, versionsPlace } from '../rules/places.ts'
import type { Withdrawn } from '../rules/targets/target.ts'
import { complianceNames, effectivenessNames, frameTexts, measureStateNames, statusNames } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { versionTexts } from '../texts/versions.ts'
import { actingOf, fieldsOf, languageOf, show, type StaffLanguage } from './frame.tsx'
import { ModelMatrix } from './matrix.tsx'
import type { AccountabilityPages } from './services.ts'
import { aimWords } from './shown.tsx'

/** The names of departments by id; the empty id is the whole government. */
export const namesOf = async (services: AccountabilityPages, language: StaffLanguage): Promise<ReadonlyMap<string, string>> => {
  const all = await services.database.within({ kind: 'system' }, (tx) => departmentsEver(tx, services.clock.today()))
  return new Map([['', frameTexts[language].government], ...all.map((one): [string, string] => [one.id, one[language]])])
}
/** The departments that somebody writes for, for the choice in a form: those of today, and those that have a report in an open round. */
export const writableFor = async (services: AccountabilityPages, acting: Acting, language: StaffLanguage): Promise<readonly { readonly value: string; readonly label: string }[]> => {
  const [now, { rounds }] = [await services.database.within({ kind: 'system' }, (tx) => departmentsNow(tx, services.clock.today())), await work(services, acting)]
  const open = new Set(['', ...now.map(({ id }) => id), ...rounds.filter(({ closed }) => closed === null).flatMap(({ departments }) => departments.map(({ id }) => id))])
  return [...(await namesOf(services, language))].filter(([id]) => open.has(id) && writesFor(acting, id)).map(([value, label]) => ({ value, label }))
}

const Gone = ({ withdrawn, language }: { readonly withdrawn: Withdrawn | null; readonly language: StaffLanguage }) => (withdrawn === null ? null : <p class="small soft">{frameTexts[language].withdrawn(formatDay(withdrawn.day, language), withdrawn.reason)}</p>)
const mayAdd = (acting: Acting): boolean => acting.hats.some(({ role, department }) => role === 'reviewer' || (department !== null && (role === 'coordinator' || role === 'analyst')))

/** All measures that somebody may look at, by department. */
export const measuresPage = async (context: Context, services: AccountabilityPages, errors: readonly FormError[] = []): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const [{ measures }, names, heritage] = [await plansFor(services, acting), await namesOf(services, language), await openHeritage(services, acting)]
  return show(context, services, measuresPlace, frame.measures, (
    <>
      <p class="lead">{text.measuresLead}</p>
      {mayAdd(acting) && <ButtonBar><Button href={`${addressOf(language, measuresPlace)}/new`}>{text.newMeasure}</Button></ButtonBar>}
      {heritage.map(({ from, into, measures: left, targets }) => (
        <Notice key={`${from} ${into}`} tone="info" title={text.heritage(names.get(from) ?? from, names.get(into) ?? into)}>
          <p>{text.heritageText(String(left.length), String(targets.length))}</p>
          <form method="post"><input type="hidden" name="from" value={from} /><input type="hidden" name="into" value={into} /><ButtonBar><Button kind="quiet">{text.heritageDo}</Button></ButtonBar></form>
        </Notice>
      ))}
      <DataTable id="measures" caption={frame.measures} stacks rows={measures} rowKey={({ id }) => id} empty={<EmptyState title={text.noMeasures}><p>{text.noMeasuresText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ id, name, withdrawn }) => <><a href={`${addressOf(language, measuresPlace)}/${id}`}>{name}</a><Gone withdrawn={withdrawn} language={language} /></> },
        { key: 'department', head: frame.department, cell: ({ department }) => names.get(department) ?? department },
        { key: 'state', head: text.state, cell: ({ state }) => inLanguage(measureStateNames[state], language) },
        { key: 'compliance', head: text.compliance, cell: ({ compliance }) => inLanguage(complianceNames[compliance], language) },
        { key: 'effectiveness', head: text.effectiveness, cell: ({ effectiveness }) => inLanguage(effectivenessNames[effectiveness], language) },
      ]} />
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

/** Takes over the plans of a department that went up in somebody's own. */
export const heritageForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language] = [await fieldsOf(context), languageOf(context)]
  const taken = await takeOver(services, actingOf(context), fields['from'] ?? '', fields['into'] ?? '')
  if (taken.ok) return context.redirect(`${addressOf(language, measuresPlace)}?saved`, 303)
  return taken.error === 'not-found' ? context.notFound() as Response : measuresPage(context, services, [{ field: 'measures', text: frameTexts[language].locked }])
}

/** All targets that somebody may look at. */
export const targetsPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const [{ targets }, names, definitions] = [await plansFor(services, acting), await namesOf(services, language), definitionsInForce(await allDefinitions(services))]
  const of = (indicator: string | null): Definition | undefined => definitions.find(({ id }) => id === indicator)
  return show(context, services, targetsPlace, frame.targets, (
    <>
      <p class="lead">{text.targetsLead}</p>
      {mayAdd(acting) && <ButtonBar><Button href={`${addressOf(language, targetsPlace)}/new`}>{text.newTarget}</Button></ButtonBar>}
      <DataTable id="targets" caption={frame.targets} stacks rows={targets} rowKey={({ id }) => id} empty={<EmptyState title={text.noTargets}><p>{text.noTargetsText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ id, name, withdrawn }) => <><a href={`${addressOf(language, targetsPlace)}/${id}`}>{name}</a><Gone withdrawn={withdrawn} language={language} /></> },
        { key: 'department', head: frame.department, cell: ({ department }) => names.get(department) ?? department },
        { key: 'indicator', head: text.indicator, cell: ({ indicator }) => { const one = of(indicator); return one ? inLanguage(one.name, language) : '' } },
        { key: 'aim', head: text.value, cell: (target) => aimWords(target, of(target.indicator)?.unit ?? 'count', language) },
        { key: 'by', head: text.by, cell: ({ by }) => formatDay(by, language) },
        { key: 'status', head: text.status, cell: ({ status }) => <Tag>{inLanguage(statusNames[status], language)}</Tag> },
      ]} />
    </>
  ))
}

/** The model with the measures of a department, or of all that somebody may look at. */
export const modelPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const [{ measures }, names, asked] = [await plansFor(services, acting), await namesOf(services, language), context.req.query('department') ?? '']
  const options = [...new Set(measures.map(({ department }) => department))].filter((id) => id !== '').map((value) => ({ value, label: names.get(value) ?? value }))
  return show(context, services, modelPlace, frame.model, (
    <>
      <p class="lead">{text.modelLead}</p>
      <p><a href={addressOf(language, versionsPlace)}>{versionTexts[language].title}</a></p>
      {options.length > 1 && <form method="get" class="no-print"><Select language={language} id="department" label={text.modelFor} none={text.everybody} value={asked} options={options} /><ButtonBar><Button kind="quiet">{frame.show}</Button></ButtonBar></form>}
      <ModelMatrix model={modelOf(await allVersions(services))} measures={measures.filter(({ department }) => asked === '' || department === asked || department === '')} language={language} />
    </>
  ))
}
