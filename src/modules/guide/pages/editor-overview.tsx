import { Button, ButtonBar, DataTable, Details, EmptyState, formatDay, Notice } from '../../../foundation/ui/index.ts'
import type { DayFigures } from '../actions/figures.ts'
import type { overview, Version } from '../actions/drafting.ts'
import type { Guide } from '../rules/guide.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import { addressIn, type StaffLanguage } from './editor-frame.tsx'

type Overview = Awaited<ReturnType<typeof overview>>

const Figures = ({ language, guide, figures }: { readonly language: StaffLanguage; readonly guide: Guide; readonly figures: readonly DayFigures[] }) => {
  const text = editorTexts[language]
  const nameOf = (id: string): string => guide.routes.find((route) => route.id === id)?.name[language] ?? id
  return (
    <section>
      <h2>{text.figures}</h2>
      <p>{text.figuresText}</p>
      {figures.length === 0 && <EmptyState title={text.noFigures} level="h3" />}
      {figures.map(({ day, released }, index) => {
        const { rows, total } = released.value
        const shown = [...rows.map(({ key, shown }) => ({ key: nameOf(key), shown })), { key: text.total, shown: total }]
        return (
          <Details key={day} summary={formatDay(day, language)} open={index === 0}>
            <DataTable id={`opened-${day}`} caption={formatDay(day, language)} rows={shown} rowKey={({ key }) => key}
              columns={[{ key: 'way', head: text.route, cell: ({ key }) => key }, { key: 'count', head: text.count, numeric: true, cell: ({ shown: one }) => (one.state === 'shown' ? String(one.count) : text[one.because]) }]} />
          </Details>
        )
      })}
    </section>
  )
}

/** Versions, the draft, and how often each way was opened. */
export const OverviewBody = ({ language, state, figures, today }: { readonly language: StaffLanguage; readonly state: Overview; readonly figures: readonly DayFigures[]; readonly today: string }) => {
  const text = editorTexts[language]
  const { newest, draft, versions } = state
  const action = (version: Version) => version.number === newest.version ? null : (
    <>
      <a href={`${addressIn(language, editorPlaces.compare)}?before=${version.number}&after=${newest.version}`}>{text.compareNow}</a>{' '}
      <a href={addressIn(language, editorPlaces.restore, `/${version.number}`)}>{text.restore}</a>
    </>
  )
  return (
    <>
      <p class="lead">{text.inForce(String(newest.version))}</p>
      <p>{text.reviewBy(newest.owner, formatDay(newest.reviewBy, language))}</p>
      {newest.reviewBy < today && <Notice tone="warn"><p>{text.reviewLate}</p></Notice>}
      <section>
        <h2>{text.draftTitle}</h2>
        {draft === null ? (
          <form method="post" action={addressIn(language, editorPlaces.overview)}>
            <p>{text.noDraft}</p>
            <ButtonBar><Button>{text.startDraft}</Button></ButtonBar>
          </form>
        ) : (
          <>
            <p>{text.draftBy(formatDay(draft.day, language))}</p>
            <ButtonBar><Button href={addressIn(language, editorPlaces.draft)}>{text.openDraft}</Button></ButtonBar>
          </>
        )}
      </section>
      <section>
        <DataTable id="versions" caption={text.versions} stacks rows={versions} rowKey={({ number }) => String(number)} columns={[
          { key: 'number', head: text.version, cell: ({ number }) => String(number) }, { key: 'day', head: text.day, cell: ({ day }) => (day === null ? '' : formatDay(day, language)) },
          { key: 'note', head: text.note, cell: ({ note, restores, day }) => (day === null ? text.shipped : `${restores === null ? '' : `${text.restored(String(restores))} `}${note}`) }, { key: 'actions', head: text.actions, cell: action },
        ]} />
      </section>
      <Figures language={language} guide={newest} figures={figures} />
    </>
  )
}
