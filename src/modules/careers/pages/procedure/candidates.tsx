import type { Context } from 'hono'
import { Button, ButtonBar, DataTable, EmptyState, errorFor, Notice, Tag, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { importAnswers, pasteAnswers, withdrawCandidate, type ImportReport } from '../../actions/procedure/index.ts'
import { makeCodes } from '../../actions/fairness.ts'
import { offered } from '../../rules/procedure/model.ts'
import { questionsOf } from '../../rules/procedure/plan.ts'
import { moments, type Moment } from '../../rules/fairness/counts.ts'
import { countPlace, procedurePlace } from '../../rules/places.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { FileFields, fieldsOf, fileText, numberIn, show, writes, type Fields } from '../staff-parts.tsx'
import { ActForm, languageOf, procedureAddress, refusalWords, versionIn, viewFor, type Shown } from './parts.tsx'

/** What an import did, shown once: line by line what was not taken in. */
const Report = ({ report, language }: { readonly report: ImportReport } & Pick<Shown, 'language'>) => {
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  return (
    <Notice tone={report.problems.length === 0 ? 'good' : 'warn'} title={text.reportTitle} live="status">
      <p>{text.reportTaken(String(report.taken), String(report.candidates))}</p>
      {report.problems.length > 0 && (
        <>
          <p>{text.reportProblems}</p>
          <DataTable id="report" caption={text.reportTitle} stacks rows={report.problems} rowKey={({ line }) => String(line)} columns={[{ key: 'line', head: common.line, cell: ({ line }) => String(line) }, { key: 'what', head: common.whatWrong, cell: ({ what }) => text[`line-${what}`] }, { key: 'cell', head: common.cell, cell: ({ cell }) => cell }]} />
        </>
      )}
    </Notice>
  )
}

type More = { readonly report?: ImportReport; readonly codes?: { readonly moment: Moment; readonly codes: readonly string[] } }
/** Candidates as numbers: what came in, ways to take in, withdrawal, and the codes for the voluntary count. */
export const candidatesPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200, more: More = {}): Promise<Response> => {
  const view = await viewFor(context, services)
  if (!view || view.procedure.openDay === null) return context.notFound()
  const language = languageOf(context)
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const asked = questionsOf(view.plan, 'sift')
  const acts = offered(view.procedure.state, 'recruiter')
  const { id } = view.procedure
  return show(context, services, procedurePlace, `${text.candidates}: ${view.plan.title}`, (
    <>
      <p class="lead">{text.candidatesLead}</p>
      {more.report && <Report report={more.report} language={language} />}
      {more.codes && (
        <Notice tone="care" title={text.codesOnce} live="status">
          <p>{text[`moment-${more.codes.moment}`]}</p>
          <ul class="codes">{more.codes.codes.map((code) => <li key={code}><code>{`${services.publicUrl}/${language}${countPlace[language]}/${code}`}</code></li>)}</ul>
        </Notice>
      )}
      <DataTable id="candidates" caption={text.candidates} stacks rows={view.rows} rowKey={({ number }) => String(number)} empty={<EmptyState title={text.noCandidates}><p>{text.noCandidatesText}</p></EmptyState>} columns={[
        { key: 'number', head: text.number, cell: ({ number }) => String(number) },
        { key: 'answers', head: text.answers, cell: ({ number }) => common.of(String(view.answered.filter((one) => one.candidate === number).length), String(asked.length)) },
        { key: 'state', head: text.candidateState, cell: ({ state }) => <Tag tone={state === 'invited' ? 'good' : 'plain'}>{text[`candidate-${state}`]}</Tag> },
        ...(acts.includes('withdraw') ? [{ key: 'withdraw', head: text.withdraw, cell: ({ number, state }: (typeof view.rows)[number]) => (state === 'withdrawn' ? '' : (
          <form method="post"><input type="hidden" name="form" value="withdraw" /><input type="hidden" name="version" value={String(view.procedure.version)} /><input type="hidden" name="which" value={String(number)} /><button class="link" type="submit" aria-label={`${text.withdraw}: ${number}`}>{text.withdraw}</button></form>
        )) }] : []),
      ]} />
      {acts.includes('candidates') && (
        <>
          <h2>{text.importTitle}</h2>
          <p>{text.importText} {asked.map((one) => one.id).join(', ')}.</p>
          <ActForm view={view} form="import" button={text.doImport} multipart><FileFields language={language} id="answers" fields={fields} error={errorFor(errors, 'answers-file')} /></ActForm>
          <h2>{text.pasteTitle}</h2>
          <ActForm view={view} form="paste" button={common.add} kind="quiet">
            <TextField language={language} id="candidate" label={text.candidateNumber} hint={text.candidateHint} short inputMode="numeric" value={fields['candidate'] ?? ''} error={errorFor(errors, 'candidate')} />
            {asked.map((one) => <TextArea key={one.id} language={language} id={one.id} label={one.text} rows={4} value={fields[one.id] ?? ''} />)}
          </ActForm>
        </>
      )}
      <h2>{text.codesTitle} <Tag>{common.provisional}</Tag></h2>
      <p>{text.codesText}</p>
      {errorFor(errors, 'codes') !== undefined && <p class="error" id="codes">{errorFor(errors, 'codes')}</p>}
      <form method="post" class="no-print">
        <input type="hidden" name="form" value="codes" />
        <ButtonBar>{moments.map((moment) => <Button key={moment} kind="quiet" name="moment" value={moment}>{`${text.doCodes}: ${text[`moment-${moment}`]}`}</Button>)}</ButtonBar>
      </form>
    </>
  ), { errors, status, end: `/${id}/kandidaten`, back: { href: procedureAddress(language, id), text: text.backTo } })
}

export const candidatesForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const [acting, id, version] = [writes(context, 'procedures'), context.req.param('id') ?? '', versionIn(fields)]
  if (fields['form'] === 'codes') {
    const moment = moments.find((one) => one === fields['moment'])
    const made = moment ? await makeCodes(services, acting, id, moment) : null
    if (made === null || (!made.ok && made.error === 'not-found')) return context.notFound()
    return made.ok ? candidatesPage(context, services, {}, [], 200, { codes: { moment: moment as Moment, codes: made.value } }) : candidatesPage(context, services, {}, [{ field: 'codes', text: made.error === 'not-now' ? text.codesNotNow : text.codesMade }], 422)
  }
  if (fields['form'] === 'withdraw') {
    const done = await withdrawCandidate(services, acting, id, version, numberIn(fields['which']))
    if (done.ok) return context.redirect(`${procedureAddress(language, id, '/kandidaten')}?saved`, 303)
    return done.error === 'not-found' ? context.notFound() : candidatesPage(context, services, fields, [{ field: 'candidates', text: refusalWords(language, done.error) }], done.error === 'stale' ? 409 : 422)
  }
  const pasted = fields['form'] === 'paste'
  const file = fileText(fields, 'answers')
  if (!pasted && file.trim() === '') return candidatesPage(context, services, fields, [{ field: 'answers-file', text: common.nothing }], 422)
  const done = pasted
    ? await pasteAnswers(services, acting, id, version, fields['candidate'] ?? '', Object.fromEntries(Object.entries(fields).filter(([name]) => /^q\d{1,2}$/.test(name))))
    : await importAnswers(services, acting, id, version, file)
  const field = pasted ? 'candidate' : 'answers-file'
  if (done.ok && pasted && done.value.problems.length > 0) return candidatesPage(context, services, fields, [{ field, text: text[`line-${done.value.problems[0]?.what ?? 'empty-answer'}`] }], 422)
  if (done.ok) return candidatesPage(context, services, {}, [], 200, { report: done.value })
  if (done.error === 'not-found') return context.notFound()
  return candidatesPage(context, services, fields, [{ field, text: (text as unknown as Readonly<Record<string, string>>)[`import-${done.error}`] ?? refusalWords(language, done.error) }], done.error === 'stale' ? 409 : 422)
}
