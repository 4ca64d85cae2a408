import { useState } from 'preact/hooks'
import type { Language } from '../../kernel/language.ts'
import type { Result } from '../../kernel/result.ts'
import type { BoxTrouble } from './mailbox-door.ts'
import { troubleSentence } from '../trouble-words.ts'

export type Told = { readonly tone: 'good' | 'bad'; readonly sentence: string }

/** Works in an open mailbox one thing at a time: afterwards what `look` sees is shown anew, with a sentence about how it went. */
export const useRun = <View>(language: Language, look: () => View) => {
  const [view, setView] = useState<View>(look)
  const [told, setTold] = useState<Told | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<Result<unknown, BoxTrouble>>, good: string): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await work()
    setBusy(false)
    setView(look)
    setTold(done.ok ? { tone: 'good', sentence: good } : { tone: 'bad', sentence: troubleSentence(done.error, language) })
    return done.ok
  }
  return { view, told, busy, run, say: (tone: Told['tone'], sentence: string) => setTold({ tone, sentence }) }
}
