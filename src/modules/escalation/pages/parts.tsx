import type { ComponentChildren } from 'preact'
import type { Language } from '../../../foundation/kernel/language.ts'
import { alternatesOf, Details, formatDay, Notice, Page, type Surroundings } from '../../../foundation/ui/index.ts'
import type { DocumentServices } from '../actions/documents.ts'
import type { DocumentText } from '../rules/guide/index.ts'
import { say } from '../texts/model-words.ts'
import { publicTexts } from '../texts/public.ts'

/** What the module's pages need besides the documents; all of it is public knowledge. */
export type EscalationHouse = DocumentServices & { readonly surroundings: Surroundings }

type Head = { readonly version: number; readonly owner: string; readonly reviewBy: string; readonly sources?: readonly { readonly id: string; readonly title: string; readonly status: 'read' | 'recalled' | 'not-found' | 'house' }[] }

type Frame = { readonly house: EscalationHouse; readonly language: Language; readonly title: string; readonly place: { readonly nl: string; readonly en: string }; readonly back?: { readonly href: string; readonly text: string }; readonly document: Head; readonly children: ComponentChildren }

/** The frame of a public page of the module: its head, what it rests on, and its version. */
export const DocumentPage = ({ house, language, title, place, back, document, children }: Frame) => {
  const text = publicTexts[language]
  return (
    <Page context={{ ...house.surroundings, language, alternates: alternatesOf(place) }} title={title} {...(back ? { back } : {})}>
      <h1>{title}</h1>
      {document.reviewBy < house.clock.today() && <Notice tone="warn"><p>{text.reviewLate}</p></Notice>}
      {children}
      {document.sources !== undefined && (
        <Details summary={text.sources}>
          <p>{text.provisionalText}</p>
          <ul>{document.sources.map(({ id, title: source, status }) => <li key={id}><span lang="nl">{source}</span> ({text[`source-${status}`]})</li>)}</ul>
        </Details>
      )}
      <p class="small soft">{text.versionLine(String(document.version), document.owner, formatDay(document.reviewBy, language))}</p>
    </Page>
  )
}

/** Some texts as a list; nothing when there are none. */
export const Texts = ({ items, language, quoted }: { readonly items: readonly DocumentText[]; readonly language: Language; readonly quoted?: boolean }) =>
  items.length === 0 ? null : <ul class={quoted ? 'plain' : undefined}>{items.map((item) => <li key={item.nl}>{say(item, language)}</li>)}</ul>
