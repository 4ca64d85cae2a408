import { useMemo, useState } from 'preact/hooks'
import { KeyGate } from '../../../../foundation/browser/key/gate.tsx'
import { useKey } from '../../../../foundation/browser/key/use-key.ts'
import { workTexts } from '../../texts/work.ts'
import { ListScreen } from './list-screen.tsx'
import { ThreadScreen } from './thread-screen.tsx'
import type { Desk } from './threads.ts'
import type { WorkPage } from './work-page.ts'
import { YearScreen } from './year-screen.tsx'

/** Conversations, or the yearly count; both need the key. */
export const WorkPlace = ({ data }: { readonly data: WorkPage }) => {
  const text = workTexts[data.language]
  const myKey = useKey(data)
  const [thread, setThread] = useState<string | null>(null)
  const desk = useMemo(
    (): Desk | null => (myKey.keys && myKey.trusted ? { api: myKey.api, keyring: myKey.keyring, base: data.api, me: myKey.keys, roster: myKey.trusted.roster } : null), [myKey.keys, myKey.trusted],
  )
  return (
    <KeyGate data={data} myKey={myKey} title={data.view === 'year' ? text.year : text.conversations}>
      {() => {
        if (desk === null) return <p role="status">{text.loading}</p>
        if (data.view === 'year') return <YearScreen data={data} desk={desk} />
        return thread === null ? <ListScreen data={data} desk={desk} onOpen={setThread} /> : <ThreadScreen key={thread} data={data} desk={desk} id={thread} onBack={() => setThread(null)} />
      }}
    </KeyGate>
  )
}
