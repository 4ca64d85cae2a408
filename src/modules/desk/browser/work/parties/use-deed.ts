import { useState } from 'preact/hooks'
import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { refusalWords } from '../refusal-words.ts'
import type { WorkCase } from '../said.ts'
import type { WorkDesk } from '../work-desk.ts'
import type { Done } from './deeds.ts'

/** What every part of the section on people works with. */
export type PartyProps = {
  readonly language: 'nl' | 'en'
  readonly desk: WorkDesk
  readonly work: WorkCase
  readonly roster: Roster
  readonly onWork: (work: WorkCase) => void
}
export type Deeds = {
  readonly busy: boolean
  readonly wrong: string
  /** Does it and shows what came of it; true when it was done. */
  readonly run: (deed: () => Promise<Done>) => Promise<boolean>
  readonly code: string | null
  readonly say: (sentence: string) => void
}

/** One form's progress: busy, the sentence of a refusal, and a code that is shown once. */
export const useDeed = ({ language, roster, onWork }: Omit<PartyProps, 'desk' | 'work'>): Deeds => {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const text = partyTexts[language] as unknown as Readonly<Record<string, unknown>>
  const run = async (deed: () => Promise<Done>): Promise<boolean> => {
    setBusy(true)
    setWrong('')
    const done = await deed()
    setBusy(false)
    if (done.ok) {
      setCode(done.value.code ?? null)
      onWork(done.value.work)
      return true
    }
    const { error } = done
    if (error.work) onWork(error.work)
    const own = error.why === 'party' ? text[error.code] : undefined
    setWrong(typeof own === 'string' ? own : refusalWords(error.why === 'party' ? { why: 'may-not', code: error.code } : error, language, roster))
    return false
  }
  return { busy, wrong, run, code, say: setWrong }
}
