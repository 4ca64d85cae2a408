import { useState } from 'preact/hooks'
import { saveFile } from '../../../../foundation/browser/save.ts'
import { Button, ButtonBar, Details, EmptyState, formatDay } from '../../../../foundation/ui/index.ts'
import { transcriptText } from '../../rules/focus/transcript.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { post, type PartProps } from './desk.ts'
import { ImportTranscript } from './import.tsx'
import { Words } from './words.tsx'

/** The transcripts of a study: read one in, read it over, throw it away while nobody coded. */
export const TranscriptsPart = (props: PartProps & { /** A text that came from another file, to be read in. */ readonly given: { readonly group: number; readonly text: string } | null; readonly onGiven: () => void }) => {
  const { desk, open, busy, run } = props
  const { language } = desk.page
  const text = workTexts[language]
  const [importing, setImporting] = useState<number | null>(props.given?.group ?? null)
  const { groups, codings, study } = open.state
  if (importing !== null) return <ImportTranscript {...props} group={importing} begin={props.given?.text} onEnd={() => { setImporting(null); props.onGiven() }} />
  if (groups.length === 0) return <EmptyState title={text.noGroups}><p>{text.noGroupsText}</p></EmptyState>
  const coded = study.doneRound > 0 || codings.length > 0
  return (
    <>
      {groups.map(({ number, content }) => {
        const passages = open.passages.filter(({ group }) => group === number)
        const name = text.group(String(number))
        return (
          <section class="part" key={number} aria-labelledby={`group-${number}`}>
            <h2 id={`group-${number}`}>{name}</h2>
            <p>{formatDay(content.day, language)} · {passages.length === 0 ? text.noTranscript : text.passages(String(passages.length))}</p>
            {passages.length === 0 ? <ButtonBar><Button type="button" onPress={() => setImporting(number)}>{text.read}</Button></ButtonBar> : (
              <>
                <Details summary={text.show}><Words passages={passages} language={language} label={name} /></Details>
                <Details summary={text.keep}><p>{text.keepText}</p><Button kind="quiet" type="button" onPress={() => saveFile(`groep-${number}.txt`, new Blob([transcriptText(passages, text.leader)], { type: 'text/plain' }))}>{text.keep}</Button></Details>
                {!coded && <Details summary={text.drop}><p>{text.dropText}</p><Button kind="grave" type="button" busy={busy} onPress={() => void run(() => post(desk, `/groups/${number}/transcript/removal`, {}), text.dropped)}>{text.dropSure}</Button></Details>}
              </>
            )}
          </section>
        )
      })}
    </>
  )
}
