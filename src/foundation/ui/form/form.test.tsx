import { describe, expect, it } from 'vitest'
import { renderPart } from '../render.ts'
import { CheckboxGroup, RadioGroup } from './choice.tsx'
import { DateField } from './date-field.tsx'
import { ErrorSummary, errorFor } from './error-summary.tsx'
import { Question } from './question.tsx'
import { TextArea, TextField } from './text-field.tsx'

const errors = [
  { field: 'when', text: 'Vul een datum in.' },
  { field: 'kind', text: 'Kies wat u wilt doen.' },
]
const options = [
  { value: 'report', label: 'Melden', hint: 'Dat kan anoniem.' },
  { value: 'complaint', label: 'Klagen' },
]
const form = renderPart(
  <Question id="question" title="Wat is er gebeurd?" help="In uw eigen woorden.">
    <ErrorSummary language="nl" errors={errors} />
    <RadioGroup language="nl" id="kind" label="Wat wilt u doen?" options={options} value="complaint" error={errorFor(errors, 'kind')} />
    <CheckboxGroup language="nl" id="grounds" label="Waar ging het om?" options={options} values={['report']} />
    <DateField language="nl" id="when" label="Wanneer?" value="31 februari" error={errorFor(errors, 'when')} />
    <TextField language="nl" id="where" label="Waar?" optional />
    <TextArea language="nl" id="story" label="Wat gebeurde er?" value="<b>Het</b>" maximum={9} />
  </Question>,
)
const ids = new Set([...form.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
const controls = [...form.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map((match) => match[0])

describe('a form', () => {
  it('gives every control exactly one label', () => {
    expect(controls).toHaveLength(7)
    for (const control of controls) {
      const id = /\sid="([^"]+)"/.exec(control)?.[1] ?? ''
      expect(form.split(`<label for="${id}"`).length + form.split(`<label class="field-label" for="${id}"`).length, control).toBe(3)
    }
  })

  it('describes controls only by things that stand in the page', () => {
    const described = [...form.matchAll(/aria-describedby="([^"]+)"/g)].flatMap((match) => (match[1] as string).split(' '))
    expect(described.length).toBeGreaterThan(4)
    for (const id of described) expect(ids).toContain(id)
  })

  it('leads from every refusal to a control, and repeats the sentence there', () => {
    expect(form).toContain('role="alert"')
    for (const error of errors) {
      expect(form).toContain(`<a href="#${error.field}">${error.text}</a>`)
      expect(controls.some((control) => control.includes(`id="${error.field}"`))).toBe(true)
      expect(form.split(error.text)).toHaveLength(3)
    }
    expect(controls.find((control) => control.includes('id="when"'))).toContain('aria-invalid="true"')
  })

  it('keeps what was filled in, as text and never as markup', () => {
    expect(form).toContain('value="31 februari"')
    expect(form).toContain('&lt;b>Het')
    expect(controls.filter((control) => /\schecked/.test(control)).map((control) => /value="([^"]+)"/.exec(control)?.[1])).toEqual(['complaint', 'report'])
  })

  it('says which part is optional and how many characters are left', () => {
    expect(form).toContain('(niet verplicht)')
    expect(form).toContain('1 teken te veel')
  })

  it('does not let the browser remember an answer', () => {
    for (const id of ['when', 'where', 'story']) expect(controls.find((control) => control.includes(`id="${id}"`))).toContain('autocomplete="off"')
  })

  it('has no summary when nothing is wrong', () => {
    expect(renderPart(<ErrorSummary language="nl" errors={[]} />)).toBe('')
  })
})
