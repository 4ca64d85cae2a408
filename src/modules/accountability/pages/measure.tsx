import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, CheckboxGroup, DateField, errorFor, formatDay, Notice, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { allProposals, keepMeasure, placesNow, plansFor, withdraw, writesFor } from '../actions/index.ts'
import { agreedMeasures, enoughs, evidenceKinds, measureShape, measureStates, type Measure } from '../rules/measures/measure.ts'
import { subjects, type Part } from '../rules/model/model.ts'
import { measuresPlace } from '../rules/places.ts'
import { complianceNames, effectivenessNames, enoughNames, evidenceNames, frameTexts, measureStateNames } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { actingOf, dayIn, fieldsOf, languageOf, list, show, type Fields, type StaffLanguage } from './frame.tsx'
import { writableFor } from './plans.tsx'
import { StaleTable, WithdrawForm } from './plan-parts.tsx'
import type { AccountabilityPages } from './services.ts'

const fieldsFrom = (one: Measure, language: StaffLanguage): Fields => ({
  ...Object.fromEntries((['name', 'aim', 'theory', 'evidenceWords', 'owner', 'enough', 'enoughWords', 'state', 'compliance', 'effectiveness', 'effectivenessWords'] as const).map((name) => [name, one[name]])),
  evidence: one.evidence.join(','), start: one.start === null ? '' : formatDay(one.start, language), milestones: one.milestones.map(({ day, what, done }) => `${done ? 'x ' : ''}${formatDay(day, language)} | ${what}`).join('\n'),
  meant: String(one.reach.meant ?? ''), reached: String(one.reach.reached ?? ''), agreed: one.agreed ?? '', proposal: one.proposal ?? '', department: one.department, version: String(one.version),
  subjects: one.placed.subjects.join(','), approaches: one.placed.approaches.join(','), forms: one.placed.forms.join(','), functions: one.placed.functions.join(','),
})
const choices = <Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, { readonly nl: string; readonly en: string }>>, language: StaffLanguage) => keys.map((value) => ({ value, label: inLanguage(names[value], language) }))
const parts = (all: readonly Part[], language: StaffLanguage) => all.map(({ id, name, about }) => ({ value: id, label: inLanguage(name, language), hint: inLanguage(about, language) }))

/** One measure: to be filled in by who writes for its department, to be read by the others who may. */
export const measurePage = async (context: Context, services: AccountabilityPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting, id] = [languageOf(context), actingOf(context), context.req.param('id') ?? '']
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const kept = id === 'new' ? null : (await plansFor(services, acting)).measures.find((one) => one.id === id)
  const [departments, places] = [await writableFor(services, acting, language), await placesNow(services)]
  if (kept === undefined || (kept === null && departments.length === 0)) return context.notFound() as Response
  const from: Fields = typed ?? (kept ? fieldsFrom(kept, language) : { evidence: '', version: '0', department: departments[0]?.value ?? '', enough: 'unknown', state: 'planned', compliance: 'unknown', effectiveness: 'not-examined' })
  const writes = kept === null || (writesFor(acting, kept.department) && kept.withdrawn === null)
  const field = (name: string) => ({ language, id: name, value: from[name] ?? '', error: errorFor(errors, name) })
  const group = (name: string) => ({ language, id: name, values: list(from[name]), error: errorFor(errors, name) })
  const proposals = (await allProposals(services)).filter(({ state }) => state !== 'not-taken-up')
  return show(context, services, measuresPlace, kept?.name ?? text.newMeasure, (
    <>
      {kept?.withdrawn && <Notice tone="warn"><p>{frame.withdrawn(formatDay(kept.withdrawn.day, language), kept.withdrawn.reason)}</p></Notice>}
      {kept && typed && status === 409 && <StaleTable kept={fieldsFrom(kept, language)} typed={typed} language={language} />}
      <form method="post">
        <input type="hidden" name="version" value={kept && status === 409 ? String(kept.version) : (from['version'] ?? '0')} />
        {kept ? <input type="hidden" name="department" value={kept.department} /> : departments.length > 1 ? <Select {...field('department')} label={frame.department} none={frame.choose} options={departments.filter(({ value }) => value !== '')} /> : <input type="hidden" name="department" value={departments[0]?.value ?? ''} />}
        <TextField {...field('name')} label={text.name} />
        <Select {...field('agreed')} label={text.agreed} none={text.agreedNone} options={agreedMeasures.map((one) => ({ value: one.id, label: one[language] }))} />
        <TextArea {...field('aim')} label={text.aim} rows={2} />
        <TextArea {...field('theory')} label={text.theory} hint={text.theoryHint} rows={3} optional />
        <CheckboxGroup {...group('evidence')} label={text.evidence} options={choices(evidenceKinds, evidenceNames, language)} />
        <TextArea {...field('evidenceWords')} label={text.evidenceWords} rows={2} optional />
        <TextField {...field('owner')} label={text.owner} hint={text.ownerHint} />
        <RadioGroup {...field('enough')} label={text.enough} options={choices(enoughs, enoughNames, language)} />
        <TextField {...field('enoughWords')} label={text.enoughWords} optional />
        <DateField {...field('start')} label={text.start} optional />
        <TextArea {...field('milestones')} label={text.milestones} hint={text.milestonesHint} rows={3} optional />
        <TextField {...field('meant')} label={text.meant} hint={text.reachHint} short inputMode="numeric" optional />
        <TextField {...field('reached')} label={text.reached} short inputMode="numeric" optional />
        <RadioGroup {...field('state')} label={text.state} options={choices(measureStates, measureStateNames, language)} />
        <RadioGroup {...field('compliance')} label={text.compliance} options={choices(['full', 'partly', 'not-yet', 'unknown'] as const, complianceNames, language)} />
        <RadioGroup {...field('effectiveness')} label={text.effectiveness} options={choices(['shown', 'cannot-tell', 'not-examined', 'worse'] as const, effectivenessNames, language)} />
        <TextField {...field('effectivenessWords')} label={text.effectivenessWords} optional />
        <h2>{text.placed}</h2>
        <CheckboxGroup {...group('subjects')} label={text.subjects} hint={text.subjectsHint} options={subjects.map((value) => ({ value, label: frame[value] }))} />
        <CheckboxGroup {...group('approaches')} label={text.approaches} options={parts(places.approaches, language)} />
        <CheckboxGroup {...group('forms')} label={text.forms} options={parts(places.forms, language)} />
        <CheckboxGroup {...group('functions')} label={text.functions} options={parts(places.functions, language)} />
        {proposals.length > 0 && <Select {...field('proposal')} label={text.proposal} none={text.proposalNone} options={proposals.map(({ id: value, text: words }) => ({ value, label: words.slice(0, 80) }))} />}
        {writes && <ButtonBar><Button>{frame.save}</Button></ButtonBar>}
      </form>
      {kept && writes && <WithdrawForm language={language} version={kept.version} error={errorFor(errors, 'reason')} typed={from['reason'] ?? ''} />}
    </>
  ), { errors, status, end: `/${id}`, back: { href: addressOf(language, measuresPlace), text: frame.measures } })
}

const milestonesIn = (typed: string | undefined): Measure['milestones'] | null => {
  const lines = (typed ?? '').split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const match = /^(x\s+)?([^|]+)\|(.+)$/i.exec(line.trim())
    const day = dayIn(match?.[2]?.trim())
    return match && day ? { day, what: (match[3] ?? '').trim(), done: match[1] !== undefined } : null
  })
  return read.every((one) => one !== null) ? read : null
}
const wholeIn = (typed: string | undefined): number | null | undefined => ((typed ?? '').trim() === '' ? null : /^\d{1,7}$/.test((typed ?? '').trim()) ? Number(typed) : undefined)

export const measureForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, acting, id] = [await fieldsOf(context), languageOf(context), actingOf(context), context.req.param('id') ?? '']
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const words = text as unknown as Fields
  const refused = (errors: readonly FormError[], status: 409 | 422 = 422): Promise<Response> => measurePage(context, services, fields, errors, status)
  const done = (end: string): Response => context.redirect(`${addressOf(language, measuresPlace)}${end}?saved`, 303)
  const general = (error: string): Promise<Response> | Response => (error === 'not-found' ? context.notFound() as Response : refused([{ field: 'name', text: error === 'stale' ? frame.stale : error === 'locked' ? frame.locked : frame.stale }], error === 'stale' ? 409 : 422))
  const version = Number(fields['version']) || 0
  if (fields['form'] === 'withdraw') {
    const gone = await withdraw(services, acting, 'measure', { id, version, reason: fields['reason'] ?? '' })
    if (gone.ok) return done('')
    const kept = (await plansFor(services, acting)).measures.find((one) => one.id === id)
    return gone.error === 'needs-reason' && kept ? measurePage(context, services, { ...fieldsFrom(kept, language), reason: fields['reason'] ?? '' }, [{ field: 'reason', text: frame.needsReason }], 422) : general(gone.error)
  }
  const [milestones, start, meant, reached] = [milestonesIn(fields['milestones']), dayIn(fields['start']), wholeIn(fields['meant']), wholeIn(fields['reached'])]
  const bad: FormError[] = [...(milestones === null ? [{ field: 'milestones', text: text.badMilestone }] : []), ...(start === undefined ? [{ field: 'start', text: frame.badDay }] : []), ...(meant === undefined ? [{ field: 'meant', text: frame.badNumber }] : []), ...(reached === undefined ? [{ field: 'reached', text: frame.badNumber }] : [])]
  if (bad.length > 0) return refused(bad)
  const text1 = (name: string): string => fields[name] ?? ''
  const read = measureShape.safeParse({
    ...Object.fromEntries(['name', 'aim', 'theory', 'evidenceWords', 'owner', 'enough', 'enoughWords', 'state', 'compliance', 'effectiveness', 'effectivenessWords'].map((name) => [name, text1(name)])),
    evidence: list(fields['evidence']), start, milestones, reach: { meant, reached }, agreed: agreedMeasures.find((one) => one.id === fields['agreed'])?.id ?? null, proposal: text1('proposal') || null,
    placed: { subjects: list(fields['subjects']), approaches: list(fields['approaches']), forms: list(fields['forms']), functions: list(fields['functions']) },
  })
  if (!read.success) return refused([...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, text: text1(field).length > 500 ? frame.tooLong : frame.required })))
  const saved = await keepMeasure(services, acting, { id: id === 'new' ? null : id, department: text1('department'), version, words: read.data })
  if (saved.ok) return done(`/${saved.value}`)
  if (typeof saved.error === 'string') return general(saved.error)
  const places: Readonly<Record<string, string>> = { reach: 'reached', 'no-place': 'subjects', 'shown-without-evidence': 'effectivenessWords', start: 'start' }
  return refused(saved.error.map((one) => ({ field: places[one] ?? 'name', text: words[`wrong-${one}`] ?? frame.required })))
}
