import type { Context } from 'hono'
import { Button, ButtonBar, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Notice, Select, Tag, TextArea, TextField, Timeline, type FormError } from '../../../../foundation/ui/index.ts'
import { panelChoices, type ProcedureView } from '../../actions/procedure/index.ts'
import type { StaffMember } from '../../actions/services.ts'
import { active, gateOpen, wordsOpen } from '../../rules/procedure/gates.ts'
import { offered, states, steps, type Act } from '../../rules/procedure/model.ts'
import { dutchWords, englishWords } from '../../rules/procedure/word-lists.ts'
import { wordsFound } from '../../rules/procedure/wording.ts'
import { procedurePlace, proceduresPlace } from '../../rules/places.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import { addressOf } from '../../../../foundation/ui/index.ts'
import type { CareersPages } from '../services.ts'
import { show, type Fields } from '../staff-parts.tsx'
import { ActForm, languageOf, named, procedureAddress, viewFor, type Shown } from './parts.tsx'

const way = states.filter((state) => state !== 'stopped')
const may = (view: ProcedureView, act: Act): boolean => offered(view.procedure.state, 'recruiter').includes(act)
/** The gates that are shut before an act, in words. */
export const Gates = ({ view, language, act }: Pick<Shown, 'view' | 'language'> & { readonly act: Act }) => {
  const shut = (steps.find((step) => step.act === act)?.needs ?? []).filter((gate) => !gateOpen(view)(gate))
  return shut.length === 0 ? null : <Notice tone="warn" title={procedureTexts[language].missingTitle} level="h3"><ul>{shut.map((gate) => <li key={gate}>{procedureTexts[language][`gate-${gate}`]}</li>)}</ul></Notice>
}

const Panel = ({ view, language, fields, errors, choices }: Shown & { readonly choices: readonly StaffMember[] }) => {
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const change = may(view, 'panel')
  const free = choices.filter((one, at) => !view.panel.some(({ person }) => person === one.person) && choices.findIndex(({ person }) => person === one.person) === at)
  return (
    <section>
      <h2>{text.panel}</h2>
      <DataTable id="panel" caption={text.panel} stacks rows={view.panel} rowKey={({ person }) => person} empty={<EmptyState title={text.panelEmpty} level="h3" />} columns={[
        { key: 'name', head: text.member, cell: (one) => one.name },
        { key: 'trained', head: text.trained, cell: (one) => {
          if (one.leftDay !== null) return text.leftOn(formatDay(one.leftDay, language), one.leftReason)
          if (one.trainedUntil !== null) return <Tag tone="good">{one.trainedUntil === 'no-end' ? text['trained-no-end'] : text['trained-until'](formatDay(one.trainedUntil, language))}</Tag>
          return one.override === '' ? <Tag tone="bad">{text['trained-not']}</Tag> : <><Tag tone="warn">{text['trained-not']}</Tag> {text['trained-override'](one.override)}</>
        } },
      ]} />
      {change && active(view.panel).map((one) => (
        <Details key={one.person} summary={one.name} open={fields['which'] === one.person}>
          {one.trainedUntil === null && (
            <ActForm view={view} form="override" button={text.doOverride} kind="quiet">
              <input type="hidden" name="which" value={one.person} />
              <TextArea language={language} id={`override-${one.place}`} name="reason" label={text.overrideReason} hint={text.overrideHint} rows={2} value={fields['form'] === 'override' && fields['which'] === one.person ? fields['reason'] : one.override} error={fields['which'] === one.person ? errorFor(errors, `override-${one.place}`) : undefined} />
            </ActForm>
          )}
          <ActForm view={view} form="leave" button={text.doLeave} kind="quiet">
            <input type="hidden" name="which" value={one.person} />
            {(view.procedure.state === 'sifting' || view.procedure.state === 'interviewing') && <TextArea language={language} id={`leave-${one.place}`} name="reason" label={text.leaveReason} hint={text.leaveHint} rows={2} value={fields['form'] === 'leave' && fields['which'] === one.person ? fields['reason'] : ''} error={fields['which'] === one.person ? errorFor(errors, `leave-${one.place}`) : undefined} />}
          </ActForm>
        </Details>
      ))}
      {change && (free.length === 0 ? <p class="soft">{text.noMoreMembers}</p> : (
        <ActForm view={view} form="member" button={common.add} kind="quiet"><Select language={language} id="person" label={text.addMember} none={text.chooseMember} value={fields['person']} options={free.map(({ person, name }) => ({ value: person, label: name }))} error={errorFor(errors, 'person')} /></ActForm>
      ))}
      <h3>{text.composition}</h3>
      {view.procedure.state === 'preparing'
        ? <ActForm view={view} form="composition" button={common.keep} kind="quiet"><TextArea language={language} id="composition" label={text.composition} hint={text.compositionHint} rows={3} value={fields['composition'] ?? view.composition} error={errorFor(errors, 'composition')} /></ActForm>
        : <p>{view.composition === '' ? text.compositionNone : view.composition}</p>}
    </section>
  )
}

const Wording = ({ view, language, fields, errors }: Shown) => {
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const found = wordsFound(`${view.plan.title}\n${view.plan.advert}`)
  const open = wordsOpen(view)
  return (
    <section>
      <h2>{text.wording}</h2>
      {found.length === 0 ? <Notice tone="good"><p>{text.wordingNone}</p></Notice> : (
        <>
          <p>{text.wordingText}</p>
          <DataTable id="words" caption={text.wording} stacks rows={found} rowKey={(one) => `${one.flag.word} ${one.found}`} columns={[
            { key: 'word', head: text.word, cell: (one) => <strong>{one.found}</strong> }, { key: 'why', head: text.why, cell: (one) => text[`word-${one.flag.kind}`] }, { key: 'instead', head: text.instead, cell: (one) => one.flag.instead[language] },
            { key: 'reason', head: text.reason, cell: (one) => view.wordReasons[one.found] ?? '' },
          ]} />
        </>
      )}
      {may(view, 'post') && open.map((word, at) => (
        <ActForm key={word} view={view} form="word" button={common.keep} kind="quiet"><input type="hidden" name="which" value={word} /><TextField language={language} id={`word-${at}`} name="reason" label={text.wordReason(word)} value={fields['which'] === word ? fields['reason'] : ''} error={fields['which'] === word ? errorFor(errors, 'word') : undefined} /></ActForm>
      ))}
      <Details summary={text.wordList}><p>{text.wordListText}</p><ul>{[...dutchWords, ...englishWords].map((one) => <li key={`${one.word} ${one.kind}`}><strong>{one.word}</strong>: {text[`word-${one.kind}`]}</li>)}</ul></Details>
    </section>
  )
}

const Posting = ({ view, language, fields, errors }: Shown) => {
  const text = procedureTexts[language]
  return (
    <section>
      <h2>{text.posting}</h2>
      <DataTable id="postings" caption={text.posting} stacks rows={view.posted} rowKey={({ id }) => id} empty={<EmptyState title={text.noPostings} level="h3" />} columns={[
        { key: 'channel', head: text.channel, cell: (one) => one.channel }, { key: 'reaches', head: text.reaches, cell: (one) => one.reaches }, { key: 'from', head: text.from, cell: (one) => formatDay(one.from, language) }, { key: 'to', head: text.to, cell: (one) => (one.to === null ? '' : formatDay(one.to, language)) },
      ]} />
      {may(view, 'post') && (
        <Details summary={text.addPosting} open={view.posted.length === 0 || fields['form'] === 'posting'}>
          <ActForm view={view} form="posting" button={commonTexts[language].add} kind="quiet">
            <TextField language={language} id="channel" label={text.channel} hint={text.channelHint} value={fields['channel'] ?? ''} error={errorFor(errors, 'channel')} />
            <TextField language={language} id="reaches" label={text.reaches} value={fields['reaches'] ?? ''} />
            <DateField language={language} id="from" label={text.from} value={fields['from'] ?? ''} error={errorFor(errors, 'from')} />
            <DateField language={language} id="to" label={text.to} value={fields['to'] ?? ''} error={errorFor(errors, 'to')} optional />
          </ActForm>
        </Details>
      )}
    </section>
  )
}

const Now = ({ view, language, fields, errors }: Shown) => {
  const text = procedureTexts[language]
  const { id, state } = view.procedure
  return (
    <section>
      <h2>{text.next}</h2>
      <ButtonBar>
        <Button kind="quiet" href={procedureAddress(language, id, '/plan')}>{state === 'preparing' ? text.openPlan : text.seePlan}</Button>
        {view.procedure.openDay !== null && <Button kind="quiet" href={procedureAddress(language, id, '/kandidaten')}>{text.openCandidates}</Button>}
        {(view.rows.length > 0 || view.procedure.erasedDay !== null) && <Button kind="quiet" href={procedureAddress(language, id, '/uitkomst')}>{text.openOutcome}</Button>}
      </ButtonBar>
      {may(view, 'seal') && <><h3>{text.sealTitle}</h3><Gates view={view} language={language} act="seal" /><p>{text.sealText}</p><ActForm view={view} form="seal" button={text.seal} kind="grave" /></>}
      {may(view, 'open') && <><h3>{text.openTitle}</h3><Gates view={view} language={language} act="open" /><ActForm view={view} form="open" button={text.doOpen}><DateField language={language} id="closes" label={text.closesOn} value={fields['closes'] ?? ''} error={errorFor(errors, 'closes')} /></ActForm></>}
      {may(view, 'start-sifting') && (
        <>
          <h3>{text.siftTitle}</h3><Gates view={view} language={language} act="start-sifting" /><p>{text.siftText}</p>
          <ActForm view={view} form="start-sifting" button={text.doSift}>
            {(view.candidates.filter(({ state: one }) => one !== 'withdrawn').length === 1 || errorFor(errors, 'single') !== undefined) && <TextArea language={language} id="single" label={text.single} rows={2} value={fields['single'] ?? ''} error={errorFor(errors, 'single')} />}
          </ActForm>
        </>
      )}
      {may(view, 'evaluate') && (
        <>
          <h3>{text.evaluateTitle}</h3>
          <ActForm view={view} form="evaluate" button={text.doEvaluate}><TextArea language={language} id="worked" label={text.worked} hint={text.evaluateHint} rows={3} value={fields['worked'] ?? ''} error={errorFor(errors, 'worked')} /><TextArea language={language} id="changeNext" label={text.changeNext} rows={3} value={fields['changeNext'] ?? ''} /></ActForm>
        </>
      )}
    </section>
  )
}

/** One procedure: where it is, what can be done, panel, wording and posting, the seal, and what happened. */
export const overviewPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const view = await viewFor(context, services)
  if (!view) return context.notFound()
  const language = languageOf(context)
  const text = procedureTexts[language]
  const { procedure } = view
  const here = (way as readonly string[]).indexOf(procedure.state)
  const shown: Shown = { view, language, fields, errors }
  return show(context, services, procedurePlace, view.plan.title, (
    <>
      <p><Tag>{named(language, `kind-${view.plan.kind}`)}</Tag> <Tag tone={procedure.state === 'closed' ? 'good' : procedure.state === 'stopped' ? 'warn' : 'plain'}>{named(language, `state-${procedure.state}`)}</Tag></p>
      {procedure.erasedDay !== null && <Notice tone="info"><p>{text.erased(formatDay(procedure.erasedDay, language))}</p></Notice>}
      {view.erasesOn !== null && <Notice tone="info"><p>{text.erasesOn(formatDay(view.erasesOn, language))} <Tag>{commonTexts[language].provisional}</Tag></p></Notice>}
      {procedure.state === 'stopped' ? <p><strong>{text.stoppedBecause}:</strong> {procedure.outcome.stopped}</p> : (
        <><h2>{text.steps}</h2><Timeline language={language} steps={way.map((state, at) => ({ title: named(language, `state-${state}`), state: at < here || procedure.state === 'closed' ? 'done' : at === here ? 'now' : 'next', note: state === 'closed' ? undefined : named(language, `note-${state}`) }))} /></>
      )}
      {procedure.state !== 'closed' && procedure.state !== 'stopped' && <Now {...shown} />}
      {procedure.hash !== null && (
        <section>
          <h2>{text.sealedOn(formatDay(procedure.sealedDay ?? '', language))}</h2>
          <dl class="summary"><div><dt>{text.hash}</dt><dd><code class="hash">{procedure.hash}</code></dd></div><div><dt>{text.seed}</dt><dd>{procedure.seed}</dd></div></dl>
          <p>{text.verify}</p>
          <p><a href={procedureAddress(language, procedure.id, '/verzegeld.json')} download>{text.download}</a></p>
        </section>
      )}
      <Panel {...shown} choices={await panelChoices(services, procedure.department)} />
      <Wording {...shown} />
      {procedure.sealedDay !== null && <Posting {...shown} />}
      {procedure.outcome.evaluation && <section><h2>{text.evaluateTitle}</h2><dl class="summary"><div><dt>{text.worked}</dt><dd>{procedure.outcome.evaluation.worked}</dd></div><div><dt>{text.changeNext}</dt><dd>{procedure.outcome.evaluation.change}</dd></div></dl></section>}
      <h2>{text.log}</h2>
      <ul>{view.steps.map((line, at) => <li key={at}>{formatDay(line.day, language)}: {named(language, `step-${line.what}`)}</li>)}</ul>
      <p class="small soft">{text.logBy}</p>
      {may(view, 'stop') && <Details summary={text.stopTitle} open={fields['form'] === 'stop'}><ActForm view={view} form="stop" button={text.doStop} kind="grave"><TextArea language={language} id="stop" label={text.stopReason} hint={text.stopHint} rows={3} value={fields['stop'] ?? ''} error={errorFor(errors, 'stop')} /></ActForm></Details>}
    </>
  ), { errors, status, end: `/${procedure.id}`, back: { href: addressOf(language, proceduresPlace), text: text.back } })
}
