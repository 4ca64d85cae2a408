import { Button, ButtonBar, DataTable, Details, formatDay, Notice } from '../../../foundation/ui/index.ts'
import type { Kept, Version } from '../actions/drafting.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import { addressIn, type StaffLanguage } from './editor-frame.tsx'

const Kind = ({ language, today, one }: { readonly language: StaffLanguage; readonly today: string; readonly one: Kept }) => {
  const text = editorTexts[language]
  const { kind, newest, draft, versions } = one
  const action = (version: Version) => version.number === newest.version ? null : (
    <>
      <a href={`${addressIn(language, editorPlaces.compare, `/${kind}`)}?before=${version.number}&after=${newest.version}`}>{text.compare}</a>{' '}
      <a href={addressIn(language, editorPlaces.restore, `/${kind}/${version.number}`)}>{text.restore}</a>
    </>
  )
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{text[`kind-${kind}`]}</h2>
      <p>{text.inForce(String(newest.version))} {text.reviewBy(newest.owner, formatDay(newest.reviewBy, language))}</p>
      {newest.reviewBy < today && <Notice tone="warn"><p>{text.reviewBy(newest.owner, formatDay(newest.reviewBy, language))}</p></Notice>}
      {draft ? <ButtonBar><Button href={addressIn(language, editorPlaces.draft, `/${kind}`)}>{text.open}<span class="unseen"> {text[`kind-${kind}`]}</span></Button></ButtonBar> : (
        <form method="post" action={addressIn(language, editorPlaces.overview)}><input type="hidden" name="kind" value={kind} /><ButtonBar><Button kind="quiet">{text.start}<span class="unseen"> {text[`kind-${kind}`]}</span></Button></ButtonBar></form>
      )}
      <Details summary={`${text.history} (${versions.length})`}>
        <DataTable id={`versions-${kind}`} caption={text.history} stacks rows={versions} rowKey={({ number }) => String(number)} columns={[
          { key: 'number', head: text.version, cell: ({ number }) => String(number) }, { key: 'day', head: text.day, cell: ({ day }) => (day === null ? '' : formatDay(day, language)) },
          { key: 'note', head: text.note, cell: ({ note, restores, day }) => (day === null ? text.shipped : `${restores === null ? '' : `${text.restored(String(restores))} `}${note}`) }, { key: 'actions', head: text.actions, cell: action },
        ]} />
      </Details>
    </section>
  )
}

/** Each document: what holds, its draft and its history. */
export const OverviewBody = ({ language, today, documents }: { readonly language: StaffLanguage; readonly today: string; readonly documents: readonly Kept[] }) => <>{documents.map((one) => <Kind key={one.kind} language={language} today={today} one={one} />)}</>
