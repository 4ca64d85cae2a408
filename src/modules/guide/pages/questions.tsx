import { addressOf, Button, ButtonBar, CheckboxGroup, ErrorSummary, Notice, RadioGroup } from '../../../foundation/ui/index.ts'
import { optionsFor, type AnswerRefusal } from '../rules/answers.ts'
import type { Question } from '../rules/guide.ts'
import { allWaysPlace } from '../rules/places.ts'
import { answerField } from '../rules/posted.ts'
import { publicTexts } from '../texts/public.ts'
import { Colophon, GuideForm, GuidePage, say, type Travelling } from './parts.tsx'
import type { View } from './services.ts'

/** The first page: what is asked, what is not kept, and the way past the questions. */
export const StartPage = ({ view, department }: { readonly view: View; readonly department: string }) => {
  const text = publicTexts[view.language]
  const name = view.language === 'en' ? 'en' : 'nl'
  return (
    <GuidePage view={view} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <ul>{text.facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
      <GuideForm view={view} travelling={{ answers: {}, department: '', failed: '' }}>
        {view.departments.length > 0 && (
          <div class="field">
            <label class="field-label" for="department">{text.department}</label>
            <div class="hint" id="department-hint">{text.departmentHint}</div>
            <select class="input" id="department" name="department" aria-describedby="department-hint">
              <option value="">{text.noDepartment}</option>
              {view.departments.map((one) => <option key={one.id} value={one.id} selected={one.id === department}>{one[name]}</option>)}
            </select>
          </div>
        )}
        <ButtonBar><Button name="do" value="begin">{text.begin}</Button></ButtonBar>
      </GuideForm>
      <p><a href={addressOf(view.language, allWaysPlace)}>{text.allWays}</a></p>
      <Colophon view={view} />
    </GuidePage>
  )
}

type Asking = { readonly view: View; readonly travelling: Travelling; readonly question: Question; readonly refusal: AnswerRefusal | null; readonly chosen: readonly string[] }

/** One question a page; going back keeps what was answered. */
export const QuestionPage = ({ view, travelling, question, refusal, chosen }: Asking) => {
  const text = publicTexts[view.language]
  const id = answerField(question.id)
  const options = optionsFor(view.guide, question, travelling.answers).map((option) => ({ value: option.id, label: say(view, option.label), hint: option.hint === undefined ? undefined : say(view, option.hint) }))
  const error = refusal === null ? undefined : text[refusal]
  const field = { language: view.language, id, name: id, label: say(view, question.title), heading: 'h1' as const, hint: question.help === undefined ? undefined : say(view, question.help), error, options }
  const place = view.guide.questions.findIndex((one) => one.id === question.id) + 1
  const danger = question.options.some((option) => option.means?.includes('danger'))
  return (
    <GuidePage view={view} title={say(view, question.title)} along={{ travelling, act: `change:${question.id}` }}>
      <ErrorSummary language={view.language} errors={error === undefined ? [] : [{ field: id, text: error }]} />
      <p class="small soft">{text.questionOf(String(place), String(view.guide.questions.length))}</p>
      <GuideForm view={view} travelling={travelling} except={question.id}>
        <input type="hidden" name="at" value={question.id} />
        {question.answers === 'one' ? <RadioGroup {...field} value={chosen[0]} /> : <CheckboxGroup {...field} values={chosen} />}
        {/* The first button is what the Enter key presses. */}
        <ButtonBar>
          <Button name="do" value="next">{text.next}</Button>
          <Button kind="quiet" name="do" value="back">{text.previous}</Button>
        </ButtonBar>
      </GuideForm>
      {danger && <Notice tone="bad"><p><strong>{text.dangerTitle}</strong> {text.dangerText}</p></Notice>}
    </GuidePage>
  )
}
