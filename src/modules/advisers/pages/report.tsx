import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, errorFor, formatDay, Notice, Select, TextArea, type FormError } from '../../../foundation/ui/index.ts'
import { closeCount, keepReport, mayActFor, yearReport } from '../actions/index.ts'
import { reportPlace } from '../rules/places.ts'
import { dimensionNames, yearKeyNames } from '../texts/lists.ts'
import { poolTexts } from '../texts/pool.ts'
import { CountsTable } from './pool-parts.tsx'
import { poolAsked, poolName } from './pool.tsx'
import type { AdvisersPages } from './services.ts'
import { actingCoordinator, actingReader, fieldsOf, languageOf, meOf, show, type Fields } from './staff-parts.tsx'

const yearAsked = (context: Context, today: string): number => {
  const asked = context.req.query('year') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
}

/** Text that was typed, as paragraphs and nothing else. */
const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split(/\n+/).filter((line) => line.trim() !== '').map((line, at) => <p key={at}>{line}</p>)}</>

/** The yearly report: figures that may be shown, and words; made to be printed. */
export const reportPage = async (context: Context, services: AdvisersPages, fields: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = poolTexts[language]
  const me = meOf(context)
  const acting = actingReader(me)
  const today = services.clock.today()
  const year = fields === null ? yearAsked(context, today) : Number(fields['year'])
  const found = await yearReport(services, acting, fields?.['pool'] ?? poolAsked(context, acting.scopes), year)
  if (!found.ok) return context.notFound()
  const report = found.value
  const writes = mayActFor(actingCoordinator(me), report.department)
  const thisYear = Number(today.slice(0, 4))
  return show(context, services, reportPlace, text.reportTitle(poolName(report, language), String(year)), (
    <>
      <p class="lead">{text.reportLead}</p>
      <form method="get" class="no-print">
        {acting.scopes.includes('') && <Select language={language} id="pool" label={text.choosePool} none={text.houseWide} value={report.department} options={report.departments.map((one) => ({ value: one.id, label: language === 'en' ? one.en : one.nl }))} />}
        {!acting.scopes.includes('') && <input type="hidden" name="pool" value={report.department} />}
        <Select language={language} id="year" label={text.reportYear} none={String(thisYear)} value={String(year)} options={[0, 1, 2, 3, 4].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))} />
        <ButtonBar><Button kind="quiet">{text.change}</Button></ButtonBar>
        <p class="soft">{text.print}</p>
      </form>
      <p>{text.reportConfirmed(String(report.confirmed))}</p>
      {report.without !== null ? <Notice tone="info" title={text.noFigures}><p>{text[`without-${report.without}`]}</p></Notice> : (
        <>
          {report.closedDay !== null && <p class="soft">{text.closedOn(formatDay(report.closedDay, language))}</p>}
          {report.tables.map(({ dimension, table }) => <CountsTable key={dimension} id={`year-${dimension}`} caption={inLanguage(dimensionNames[dimension], language)} table={table} names={yearKeyNames} language={language} />)}
          <p class="soft">{text.reportMethod}</p>
        </>
      )}
      <h2>{text.signals}</h2>
      {report.words ? <Paragraphs text={report.words.signals} /> : <p class="soft">{text.noWords}</p>}
      <h2>{text.advice}</h2>
      {report.words ? <><Paragraphs text={report.words.advice} /><p class="small soft">{text.writtenOn(formatDay(report.words.day, language))}</p></> : <p class="soft">{text.noWords}</p>}
      {writes && report.closedDay === null && (
        <section class="no-print">
          <h2>{text.closeCount}</h2>
          <p>{text.closeCountText}</p>
          <form method="post">
            <input type="hidden" name="form" value="close" />
            <input type="hidden" name="pool" value={report.department} />
            <input type="hidden" name="year" value={String(year)} />
            {errorFor(errors, 'close') !== undefined && <p class="error">{errorFor(errors, 'close')}</p>}
            <ButtonBar><Button kind="grave">{text.closeCount}</Button></ButtonBar>
          </form>
        </section>
      )}
      {writes && (
        <section class="no-print">
          <h2>{text.writeReport}</h2>
          <form method="post">
            <input type="hidden" name="pool" value={report.department} />
            <input type="hidden" name="year" value={String(year)} />
            <input type="hidden" name="version" value={String(report.words?.version ?? 0)} />
            <TextArea language={language} id="signals" label={text.signals} hint={text.signalsHint} value={fields?.['signals'] ?? report.words?.signals ?? ''} error={errorFor(errors, 'signals')} />
            <TextArea language={language} id="advice" label={text.advice} value={fields?.['advice'] ?? report.words?.advice ?? ''} error={errorFor(errors, 'advice')} />
            <ButtonBar><Button>{text.keep}</Button></ButtonBar>
          </form>
        </section>
      )}
    </>
  ), { errors, status, saved: [text.saved, text.savedText] })
}

export const reportForm = async (context: Context, services: AdvisersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = poolTexts[language]
  if (!/^20\d\d$/.test(fields['year'] ?? '')) return context.notFound()
  const long = (['signals', 'advice'] as const).filter((field) => (fields[field] ?? '').length > 6000).map((field) => ({ field, text: text.tooLong }))
  if (long.length > 0) return reportPage(context, services, fields, long, 422)
  const department = fields['pool'] ?? ''
  if (fields['form'] === 'close') {
    const closed = await closeCount(services, actingCoordinator(meOf(context)), department, Number(fields['year']))
    if (!closed.ok) return closed.error === 'not-found' ? context.notFound() : reportPage(context, services, { pool: department, year: fields['year'] ?? '' }, [{ field: 'close', text: text.reportNone }], 422)
    return context.redirect(`${addressOf(language, reportPlace)}?${new URLSearchParams({ pool: department, year: fields['year'] ?? '', saved: '' })}`, 303)
  }
  const kept = await keepReport(services, actingCoordinator(meOf(context)), department, Number(fields['year']), { signals: fields['signals'] ?? '', advice: fields['advice'] ?? '', version: Number(fields['version']) || 0 })
  if (kept.ok) return context.redirect(`${addressOf(language, reportPlace)}?${new URLSearchParams({ pool: department, year: fields['year'] ?? '', saved: '' })}`, 303)
  return kept.error === 'not-found' ? context.notFound() : reportPage(context, services, fields, [{ field: 'signals', text: text['refused-stale'] }], 409)
}
