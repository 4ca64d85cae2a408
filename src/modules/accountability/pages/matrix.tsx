import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { Details, Tag } from '../../../foundation/ui/index.ts'
import { cellsOf, coverageOf, subjects, type Model } from '../rules/model/model.ts'
import type { Measure } from '../rules/measures/measure.ts'
import { frameTexts } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'

/**
 * The model as a table per subject: racism apart from other discrimination. A blank area says so in a word and has a broken edge, so that it
 * stands out without colour; below the table stands what is in each filled one.
 */
export const ModelMatrix = ({ model, measures, language, id = 'model' }: { readonly model: Model; readonly measures: readonly Measure[]; readonly language: Language; readonly id?: string }) => {
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const standing = measures.filter(({ withdrawn, state }) => withdrawn === null && state !== 'stopped')
  return (
    <>
      {subjects.map((subject) => {
        const cells = cellsOf(model, subject, standing)
        const { filled, blank } = coverageOf(cells)
        const cell = (approach: string, fn: string, form: string) => cells.find((one) => one.approach === approach && one.function === fn && one.form === form)?.items ?? []
        return (
          <section key={subject}>
            <h2>{frame[subject]}</h2>
            <p>{text.covered(String(filled), String(blank))}</p>
            <div class="table" role="region" aria-labelledby={`${id}-${subject}-caption`} tabIndex={0}>
              <table class="matrix">
                <caption id={`${id}-${subject}-caption`}>{text.matrix(frame[subject])}</caption>
                <thead><tr><th scope="col">{text.fn}</th>{model.forms.map((form) => <th key={form.id} scope="col">{inLanguage(form.name, language)}</th>)}</tr></thead>
                {model.approaches.map((approach) => (
                  <tbody key={approach.id}>
                    <tr><th scope="rowgroup" colSpan={model.forms.length + 1} class="matrix-group">{inLanguage(approach.name, language)}</th></tr>
                    {model.functions.map((fn) => (
                      <tr key={fn.id}>
                        <th scope="row">{inLanguage(fn.name, language)}</th>
                        {model.forms.map((form) => {
                          const items = cell(approach.id, fn.id, form.id)
                          return <td key={form.id} class={items.length === 0 ? 'blank' : 'filled'}>{items.length === 0 ? text.blank : <strong>{items.length}</strong>}</td>
                        })}
                      </tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </div>
            <Details summary={text.allOf(frame[subject])}>
              <ul>{standing.filter(({ placed }) => placed.subjects.includes(subject)).map((one) => (
                <li key={one.id}>{one.name}: {[[model.approaches, one.placed.approaches], [model.functions, one.placed.functions], [model.forms, one.placed.forms]].map(([parts, ids]) => (parts as Model['forms']).filter((part) => (ids as readonly string[]).includes(part.id)).map((part) => inLanguage(part.name, language).toLowerCase()).join(', ')).join(' / ')}</li>
              ))}</ul>
            </Details>
          </section>
        )
      })}
      {model.provisional && <p class="small soft"><Tag>{frame.provisional}</Tag> {text.modelProvisional}</p>}
    </>
  )
}
