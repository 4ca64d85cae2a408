import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, errorFor, formatDay, RadioGroup, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { allDefinitions, allStudies, decideStudy, definitionsInForce, drawStarts, estimateStudy, plansFor, readPanel, registerStudy } from '../actions/index.ts'
import { planShape } from '../rules/effect/study.ts'
import { effectPlace } from '../rules/places.ts'
import { effectTexts } from '../texts/effect.ts'
import { frameTexts } from '../texts/frame.ts'
import { DesignCheck, Registered, Verdict } from './effect-parts.tsx'
import { actingOf, fieldsOf, has, languageOf, numberTyped, show, type Fields } from './frame.tsx'
import { namesOf } from './plans.tsx'
import type { AccountabilityPages } from './services.ts'

const studiesFor = (context: Context): boolean => { const acting = actingOf(context); return has(acting, 'reviewer') || acting.hats.some(({ role, department }) => role === 'analyst' && department === null) }

/** All studies, and a form to register one. */
export const effectPage = async (context: Context, services: AccountabilityPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [effectTexts[language], frameTexts[language]]
  const [studies, definitions, { measures }] = [await allStudies(services), definitionsInForce(await allDefinitions(services)), await plansFor(services, acting)]
  const field = (name: string, none = '') => ({ language, id: name, value: typed?.[name] ?? none, error: errorFor(errors, name) })
  return show(context, services, effectPlace, frame.effect, (
    <>
      <p class="lead">{text.lead}</p>
      <DataTable id="studies" caption={frame.effect} stacks rows={studies} rowKey={({ id }) => id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ id, plan }) => <a href={`${addressOf(language, effectPlace)}/${id}`}>{plan.name}</a> },
        { key: 'verdict', head: text.verdict, cell: ({ result }) => <Tag>{result === null ? text.waits : text[result.verdict]}</Tag> },
        { key: 'day', head: text.registered('').trim(), cell: ({ registered }) => formatDay(registered, language) },
      ]} />
      {studiesFor(context) && (
        <section>
          <h2>{text.fresh}</h2>
          <p>{text.fixed}</p>
          <form method="post">
            <TextField {...field('name')} label={text.name} />
            <TextField {...field('question')} label={text.question} />
            <Select {...field('measure')} label={text.measureField} none={text.measureNone} options={measures.filter(({ withdrawn }) => withdrawn === null).map(({ id, name }) => ({ value: id, label: name }))} />
            <Select {...field('indicator')} label={text.indicator} none={text.indicatorNone} options={definitions.map((one) => ({ value: one.id, label: inLanguage(one.name, language) }))} />
            <RadioGroup {...field('polarity', 'up')} label={text.polarity} options={[{ value: 'up', label: text.up }, { value: 'down', label: text.down }]} />
            <TextField {...field('margin')} label={text.margin} hint={text.marginHint} short />
            <RadioGroup {...field('controls', 'notYet')} label={text.controls} options={[{ value: 'notYet', label: text.notYet }, { value: 'never', label: text.never }]} />
            <TextArea {...field('units')} label={text.units} hint={text.unitsHint} rows={5} />
            <TextField {...field('periods')} label={text.periods} hint={text.periodsHint} />
            <TextField {...field('starts')} label={text.starts} hint={text.startsHint} />
            <ButtonBar><Button>{text.register}</Button></ButtonBar>
          </form>
        </section>
      )}
    </>
  ), { errors, status })
}

const parts = (typed: string | undefined): readonly string[] => (typed ?? '').split(/[\n,;]+/).map((one) => one.trim()).filter((one) => one !== '')

export const effectForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language] = [await fieldsOf(context), languageOf(context)]
  const [text, frame] = [effectTexts[language], frameTexts[language]]
  const refused = (errors: readonly FormError[]): Promise<Response> => effectPage(context, services, fields, errors, 422)
  const read = planShape.safeParse({
    name: fields['name'] ?? '', question: fields['question'] ?? '', measure: fields['measure'] || null, indicator: fields['indicator'] || null, polarity: fields['polarity'], margin: numberTyped(fields['margin']) ?? 0, controls: fields['controls'],
    units: parts(fields['units']), periods: parts(fields['periods']).map(Number), starts: parts(fields['starts']).map((one) => ({ period: Number(one.split(':')[0]), units: Number(one.split(':')[1]) })),
  })
  const words: Fields = { name: frame.required, question: frame.tooLong, margin: text.badMargin, units: text.badUnits, periods: text.badPeriods, starts: text.badStarts }
  if (!read.success) return refused([...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, text: words[field] ?? frame.required })))
  const registered = await registerStudy(services, actingOf(context), read.data)
  if (registered.ok) return context.redirect(`${addressOf(language, effectPlace)}/${registered.value}?saved`, 303)
  if (registered.error === 'not-found') return context.notFound() as Response
  const places: Readonly<Record<string, string>> = { 'units-twice': 'units', 'periods-order': 'periods', 'start-outside': 'starts', 'too-many': 'starts', ambiguous: 'indicator', 'other-way': 'polarity' }
  return refused(registered.error.map((one) => ({ field: places[one] ?? 'name', text: text[`wrong-${one}`] })))
}

/** One study, from its registration to the decision that follows. */
export const studyPage = async (context: Context, services: AccountabilityPages, typed: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [effectTexts[language], frameTexts[language]]
  const study = (await allStudies(services)).find(({ id }) => id === context.req.param('id'))
  if (!study) return context.notFound() as Response
  const names = await namesOf(services, language)
  const unit = definitionsInForce(await allDefinitions(services)).find(({ id }) => id === study.plan.indicator)?.unit ?? null
  const measure = (await plansFor(services, acting)).measures.find(({ id }) => id === study.plan.measure) ?? null
  const [changes, version] = [studiesFor(context) && !study.published, <input type="hidden" name="version" value={String(study.version)} />]
  return show(context, services, effectPlace, study.plan.name, (
    <>
      {study.published && <p><Tag tone="good">{text.published}</Tag></p>}
      <Verdict study={study} unit={unit} measure={measure} language={language} />
      <DesignCheck study={study} language={language} />
      <Registered study={study} language={language} names={names} />
      {changes && study.lottery === null && study.result === null && (
        <section>
          <h2>{text.lottery}</h2>
          <p>{text.lotteryText}</p>
          <form method="post">
            <input type="hidden" name="form" value="lottery" />{version}
            <TextField language={language} id="seed" label={text.seed} short inputMode="numeric" value={typed['seed'] ?? ''} error={errorFor(errors, 'seed')} />
            <TextField language={language} id="source" label={text.seedSource} value={typed['source'] ?? ''} />
            <ButtonBar><Button>{text.drawDo}</Button></ButtonBar>
          </form>
        </section>
      )}
      {changes && (
        <section>
          <h2>{text.measure}</h2>
          <form method="post">
            <input type="hidden" name="form" value="estimate" />{version}
            <TextArea language={language} id="panel" label={text.upload} hint={text.uploadHint} rows={6} value={typed['panel'] ?? ''} error={errorFor(errors, 'panel')} optional />
            <RadioGroup language={language} id="changed" label={text.changedQuestion} value={typed['changed'] ?? 'no'} options={[{ value: 'no', label: text.changedNo }, { value: 'yes', label: text.changedYes }]} />
            <p class="soft">{text.computing}</p>
            <ButtonBar><Button name="from" value="panel">{text.estimateDo}</Button>{study.plan.indicator !== null && study.lottery !== null && <Button name="from" value="indicator" kind="quiet">{text.fromIndicator}</Button>}</ButtonBar>
          </form>
          <form method="post">
            <input type="hidden" name="form" value="decide" />{version}
            <TextArea language={language} id="decision" label={text.decision} hint={text.decisionHint} rows={3} value={typed['decision'] ?? study.decision} error={errorFor(errors, 'decision')} />
            <ButtonBar><Button name="do" value="keep" kind="quiet">{text.keepDecision}</Button>{study.result !== null && <Button name="do" value="publish" kind="grave">{text.publishDo}</Button>}</ButtonBar>
          </form>
        </section>
      )}
    </>
  ), { errors, status, end: `/${study.id}`, back: { href: addressOf(language, effectPlace), text: frame.effect } })
}

export const studyForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language, acting, id] = [await fieldsOf(context), languageOf(context), actingOf(context), context.req.param('id') ?? '']
  const [text, frame] = [effectTexts[language], frameTexts[language]]
  const version = Number(fields['version']) || 0
  const field = fields['form'] === 'lottery' ? 'seed' : fields['form'] === 'estimate' ? 'panel' : 'decision'
  const refused = (sentence: string, status: 409 | 422 = 422): Promise<Response> => studyPage(context, services, fields, [{ field, text: sentence }], status)
  const after = (done: { readonly ok: true } | { readonly ok: false; readonly error: string | { readonly sentence: string } }): Promise<Response> | Response => {
    if (done.ok) return context.redirect(`${addressOf(language, effectPlace)}/${id}?saved`, 303)
    if (typeof done.error !== 'string') return refused(text.refusedPanel(done.error.sentence))
    switch (done.error) {
      case 'not-found': return context.notFound() as Response
      case 'stale': return refused(frame.stale, 409)
      case 'seed': return refused(text.badSeed)
      default: return refused((text as unknown as Fields)[`refused-${done.error}`] ?? frame.required)
    }
  }
  switch (fields['form']) {
    case 'lottery': return after(await drawStarts(services, acting, id, { version, seed: /^\d{1,10}$/.test((fields['seed'] ?? '').trim()) ? Number(fields['seed']) : -1, source: fields['source'] ?? '' }))
    case 'estimate': {
      const rows = fields['from'] === 'indicator' ? null : readPanel(fields['panel'] ?? '', 'CSV')
      if (rows !== null && !rows.ok) return refused(text.refusedPanel(rows.error))
      return after(await estimateStudy(services, acting, id, { version, rows: rows === null ? null : rows.value, instrumentChanged: fields['changed'] === 'yes' }))
    }
    case 'decide': return after(await decideStudy(services, acting, id, { version, decision: (fields['decision'] ?? '').slice(0, 4000), publish: fields['do'] === 'publish' }))
  }
  return context.notFound() as Response
}
