import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DateField, errorFor, formatDay, Notice, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { allDefinitions, definitionsInForce, keepTarget, plansFor, withdraw, writesFor } from '../actions/index.ts'
import { targetsPlace } from '../rules/places.ts'
import { targetShape, targetStatuses, type Target } from '../rules/targets/target.ts'
import { frameTexts, statusNames } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { actingOf, dayIn, fieldsOf, languageOf, numberTyped, show, type Fields, type StaffLanguage } from './frame.tsx'
import { StaleTable, WithdrawForm } from './plan-parts.tsx'
import { writableFor } from './plans.tsx'
import type { AccountabilityPages } from './services.ts'

const written = (value: number): string => String(value).replace('.', ',')
const fieldsFrom = (one: Target, language: StaffLanguage): Fields => ({
  name: one.name, indicator: one.indicator ?? '', owner: one.owner, department: one.department, version: String(one.version), by: formatDay(one.by, language), status: one.status, legalGround: one.legalGround, source: one.source,
  baseline: one.baseline ? written(one.baseline.value) : '', baselineBase: String(one.baseline?.base ?? ''), baselinePeriod: one.baseline?.period ?? '', kind: one.aim.kind,
  value: one.aim.kind === 'value' ? written(one.aim.value) : '', low: one.aim.kind === 'band' ? written(one.aim.low) : '', high: one.aim.kind === 'band' ? written(one.aim.high) : '', words: one.aim.kind === 'words' ? one.aim.words : '',
  trajectory: one.trajectory.map(({ year, value }) => `${year} | ${written(value)}`).join('\n'),
})

/** One target. */
export const targetPage = async (context: Context, services: AccountabilityPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting, id] = [languageOf(context), actingOf(context), context.req.param('id') ?? '']
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const kept = id === 'new' ? null : (await plansFor(services, acting)).targets.find((one) => one.id === id)
  const departments = await writableFor(services, acting, language)
  if (kept === undefined || (kept === null && departments.length === 0)) return context.notFound() as Response
  const definitions = definitionsInForce(await allDefinitions(services))
  const from: Fields = typed ?? (kept ? fieldsFrom(kept, language) : { version: '0', department: departments[0]?.value ?? '', status: 'aim', kind: 'value' })
  const writes = kept === null || (writesFor(acting, kept.department) && kept.withdrawn === null)
  const field = (name: string) => ({ language, id: name, value: from[name] ?? '', error: errorFor(errors, name) })
  return show(context, services, targetsPlace, kept?.name ?? text.newTarget, (
    <>
      {kept?.withdrawn && <Notice tone="warn"><p>{frame.withdrawn(formatDay(kept.withdrawn.day, language), kept.withdrawn.reason)}</p></Notice>}
      {kept && typed && status === 409 && <StaleTable kept={fieldsFrom(kept, language)} typed={typed} language={language} />}
      <form method="post">
        <input type="hidden" name="version" value={kept && status === 409 ? String(kept.version) : (from['version'] ?? '0')} />
        {kept ? <input type="hidden" name="department" value={kept.department} /> : departments.length > 1 ? <Select {...field('department')} label={frame.department} none={frame.choose} options={departments.filter(({ value }) => value !== '')} /> : <input type="hidden" name="department" value={departments[0]?.value ?? ''} />}
        <TextField {...field('name')} label={text.name} />
        <Select {...field('indicator')} label={text.indicator} none={text.indicatorNone} options={definitions.map((one) => ({ value: one.id, label: inLanguage(one.name, language) }))} />
        <TextField {...field('owner')} label={text.owner} hint={text.ownerHint} />
        <RadioGroup {...field('kind')} label={text.kind} options={[{ value: 'value', label: text.kindValue }, { value: 'band', label: text.kindBand }, { value: 'words', label: text.kindWords }]} />
        <TextField {...field('value')} label={text.value} hint={text.figureHint} short optional />
        <TextField {...field('low')} label={text.low} short optional />
        <TextField {...field('high')} label={text.high} short optional />
        <TextArea {...field('words')} label={text.words} rows={2} optional />
        <DateField {...field('by')} label={text.by} />
        <TextField {...field('baseline')} label={text.baseline} short optional />
        <TextField {...field('baselineBase')} label={text.baselineBase} short inputMode="numeric" optional />
        <TextField {...field('baselinePeriod')} label={text.baselinePeriod} short inputMode="numeric" optional />
        <TextArea {...field('trajectory')} label={text.trajectory} hint={text.trajectoryHint} rows={3} optional />
        <RadioGroup {...field('status')} label={text.status} hint={text.statusHint} options={targetStatuses.map((value) => ({ value, label: inLanguage(statusNames[value], language) }))} />
        <TextField {...field('legalGround')} label={text.legalGround} hint={text.legalHint} optional />
        <TextField {...field('source')} label={text.source} optional />
        {writes && <ButtonBar><Button>{frame.save}</Button></ButtonBar>}
      </form>
      {kept && writes && <WithdrawForm language={language} version={kept.version} error={errorFor(errors, 'reason')} typed={from['reason'] ?? ''} />}
    </>
  ), { errors, status, end: `/${id}`, back: { href: addressOf(language, targetsPlace), text: frame.targets } })
}

const trajectoryIn = (typed: string | undefined): Target['trajectory'] | null => {
  const read = (typed ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => {
    const match = /^(20\d\d)\s*\|(.+)$/.exec(line.trim())
    const value = numberTyped(match?.[2])
    return match && typeof value === 'number' ? { year: Number(match[1]), value } : null
  })
  return read.every((one) => one !== null) ? read : null
}

export const targetForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, acting, id] = [await fieldsOf(context), languageOf(context), actingOf(context), context.req.param('id') ?? '']
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const words = text as unknown as Fields
  const refused = (errors: readonly FormError[], status: 409 | 422 = 422): Promise<Response> => targetPage(context, services, fields, errors, status)
  const done = (end: string): Response => context.redirect(`${addressOf(language, targetsPlace)}${end}?saved`, 303)
  const general = (error: string): Promise<Response> | Response => (error === 'not-found' ? context.notFound() as Response : refused([{ field: 'name', text: error === 'locked' ? frame.locked : frame.stale }], error === 'stale' ? 409 : 422))
  const version = Number(fields['version']) || 0
  if (fields['form'] === 'withdraw') {
    const gone = await withdraw(services, acting, 'target', { id, version, reason: fields['reason'] ?? '' })
    if (gone.ok) return done('')
    const kept = (await plansFor(services, acting)).targets.find((one) => one.id === id)
    return gone.error === 'needs-reason' && kept ? targetPage(context, services, { ...fieldsFrom(kept, language), reason: fields['reason'] ?? '' }, [{ field: 'reason', text: frame.needsReason }], 422) : general(gone.error)
  }
  const numbers = Object.fromEntries(['value', 'low', 'high', 'baseline', 'baselineBase'].map((name) => [name, numberTyped(fields[name])]))
  const kind = fields['kind'] ?? ''
  const asked = kind === 'value' ? ['value'] : kind === 'band' ? ['low', 'high'] : []
  const [trajectory, by] = [trajectoryIn(fields['trajectory']), dayIn(fields['by'])]
  const bad: FormError[] = [
    ...Object.entries(numbers).flatMap(([field, value]) => (value === undefined || (value === null && asked.includes(field)) ? [{ field, text: frame.badNumber }] : [])),
    ...(trajectory === null ? [{ field: 'trajectory', text: text.badTrajectory }] : []), ...(by === undefined || by === null ? [{ field: 'by', text: frame.badDay }] : []),
    ...(typeof numbers['baseline'] === 'number' && !/^20\d\d$/.test(fields['baselinePeriod'] ?? '') ? [{ field: 'baselinePeriod', text: frame.required }] : []),
  ]
  if (bad.length > 0) return refused(bad)
  const read = targetShape.safeParse({
    name: fields['name'] ?? '', indicator: fields['indicator'] || null, owner: fields['owner'] ?? '', by, status: fields['status'], legalGround: fields['legalGround'] ?? '', source: fields['source'] ?? '', trajectory,
    baseline: typeof numbers['baseline'] === 'number' ? { value: numbers['baseline'], base: numbers['baselineBase'] ?? null, period: fields['baselinePeriod'] } : null,
    aim: kind === 'value' ? { kind, value: numbers['value'] } : kind === 'band' ? { kind, low: numbers['low'], high: numbers['high'] } : { kind: 'words', words: fields['words'] ?? '' },
  })
  if (!read.success) return refused([...new Set(read.error.issues.map(({ path }) => (path[0] === 'aim' ? 'words' : String(path[0]))))].map((field) => ({ field, text: frame.required })))
  const saved = await keepTarget(services, acting, { id: id === 'new' ? null : id, department: fields['department'] ?? '', version, words: read.data })
  if (saved.ok) return done(`/${saved.value}`)
  if (typeof saved.error === 'string') return general(saved.error)
  const places: Readonly<Record<string, string>> = { 'legal-ground': 'legalGround', band: kind === 'band' ? 'low' : 'value', 'needs-indicator': 'indicator', baseline: 'baseline', trajectory: 'trajectory' }
  return refused(saved.error.map((one) => ({ field: places[one] ?? 'name', text: words[`wrong-${one}`] ?? frame.required })))
}
