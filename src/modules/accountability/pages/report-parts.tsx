import type { ComponentChildren } from 'preact'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Notice, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import type { ReportView } from '../actions/index.ts'
import type { Problem } from '../rules/cycle/check.ts'
import { missedName, textOfAnswer, warningName, type Answer } from '../rules/cycle/report.ts'
import { implementationOf, type Measure } from '../rules/measures/measure.ts'
import { measuresPlace } from '../rules/places.ts'
import type { Missed } from '../rules/targets/target.ts'
import { complianceNames, effectivenessNames, frameTexts, statusNames, voiceNames } from '../texts/frame.ts'
import { problemWords, reportTexts } from '../texts/report.ts'
import { Paragraphs, type Fields, type StaffLanguage } from './frame.tsx'
import { aimWords, Figured, noFigureWords, StandingTag } from './shown.tsx'

/** What was typed and refused, so that nothing is lost. */
export type Tried = { readonly form: string; readonly fields: Fields; readonly errors: readonly FormError[]; readonly theirs: Answer | null }
type PartProps = { readonly view: ReportView; readonly language: StaffLanguage; readonly writes: boolean; readonly tried: Tried | null }

const versionOf = (view: ReportView, question: string): number => view.answers.find((one) => one.question === question)?.version ?? 0
// Ids of questions are chosen by people: apart from those of the page's own fields.
const idOf = (name: string): string => `answer-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
const Hidden = ({ values }: { readonly values: Fields }) => <>{Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}</>

/** One answer as a form of its own, so that several people can write at once. After a stale write both texts stand there. */
const AnswerForm = ({ view, language, tried, question, label, hint, rows = 6, button }: Omit<PartProps, 'writes'> & { readonly question: string; readonly label: string; readonly hint?: string; readonly rows?: number; readonly button: string }) => {
  const mine = tried?.form === question ? tried : null
  const version = mine?.theirs?.version ?? versionOf(view, question)
  return (
    <form method="post" action={`#${idOf(question)}`}>
      <Hidden values={{ form: 'answer', question, version: String(version) }} />
      {mine?.theirs && <Notice tone="warn" title={reportTexts[language].staleTitle} level="h3"><p>{reportTexts[language].staleText}</p><p><strong>{reportTexts[language].theirs}</strong></p><Paragraphs text={mine.theirs.text} /></Notice>}
      <TextArea language={language} id={idOf(question)} name="text" label={label} hint={hint} rows={rows} value={mine?.fields['text'] ?? textOfAnswer(view.answers, question)} error={errorFor(mine?.errors ?? [], idOf(question))} />
      <ButtonBar><Button kind="quiet">{button}</Button></ButtonBar>
    </form>
  )
}

const sentence = (problem: Problem, language: StaffLanguage): string => problemWords[problem.code][language](problem.name)

/** What blocks, and what asks for a reason with a place to give it. */
export const Problems = ({ view, language, writes, tried }: PartProps) => {
  const text = reportTexts[language]
  const [errors, warnings] = [view.problems.filter(({ kind }) => kind === 'error'), view.problems.filter(({ kind }) => kind === 'warning')]
  if (view.problems.every(({ kind, answered }) => kind === 'warning' && answered) && warnings.length === 0) return <Notice tone="good" title={text.noProblems}><p>{text.noProblemsText}</p></Notice>
  return (
    <section>
      <h2>{text.problems}</h2>
      {errors.length + warnings.filter(({ answered }) => !answered).length === 0 && <Notice tone="good" title={text.noProblems} level="h3"><p>{text.noProblemsText}</p></Notice>}
      <ul class="plain">
        {errors.map((problem) => <li key={problem.code + problem.at}><Tag tone="bad">{text.error}</Tag> <a href={problem.code === 'agreed-silent' ? addressOf(language, measuresPlace) : problem.code === 'place-gone' ? `${addressOf(language, measuresPlace)}/${problem.at}` : `#${idOf(problem.code === 'missed-unexplained' ? missedName(problem.at) : problem.at)}`}>{sentence(problem, language)}</a></li>)}
        {warnings.map((problem) => {
          const name = warningName(problem.code, problem.at)
          return (
            <li key={name}>
              <Tag tone={problem.answered ? 'good' : 'warn'}>{problem.answered ? text.answered : text.warning}</Tag> {sentence(problem, language)}
              {writes ? <Details summary={text.giveReason} open={tried?.form === name}><AnswerForm view={view} language={language} tried={tried} question={name} label={text.reasonFor(sentence(problem, language))} rows={2} button={text.keepReason} /></Details>
                : problem.answered && <p>{textOfAnswer(view.answers, name)}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The questions, last year's text beside this year's. */
export const Questions = ({ view, language, writes, tried }: PartProps) => {
  const text = reportTexts[language]
  return (
    <section>
      <h2>{text.questions}</h2>
      {view.questions.list.map((question) => {
        const asked = view.lastQuestions?.list.find(({ id }) => id === question.id)
        const [now, before] = [view.answers.find((one) => one.question === question.id), textOfAnswer(view.lastYear, question.id)]
        return (
          <article key={question.id} class="beside">
            <div>
              {writes ? <AnswerForm view={view} language={language} tried={tried} question={question.id} label={inLanguage(question.title, language)} hint={inLanguage(question.hint, language)} button={text.keep} />
                : <><h3 id={idOf(question.id)}>{inLanguage(question.title, language)}</h3>{now && now.text !== '' ? <Paragraphs text={now.text} /> : <p class="soft">{text.empty}</p>}</>}
              {now && <p class="small soft">{text.writtenBy(formatDay(now.day, language))}</p>}
            </div>
            <div class="before"><h3 class="small">{text.before}</h3>{before !== '' && asked && asked.title.nl !== question.title.nl && <p class="small soft">{text.askedBefore(inLanguage(asked.title, language))}</p>}{before === '' ? <p class="soft">{text.noBefore}</p> : <Paragraphs text={before} />}</div>
          </article>
        )
      })}
    </section>
  )
}

/** The figures of the round, the department's own beside the whole government's. */
export const Figures = ({ view, language }: Omit<PartProps, 'writes' | 'tried'>) => {
  const text = reportTexts[language]
  const rows = view.definitions.map((definition) => ({ definition, figure: view.figures.value.find(({ indicator }) => indicator === definition.id) }))
  return (
    <section>
      <h2>{text.figures}</h2>
      <p>{text.figuresLead}</p>
      {view.silent.length > 0 && <Notice tone="warn"><p>{text.silentSource(view.silent.join(', '))}</p></Notice>}
      <DataTable id="report-figures" caption={text.figures} rows={rows} rowKey={({ definition }) => definition.id} columns={[
        { key: 'name', head: text.indicator, cell: ({ definition }) => inLanguage(definition.name, language) },
        { key: 'own', head: text.own, cell: ({ definition, figure }) => <Figured reading={figure?.own ?? null} definition={definition} language={language} none={noFigureWords(definition.module, figure?.all ?? null, language)} /> },
        { key: 'all', head: text.all, cell: ({ definition, figure }) => <Figured reading={figure?.all ?? null} definition={definition} language={language} none={noFigureWords(definition.module, null, language)} /> },
      ]} />
    </section>
  )
}

const missedFields = ['trigger', 'sources', 'cause', 'objective'] as const

/** What was said about a missed target. */
const Said = ({ missed, language }: { readonly missed: Missed; readonly language: StaffLanguage }) => {
  const text = reportTexts[language]
  return <dl>{[...missedFields, 'owner' as const].map((name) => [<dt key={name}>{text[name]}</dt>, <dd key={`${name}-value`}>{missed[name]}</dd>])}<dt>{text.start}</dt><dd>{formatDay(missed.start, language)}</dd><dt>{text.end}</dt><dd>{formatDay(missed.end, language)}</dd></dl>
}

/** The targets with how they stand; a missed one asks for its explanation. */
export const Targets = ({ view, language, writes, tried }: PartProps) => {
  const text = reportTexts[language]
  const unit = (indicator: string | null) => view.definitions.find(({ id }) => id === indicator)?.unit ?? 'count'
  return (
    <section>
      <h2>{text.targets}</h2>
      <DataTable id="report-targets" caption={text.targets} stacks rows={view.targets} rowKey={({ target }) => target.id} empty={<EmptyState title={text.noTargets} level="h3"><p>{text.noTargetsText}</p></EmptyState>} columns={[
        { key: 'name', head: text.goal, cell: ({ target }) => <>{target.name}{target.withdrawn && <span class="small soft"> {frameTexts[language].withdrawn(formatDay(target.withdrawn.day, language), target.withdrawn.reason)}</span>}</> },
        { key: 'aim', head: text.aimed, cell: ({ target }) => aimWords(target, unit(target.indicator), language) },
        { key: 'now', head: text.now, cell: ({ target, reading }) => <Figured reading={reading} definition={{ unit: unit(target.indicator) }} language={language} none={text.noFigure} /> },
        { key: 'stands', head: text.stands, cell: ({ standing }) => <StandingTag standing={standing} language={language} /> },
        { key: 'status', head: text.status, cell: ({ target }) => inLanguage(statusNames[target.status], language) },
      ]} />
      {view.targets.filter(({ standing }) => standing === 'missed').map(({ target }) => {
        const question = missedName(target.id)
        const kept = view.answers.find((one) => one.question === question)?.missed ?? null
        const mine = tried?.form === question ? tried : null
        const value = (name: keyof NonNullable<typeof kept>): string => mine?.fields[name] ?? kept?.[name] ?? ''
        return (
          <section key={target.id} id={idOf(question)}>
            <h3>{text.missedTitle(target.name)}</h3>
            <p>{text.missedText}</p>
            {!writes ? kept && <Said missed={kept} language={language} /> : (
              <form method="post" action={`#${idOf(question)}`}>
                <Hidden values={{ form: 'missed', question, version: String(mine?.theirs?.version ?? versionOf(view, question)) }} />
                {mine?.theirs && <Notice tone="warn" title={text.staleTitle} level="h3"><p>{text.staleText}</p>{mine.theirs.missed && <Said missed={mine.theirs.missed} language={language} />}</Notice>}
                {missedFields.map((name) => <TextArea key={name} language={language} id={`${idOf(question)}-${name}`} name={name} label={text[name]} rows={2} value={value(name)} error={errorFor(mine?.errors ?? [], `${idOf(question)}-${name}`)} />)}
                <TextField language={language} id={`${idOf(question)}-owner`} name="owner" label={text.owner} value={value('owner')} error={errorFor(mine?.errors ?? [], `${idOf(question)}-owner`)} />
                {(['start', 'end'] as const).map((name) => <DateField key={name} language={language} id={`${idOf(question)}-${name}`} name={name} label={text[name]} value={mine?.fields[name] ?? (kept ? formatDay(kept[name], language) : '')} error={errorFor(mine?.errors ?? [], `${idOf(question)}-${name}`)} />)}
                <ButtonBar><Button kind="quiet">{text.keepMissed}</Button></ButtonBar>
              </form>
            )}
          </section>
        )
      })}
    </section>
  )
}

/** How far the department is with what was agreed: whether it happens, and whether it works, apart. */
export const Implementation = ({ measures, language, children }: { readonly measures: readonly Measure[]; readonly language: StaffLanguage; readonly children?: ComponentChildren }) => {
  const text = reportTexts[language]
  return (
    <section>
      <h2>{text.implementation}</h2>
      <p>{text.implementationLead}</p>
      <DataTable id="implementation" caption={text.implementation} stacks rows={implementationOf(measures)} rowKey={({ agreed }) => agreed.id} columns={[
        { key: 'name', head: text.measure, cell: ({ agreed }) => agreed[language] },
        { key: 'happens', head: text.happens, cell: ({ measure }) => (measure ? inLanguage(complianceNames[measure.compliance], language) : <Tag tone="warn">{text.silent}</Tag>) },
        { key: 'works', head: text.works, cell: ({ measure }) => (measure ? inLanguage(effectivenessNames[measure.effectiveness], language) : '') },
      ]} />
      {children}
    </section>
  )
}

export const Opinions = ({ list, noOpinion, language }: { readonly list: readonly { readonly voice: 'works-council' | 'network'; readonly text: string; readonly day: string }[]; readonly noOpinion: string; readonly language: StaffLanguage }) => {
  const text = reportTexts[language]
  return (
    <section>
      <h2>{text.opinions}</h2>
      {list.length === 0 && <p class="soft">{text.noOpinions}</p>}
      {list.length === 0 && noOpinion !== '' && <><h3>{text.noOpinionWhy}</h3><Paragraphs text={noOpinion} /></>}
      {list.map(({ voice, text: said, day }, at) => <article key={at} class="message"><h3>{inLanguage(voiceNames[voice], language)}, {formatDay(day, language)}</h3><Paragraphs text={said} /></article>)}
    </section>
  )
}

export { AnswerForm, Hidden, idOf }
