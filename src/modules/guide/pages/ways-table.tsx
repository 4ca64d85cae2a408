import type { ComponentChildren } from 'preact'
import { inLanguage, type Text } from '../../../foundation/kernel/language.ts'
import type { Limit, Route } from '../rules/guide.ts'
import { publicTexts } from '../texts/public.ts'
import { RouteTags, say } from './parts.tsx'
import type { View } from './services.ts'

/** One way in the table: why it stands where it stands, which limits run on, and how to go on with it. */
export type Row = { readonly route: Route; readonly because: readonly Text[] | null; readonly running: readonly Limit[]; readonly open: ComponentChildren }

const aspects = ['hears', 'knows', 'happens', 'byWhen', 'leads', 'cannot', 'protects'] as const

/**
 * The ways side by side in one table. Each way is a row, so that it is read as a whole by a screen reader and on a small screen; on a
 * wide screen the style sheet turns rows into columns, with the aspects at the left.
 */
export const WaysTable = ({ view, rows, best }: { readonly view: View; readonly rows: readonly Row[]; readonly best: boolean }) => {
  const text = publicTexts[view.language]
  const heads = [text.way, text.why, ...aspects.map((aspect) => text[aspect]), text.limits, text.openCell]
  const Cell = ({ head, children }: { readonly head: string; readonly children: ComponentChildren }) => <td role="cell" data-head={head}><div>{children}</div></td>
  return (
    <section class="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{text.table}</h2>
      <ol class="ways-list no-print">{rows.map(({ route }) => <li key={route.id}><a href={`#way-${route.id}`}>{say(view, route.name)}</a></li>)}</ol>
      <p class="small soft ways-hint no-print">{text.tableHint}</p>
      <div class="ways-scroll" role="region" aria-labelledby="ways-title" tabIndex={0}>
        <table role="table" aria-labelledby="ways-title">
          <thead role="rowgroup"><tr role="row">{heads.map((head) => <th key={head} scope="col" role="columnheader">{head}</th>)}</tr></thead>
          <tbody role="rowgroup">
            {rows.map(({ route, because, running, open }, index) => (
              <tr key={route.id} id={`way-${route.id}`} role="row" class={best && index === 0 ? 'best' : undefined}>
                <th scope="row" role="rowheader"><span class="way-name">{say(view, route.name)}</span><RouteTags view={view} route={route} best={best && index === 0} /></th>
                <Cell head={text.why}>{because === null || because.length === 0 ? text.noReason : <ul>{because.map((reason) => <li key={reason.nl}>{inLanguage(reason, view.language)}</li>)}</ul>}</Cell>
                {aspects.map((aspect) => <Cell key={aspect} head={text[aspect]}>{say(view, route[aspect])}</Cell>)}
                <Cell head={text.limits}>{running.length === 0 ? text.noLimits : <ul>{running.map((limit) => <li key={limit.id}>{say(view, limit.name)}</li>)}</ul>}</Cell>
                <Cell head={text.openCell}>{open}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
