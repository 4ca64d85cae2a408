import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Button, ButtonBar, EmptyState, formatDay, Tag } from '../../../foundation/ui/index.ts'
import { offeredExamples, settleExample, type ExampleRefusal } from '../actions/examples.ts'
import { editorPlaces } from '../rules/places.ts'
import { exampleTexts } from '../texts/examples.ts'
import { addressIn, editorOf, fieldsOf, show, type Desk } from './editor-frame.tsx'
import type { EscalationHouse } from './parts.tsx'

const page = async (desk: Desk, refusal: ExampleRefusal | null = null) => {
  const { house, language, context } = desk
  const text = exampleTexts[language]
  const done = context.req.query('done')
  const all = await offeredExamples(house)
  return show(desk, {
    title: text.title, place: editorPlaces.examples, ...(refusal ? { error: { field: 'examples', text: text[refusal] }, status: 409 as const } : {}),
    said: done === undefined ? undefined : { title: text.done, text: done === 'taken' ? text.doneTaken : text.doneDeclined },
    children: (
      <div id="examples">
        <p class="lead">{text.lead}</p>
        {done === 'taken' && <p><a href={addressIn(language, editorPlaces.draft, '/guide')}>{text.toDraft}</a></p>}
        {all.length === 0 && <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>}
        {all.map(({ example, state, day }) => (
          <section class="part" key={example.id} aria-labelledby={`example-${example.id}`}>
            <h2 id={`example-${example.id}`}>{example.title[language]} <Tag tone={state === 'waiting' ? 'warn' : state === 'taken' ? 'good' : 'plain'}>{text[state]}</Tag></h2>
            <p>{example.story[language]}</p>
            {example.quotes.length > 0 && <><h3>{text.words}</h3>{example.quotes.map((words) => <blockquote key={words} lang="nl"><p>{words}</p></blockquote>)}</>}
            <p class="soft small">{text.offered(formatDay(day, language))}</p>
            {state === 'waiting' && (
              <form method="post">
                <input type="hidden" name="id" value={example.id} />
                <p>{text.takeText}</p>
                <ButtonBar><Button name="do" value="take">{text.take}</Button><Button kind="quiet" name="do" value="decline">{text.decline}</Button></ButtonBar>
              </form>
            )}
          </section>
        ))}
      </div>
    ),
  })
}

/** Where an editor decides about good examples that research offers. */
export const mountExamplePages = (site: Hono, house: EscalationHouse): void => {
  for (const language of ['nl', 'en'] as const) {
    const here = addressIn(language, editorPlaces.examples)
    site.get(here, (context) => page({ context, house, language }))
    site.post(here, bodyLimit({ maxSize: 16 * 1024 }), async (context) => {
      const fields = await fieldsOf(context)
      const take = fields['do'] === 'take'
      if (!take && fields['do'] !== 'decline') return page({ context, house, language })
      const settled = await settleExample(house, editorOf(context), fields['id'] ?? '', take)
      return settled.ok ? context.redirect(`${here}?done=${take ? 'taken' : 'declined'}`, 303) : page({ context, house, language }, settled.error)
    })
  }
}
