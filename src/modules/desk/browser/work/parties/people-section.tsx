import { useState } from 'preact/hooks'
import { Button, ButtonBar, Notice } from '../../../../../foundation/ui/index.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import type { FetchBytes } from '../../shared/attachments/download.ts'
import { AskForm } from './ask-form.tsx'
import { FalseReportPart } from './false-report.tsx'
import { Person } from './person.tsx'
import type { PartyProps } from './use-deed.ts'

/** Everybody in the case besides the reporter, each with their own conversation; nobody of them sees another's. */
export const PeopleSection = (props: PartyProps & { readonly fetchBytes: FetchBytes }) => {
  const { language, desk, work } = props
  const text = partyTexts[language]
  const [asking, setAsking] = useState(false)
  const mayAsk = work.view.open && !work.view.recused.includes(desk.me)
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{text.title}</h2>
      <p class="small soft">{text.lead}</p>
      {work.opened.strangerThreads > 0 && <Notice tone="bad"><p>{text.stranger(String(work.opened.strangerThreads))}</p></Notice>}
      {work.unasked.length > 0 && <Notice tone="bad"><p>{text.unasked}</p></Notice>}
      {work.parties.length === 0 && <p>{text.none}</p>}
      {work.parties.map((party) => <Person key={party.party} party={party} {...props} />)}
      {asking && <AskForm {...props} onDone={() => setAsking(false)} />}
      {mayAsk && !asking && <ButtonBar><Button kind="quiet" type="button" onPress={() => setAsking(true)}>{text.ask}</Button></ButtonBar>}
      <FalseReportPart {...props} />
    </section>
  )
}
