import { useEffect, useState } from 'preact/hooks'
import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { newSecret, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import { Button, ButtonBar, formatDay, Notice, type FormError } from '../../../../foundation/ui/index.ts'
import { newDraft } from '../../rules/intake/draft.ts'
import { currentQuestionnaire } from '../../rules/intake/questionnaires.ts'
import { logbookTexts } from '../../texts/logbook.ts'
import { FilingApp } from '../file/app.tsx'
import { OpenScreen } from '../file/keep-screen.tsx'
import { showBefore, useLeaveWarning } from '../file/leaving.ts'
import { noOwnFile, ownFileLimit, saveOwnFile, sizeOf, withNotes, type OwnFile } from '../file/own-file.ts'
import type { FilingPage } from '../file/page-data.ts'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { browserCanSeal } from '../../../../foundation/browser/public-trust.ts'
import { Stopped } from '../file/stopped.tsx'
import { CopyAndPrint, WordList } from '../file/words-screen.tsx'
import { AddEntry } from './add-entry.tsx'
import { EntryList } from './entry-list.tsx'
import { emptyNote, entryOf, isBegun, noteErrors, type Note } from './note.ts'

type Phase = 'start' | 'opening' | 'words' | 'open' | 'filing' | 'no-cryptography'

/** The private logbook, in memory and in the employee's own file only; a report made from it goes on in this same page. */
export const LogbookApp = ({ page }: { readonly page: FilingPage }) => {
  const { language } = page
  const texts = logbookTexts[language]
  const [phase, setPhase] = useState<Phase>('start')
  const [own, setOwn] = useState<OwnFile>(noOwnFile)
  const [secret, setSecret] = useState<Bytes | null>(null)
  const [words, setWords] = useState<readonly string[]>([])
  const [unsaved, setUnsaved] = useState(false)
  const [said, setSaid] = useState('')
  const today = systemClock.today()
  const [note, setNote] = useState<Note>(() => emptyNote(today, language))
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [removed, setRemoved] = useState<OwnFile | null>(null)
  const place = useHeadingFocus(phase)
  useLeaveWarning((unsaved || isBegun(note)) && phase !== 'filing')
  useEffect(() => showBefore(phase === 'start'), [phase])
  // What was removed had the focus.
  useEffect(() => { if (removed !== null) document.getElementById('put-back')?.focus() }, [removed])

  const change = (next: OwnFile, what: string): void => { setOwn(next); setUnsaved(true); setSaid(what); setRemoved(null) }
  const make = async (): Promise<void> => {
    if (!browserCanSeal()) return setPhase('no-cryptography')
    const fresh = newSecret(systemRandom)
    setWords(await receiptOf(fresh))
    setSecret(fresh)
    setUnsaved(true)
    setPhase('words')
  }
  /** The logbook with the note that stands in the form, if one was begun or is asked for; null when it cannot go in: then it stays in the form. */
  const withNote = async (asked = false): Promise<OwnFile | null> => {
    if (!asked && !isBegun(note)) return own
    const found = noteErrors(note, language)
    setErrors(found)
    if (found.length > 0) return null
    const next = { ...own, entries: [...own.entries, await entryOf(note)] }
    if (sizeOf(next) > ownFileLimit) {
      setErrors([{ field: 'f-entry-files', text: texts.filesTooBig }])
      return null
    }
    change(next, texts.added)
    setNote(emptyNote(today, language))
    return next
  }
  const save = async (): Promise<void> => {
    if (secret === null) return
    const now = await withNote()
    if (now === null) return
    await saveOwnFile({ ...now, secret }, secret)
    setUnsaved(false)
    setSaid(texts.saved)
  }

  if (phase === 'filing') return <FilingApp page={page} entry={{ ...own, secret }} onLeave={() => setPhase('open')} />
  if (phase === 'no-cryptography') return <Stopped page={page} stop={{ reason: 'browser', code: 'no-cryptography' }} />
  if (phase === 'opening') return <OpenScreen language={language} onBack={() => setPhase('start')} onOpen={(opened) => { setOwn(opened); setSecret(opened.secret); setPhase('open') }} />
  if (phase === 'words')
    return (
      <div ref={place}>
        <h1>{texts.newWordsTitle}</h1>
        <p>{texts.newWordsLead}</p>
        <WordList words={words} />
        <Notice tone="care"><p>{texts.newWordsFound}</p></Notice>
        <CopyAndPrint language={language} words={words} />
        <ButtonBar><Button type="button" onPress={() => { setWords([]); setPhase('open') }}>{texts.written}</Button></ButtonBar>
      </div>
    )
  if (phase === 'open') {
    const report = async (): Promise<void> => {
      const now = await withNote()
      if (now === null) return
      const draft = withNotes(newDraft(currentQuestionnaire, language), now.entries, (day) => formatDay(day, language))
      const files = now.entries.flatMap((entry) => entry.files.map((file) => new File([file.content as Bytes], file.name, { type: file.type })))
      setOwn({ ...now, draft, files })
      setPhase('filing')
    }
    return (
      <div ref={place}>
        <h1>{texts.title}</h1>
        <p role="status">{said === '' ? (unsaved ? texts.unsaved : '') : said}</p>
        {own.entries.length > 0 && <p class="soft">{texts.reportText}</p>}
        <ButtonBar>
          <Button type="button" onPress={() => void save()}>{texts.save}</Button>
          {own.entries.length > 0 && <Button kind="quiet" type="button" onPress={() => void report()}>{texts.report}</Button>}
          <Button kind="quiet" type="button" onPress={() => location.reload()}>{texts.close}</Button>
        </ButtonBar>
        {own.draft !== null && (
          <Notice>
            <p>{texts.drafts}</p>
            <Button kind="quiet" type="button" onPress={() => setPhase('filing')}>{texts.continueDraft}</Button>
          </Notice>
        )}
        <h2>{texts.entries}</h2>
        {removed !== null && <p><button id="put-back" type="button" class="link" onClick={() => change(removed, texts.unsaved)}>{texts.putBack}</button></p>}
        <EntryList language={language} entries={own.entries} onRemove={(entry) => { change({ ...own, entries: own.entries.filter((one) => one !== entry) }, texts.removed); setRemoved(own) }} />
        <h2>{texts.addTitle}</h2>
        <AddEntry language={language} note={note} errors={errors} onNote={setNote} onAdd={() => void withNote(true)} />
      </div>
    )
  }
  return (
    <ButtonBar>
      <Button type="button" onPress={() => void make()}>{texts.make}</Button>
      <Button kind="quiet" type="button" onPress={() => setPhase('opening')}>{texts.open}</Button>
    </ButtonBar>
  )
}
