import type { Context } from 'hono'
import { CheckboxGroup, DataTable, Details, errorFor, formatDay, Notice, Tag, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { decide, finishInforming, inform, invite, type StageView } from '../../actions/procedure/index.ts'
import { offered } from '../../rules/procedure/model.ts'
import { procedurePlace } from '../../rules/places.ts'
import { settings } from '../../rules/settings.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { fieldsOf, inFigures, listIn, numberIn, percent, show, writes, type Fields } from '../staff-parts.tsx'
import { Gates } from './overview.tsx'
import { ActForm, languageOf, procedureAddress, refusalWords, versionIn, viewFor, type Shown } from './parts.tsx'

const Stage = ({ view, language, stage }: Pick<Shown, 'view' | 'language'> & { readonly stage: StageView }) => {
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const title = stage.stage === 'sift' ? text.sift : text.interviews
  if (stage.state === 'hidden') {
    if (stage.progress.every(({ all }) => all === 0)) return null
    return (
      <section>
        <h2>{title}</h2>
        <Notice tone="info" title={text.hiddenTitle} level="h3"><p>{text.hiddenText}</p></Notice>
        <DataTable id={`progress-${stage.stage}`} caption={`${text.scored}: ${title}`} rows={stage.progress} rowKey={({ member }) => member.person} columns={[{ key: 'name', head: text.member, cell: ({ member }) => member.name }, { key: 'done', head: text.scored, numeric: true, cell: ({ done, all }) => common.of(String(done), String(all)) }]} />
      </section>
    )
  }
  const criteria = view.plan.criteria.filter(({ id }) => stage.ranked[0]?.criteria.some((one) => one.criterion === id))
  return (
    <section>
      <h2>{title}</h2>
      <DataTable id={`ranking-${stage.stage}`} caption={`${text.ranking}: ${title}`} rows={stage.ranked} rowKey={({ candidate }) => String(candidate)} columns={[
        { key: 'candidate', head: text.number, cell: ({ candidate }) => String(candidate) },
        { key: 'place', head: text.place, numeric: true, cell: ({ place, tied }) => <>{place}{tied && <> <Tag>{text.tied}</Tag></>}</> },
        { key: 'total', head: text.mean, numeric: true, cell: ({ total }) => inFigures(total, language, 2) },
        ...criteria.map((criterion) => ({ key: criterion.id, head: `${criterion.name} (${criterion.weight} %)`, numeric: true, cell: (one: (typeof stage.ranked)[number]) => inFigures(one.criteria.find((mean) => mean.criterion === criterion.id)?.mean ?? 0, language, 2) })),
      ]} />
      {stage.ranked.some(({ tied }) => tied) && <p>{text.tie}</p>}
      {stage.spread !== null && <p class="soft">{text.spread(inFigures(stage.spread.mean, language, 1), percent(stage.spread.far, language, 0), String(stage.spread.answers))}</p>}
      {stage.changes.length > 0 && <Details summary={text.changes}><ul>{stage.changes.map((one, at) => <li key={at}>{formatDay(one.day, language)}: {text.changeLine(String(one.candidate), String(one.before), one.reason)}</li>)}</ul></Details>}
    </section>
  )
}

const Choice = ({ view, language, fields, errors, form, numbers }: Shown & { readonly form: 'invite' | 'decide'; readonly numbers: readonly number[] }) => {
  const text = procedureTexts[language]
  return (
    <section>
      <h2>{form === 'invite' ? text.inviteTitle : text.decideTitle}</h2>
      <Gates view={view} language={language} act={form} />
      <p>{form === 'invite' ? text.inviteText : text.decideText}</p>
      <ActForm view={view} form={form} button={form === 'invite' ? text.doInvite : text.doDecide} kind={form === 'decide' ? 'grave' : 'primary'}>
        <CheckboxGroup language={language} id="whom" label={text.whom} values={listIn(fields['whom'])} options={numbers.map((number) => ({ value: String(number), label: String(number) }))} error={errorFor(errors, 'whom')} />
        <TextArea language={language} id="reason" label={text.choiceReason} rows={3} value={fields['reason'] ?? ''} error={errorFor(errors, 'reason')} optional />
      </ActForm>
    </section>
  )
}

const Feedback = ({ view, language, fields, errors }: Shown) => {
  const text = procedureTexts[language]
  const acts = offered(view.procedure.state, 'recruiter')
  const people = view.rows.filter(({ state }) => state !== 'withdrawn')
  if (view.procedure.outcome.choiceFollowed === undefined || people.length === 0) return null
  return (
    <section>
      <h2>{text.feedback}</h2>
      <p>{text.feedbackText}</p>
      {people.map((row) => {
        const which = String(row.number)
        const own = fields['which'] === which
        return (
          <Details key={which} summary={`${text.feedbackFor(which)}${row.informedDay === null ? '' : ` (${text.informed})`}`} open={own}>
            {acts.includes('inform') && <ActForm view={view} form="inform" button={text.doInform} kind="quiet"><input type="hidden" name="which" value={which} /><TextArea language={language} id={`words-${which}`} name="words" label={text.feedbackFor(which)} rows={5} value={own ? fields['words'] : view.feedback.get(row.number) ?? ''} error={own ? errorFor(errors, `words-${which}`) : undefined} /></ActForm>}
            <p><a href={procedureAddress(language, view.procedure.id, `/uitslag/${which}`)}>{text.letter}</a></p>
          </Details>
        )
      })}
      {acts.includes('finish-informing') && <><Gates view={view} language={language} act="finish-informing" /><ActForm view={view} form="finish" button={text.finishInforming} /></>}
    </section>
  )
}

/** Scores once they are all in, the choices that follow from them, and the explanations. */
export const outcomePage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const view = await viewFor(context, services)
  if (!view) return context.notFound()
  const language = languageOf(context)
  const text = procedureTexts[language]
  const { procedure } = view
  const shown: Shown = { view, language, fields, errors }
  const acts = offered(procedure.state, 'recruiter')
  const [sift, interviews] = view.stages
  const { outcome } = procedure
  return show(context, services, procedurePlace, `${text.outcome}: ${view.plan.title}`, (
    <>
      {procedure.erasedDay !== null && <Notice tone="info"><p>{text.erased(formatDay(procedure.erasedDay, language))}</p></Notice>}
      {outcome.applied !== undefined && <p>{text.numbersKept(String(outcome.applied), String(outcome.invited), String(outcome.chosen))} {outcome.choiceFollowed ? text.followed : text.departed}</p>}
      {view.reasons.choice !== null && <p><strong>{text.choiceReason}:</strong> {view.reasons.choice}</p>}
      {interviews && <Stage view={view} language={language} stage={interviews} />}
      {acts.includes('decide') && interviews?.state === 'shown' && <Choice {...shown} form="decide" numbers={interviews.ranked.map(({ candidate }) => candidate)} />}
      {sift && procedure.erasedDay === null && <Stage view={view} language={language} stage={sift} />}
      {acts.includes('invite') && sift?.state === 'shown' && <Choice {...shown} form="invite" numbers={sift.ranked.map(({ candidate }) => candidate)} />}
      {view.reasons.invite !== null && <p><strong>{text.choiceReason}:</strong> {view.reasons.invite}</p>}
      <Feedback {...shown} />
    </>
  ), { errors, status, end: `/${procedure.id}/uitkomst`, back: { href: procedureAddress(language, procedure.id), text: text.backTo } })
}

export const outcomeForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = procedureTexts[language]
  const [acting, id, version] = [writes(context, 'procedures'), context.req.param('id') ?? '', versionIn(fields)]
  const whom = listIn(fields['whom']).map(numberIn)
  const reason = fields['reason'] ?? ''
  const which = fields['which'] ?? ''
  const done = fields['form'] === 'invite' ? await invite(services, acting, id, version, whom, reason)
    : fields['form'] === 'decide' ? await decide(services, acting, id, version, whom, reason)
    : fields['form'] === 'inform' ? await inform(services, acting, id, version, numberIn(which), fields['words'] ?? '')
    : fields['form'] === 'finish' ? await finishInforming(services, acting, id, version) : null
  if (done === null || (!done.ok && done.error === 'not-found')) return context.notFound()
  if (done.ok) return context.redirect(`${procedureAddress(language, id, '/uitkomst')}?saved`, 303)
  const field = done.error === 'words-missing' ? `words-${which}` : done.error === 'reason-missing' ? 'reason' : 'whom'
  const sentence = done.error === 'words-missing' ? text.feedbackShort : done.error === 'reason-missing' ? text['choice-reason-missing'] : refusalWords(language, done.error)
  return outcomePage(context, services, fields, [{ field, text: sentence }], done.error === 'stale' ? 409 : 422)
}

/** What one candidate is told, made to be printed or copied: outcome, own scores by the criteria, explanation, and the ways to object. */
export const letterPage = async (context: Context, services: CareersPages): Promise<Response> => {
  const view = await viewFor(context, services)
  const number = numberIn(context.req.param('number'))
  const row = view?.rows.find((one) => one.number === number && one.state !== 'withdrawn')
  if (!view || !row || view.procedure.outcome.choiceFollowed === undefined) return context.notFound()
  const language = languageOf(context)
  const text = procedureTexts[language]
  const chosen = (view.procedure.outcome.chosenNumbers ?? []).includes(number)
  return show(context, services, procedurePlace, text.letterTitle(String(number)), (
    <article class="letter">
      <p class="soft no-print">{commonTexts[language].print}</p>
      <p><strong>{view.plan.title}</strong></p>
      <p class="lead">{chosen ? text.letterChosen : row.state === 'invited' ? text.letterInvited : text.letterApplied}</p>
      <h2>{text.letterScores}</h2>
      {view.stages.map((stage) => {
        const own = stage.state === 'shown' ? stage.ranked.find(({ candidate }) => candidate === number) : undefined
        return own && (
          <DataTable key={stage.stage} id={`own-${stage.stage}`} caption={stage.stage === 'sift' ? text.sift : text.interviews} rows={own.criteria} rowKey={({ criterion }) => criterion} columns={[
            { key: 'criterion', head: text.criterion, cell: ({ criterion }) => view.plan.criteria.find(({ id }) => id === criterion)?.name ?? '' }, { key: 'weight', head: text.weight, numeric: true, cell: ({ criterion }) => `${view.plan.criteria.find(({ id }) => id === criterion)?.weight ?? ''} %` }, { key: 'mean', head: text.mean, numeric: true, cell: ({ mean }) => inFigures(mean, language, 1) },
          ]} />
        )
      })}
      {view.feedback.has(number) && <><h2>{text.letterWhy}</h2>{(view.feedback.get(number) ?? '').split(/\n+/).map((line, at) => <p key={at}>{line}</p>)}</>}
      <h2>{text.letterObject}</h2>
      <p>{text.letterObjectText(formatDay(view.objectUntil, language))} <Tag>{commonTexts[language].provisional}</Tag></p>
      <ul>{text.letterObjectWays.map((line) => <li key={line}>{line}</li>)}</ul>
      {view.procedure.hash !== null && <p class="small">{text.letterSealed(formatDay(view.procedure.sealedDay ?? '', language), view.procedure.hash)}</p>}
      <p class="small">{text.letterKept(String(settings.eraseAfterDays))}</p>
    </article>
  ), { end: `/${view.procedure.id}/uitslag/${number}`, back: { href: procedureAddress(language, view.procedure.id, '/uitkomst'), text: text.outcome } })
}
