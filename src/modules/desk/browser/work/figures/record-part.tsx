import { useEffect, useState } from 'preact/hooks'
import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, Notice } from '../../../../../foundation/ui/index.ts'
import { recordOwed } from '../../../rules/figures/record.ts'
import { figuresTexts } from '../../../texts/figures.ts'
import { refusalWords } from '../refusal-words.ts'
import type { WorkCase } from '../said.ts'
import type { WorkDesk } from '../work-desk.ts'
import { handInRecord } from './hand-in.ts'

type Props = { readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly work: WorkCase; readonly roster: Roster; readonly onWork: (work: WorkCase) => void }

/** Hands in the record of a closed case by itself; says so only where it did not work. */
export const RecordPart = ({ language, desk, work, roster, onWork }: Props) => {
  const text = figuresTexts[language]
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const owed = recordOwed(work.view, work.messages) && !work.view.recused.includes(desk.me) && roster.handlers.some((one) => one.id === desk.me && one.duty !== 'authority')
  const run = async (): Promise<void> => {
    setBusy(true)
    setWrong('')
    const done = await handInRecord(desk, work, roster)
    setBusy(false)
    if (done.ok) onWork(done.value.work)
    else setWrong(done.error.why === 'nobody' ? text.nobodyOpens : refusalWords(done.error, language, roster))
  }
  useEffect(() => { if (owed) void run() }, [work.opened.case, owed])
  if (!owed || wrong === '') return null
  return <Notice tone="info" title={text.owedTitle}><p>{wrong}</p><p class="no-print"><Button kind="quiet" type="button" busy={busy} onPress={() => void run()}>{text.handIn}</Button></p></Notice>
}
