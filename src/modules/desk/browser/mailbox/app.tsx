import type { JSX } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { refuse } from '../../../../foundation/kernel/result.ts'
import type { ReporterMessage } from '../../../../foundation/sealing/core/mailbox-append.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import type { AttachmentAction } from '../shared/attachments/chosen.ts'
import type { Uploads } from '../shared/attachments/upload.ts'
import type { Waiting } from '../shared/retry.ts'
import { saveFile } from '../shared/save.ts'
import type { BoxActions } from './box-actions.ts'
import { ClosedScreen } from './closed-screen.tsx'
import { useIdle } from './idle.ts'
import type { PartyScreenProps } from './party-screen.tsx'
import { OpeningScreen } from './opening-screen.tsx'
import type { MailboxPageData } from './page-data.ts'
import type { MailboxSession, Trouble } from './session.ts'
import { firstScreen, hasUnsent, mailboxReducer } from './state.ts'
import { WordsScreen } from './words-screen.tsx'

const codeOf = (trouble: Trouble): { readonly code?: string } => ('code' in trouble ? { code: trouble.code } : {})

type Inside = typeof import('./inside.ts')

let coming: Promise<Inside | null> | undefined
/** Asked for at the first letter, so that it is there when the words are; asked for again after it did not come. */
const inside = (): Promise<Inside | null> => (coming ??= import('./inside.ts').catch(() => ((coming = undefined), null)))

/** The reporter's mailbox. Keys, token and messages live in memory; closing, leaving the page or a quarter of an hour of rest drops them. */
export const MailboxApp = ({ data: page }: { readonly data: MailboxPageData }) => {
  const [state, send] = useReducer(mailboxReducer, firstScreen)
  const [saying, setSaying] = useState('')
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const held = useRef<{ readonly session: MailboxSession; readonly uploads: Uploads; readonly inside: Inside } | null>(null)
  const [WayIn, setWayIn] = useState<((props: { readonly page: MailboxPageData; readonly onBack: () => void }) => JSX.Element | undefined) | null>(null)
  const [Box, setBox] = useState<Inside['BoxScreen'] | null>(null)
  const [Party, setParty] = useState<((props: PartyScreenProps) => JSX.Element) | null>(null)
  const texts = mailboxTexts[page.language]

  const drop = (idle: boolean): void => {
    held.current?.uploads.clear()
    held.current?.session.forget()
    held.current = null
    setSaying('')
    send({ type: 'closed', idle })
  }
  useEffect(() => {
    // The demonstration's page brings the words of an invented reporter along, in the part of the address that is never sent.
    if (!page.demo || location.hash === '') return
    typedWords(decodeURIComponent(location.hash.slice(1)).replaceAll('-', ' '))
  }, [])
  useEffect(() => {
    // Also before the browser freezes the page to show it again on "back".
    const left = (): void => { if (held.current) drop(false) }
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [])
  const moved = useIdle(state.at === 'box', () => send({ type: 'ask', asking: 'stay' }), () => drop(true))

  const typedWords = (typed: string): void => {
    if (typed.trim() !== '') void inside()
    send({ type: 'typed', typed })
  }
  const open = async (): Promise<void> => {
    if (state.at !== 'words') return
    send({ type: 'step', step: 'words' })
    const all = await inside()
    if (!all) return send({ type: 'not-opened', refusal: { reason: 'offline' } })
    const session = await all.openMailbox(all.doorFor(page), state.typed, (step) => send({ type: 'step', step }))
    if (!session.ok) return send({ type: 'not-opened', refusal: session.error })
    // The screen of an accused or a witness is loaded by them only, and before anything is shown.
    const party = all.isParty(session.value.opened()) ? await import('./party-screen.tsx').then(({ PartyScreen }) => PartyScreen, () => null) : undefined
    if (party === null) {
      session.value.forget()
      return send({ type: 'not-opened', refusal: { reason: 'offline' } })
    }
    setBox(() => all.BoxScreen)
    if (party) setParty(() => party)
    held.current = { session: session.value, uploads: all.ownUploads(session.value, setWaiting), inside: all }
    send({ type: 'opened', opened: session.value.opened() })
  }
  // Few lost their words: what makes a new receipt is loaded by them only.
  const beginWayIn = async (): Promise<void> => {
    const { WayInScreen } = await import('./way-in-screen.tsx')
    setWayIn(() => WayInScreen)
  }
  const post = async (message: ReporterMessage, what: 'message' | 'form' | 'answer'): Promise<boolean> => {
    const session = held.current?.session
    if (!session) return false
    const sent = await session.send(message)
    if (held.current?.session !== session) return false
    if (sent.ok) {
      if (what === 'message') held.current.uploads.clear()
      send({ type: 'sent', opened: sent.value, what })
      return true
    }
    send({ type: 'failed', what: sent.error.reason, ...codeOf(sent.error), ...(sent.error.reason === 'stale' ? { opened: session.opened() } : {}) })
    return false
  }
  if (state.at === 'closed') return <ClosedScreen page={page} idle={state.idle} />
  if (state.at === 'words' && WayIn) return <WayIn page={page} onBack={() => setWayIn(null)} />
  if (state.at === 'words') return <WordsScreen page={page} typed={state.typed} refusal={state.refusal} onTyped={typedWords} onOpen={() => void open()} onCode={() => void beginWayIn()} />
  if (state.at === 'opening') return <OpeningScreen language={page.language} at={state.step} />

  const made = held.current?.inside
  if (!made) return null
  const now = (message: ReporterMessage, what: 'form' | 'answer'): void => {
    send({ type: 'busy', busy: 'sending' })
    void post(message, what)
  }
  const sendMessage = async (kind: 'text' | 'view' | 'statement' = 'text'): Promise<void> => {
    const { files } = state.files
    const text = state.text.trim()
    if (text === '' && files.length === 0) return send({ type: 'failed', what: 'empty' })
    send({ type: 'busy', busy: 'sending' })
    const uploaded = await held.current?.uploads.run(files, (action) => send({ type: 'files', action }))
    if (!uploaded || !held.current) return
    const { attachments, trouble } = uploaded
    if (trouble !== null) return send({ type: 'failed', what: trouble })
    if (text === '' && attachments.length === 0) return send({ type: 'failed', what: 'empty' })
    // The conversation lies where files lie (`conversation` in rules/messages/parts, which this part of the page does not load).
    void await post({ kind, body: { text }, compartment: 'evidence', ...(attachments.length > 0 ? { attachments } : {}) }, 'message')
  }
  const reload = async (): Promise<void> => {
    send({ type: 'busy', busy: 'loading' })
    const loaded = await held.current?.session.reload()
    if (!loaded || !held.current) return
    setSaying(loaded.ok ? texts.upToDate : '')
    send(loaded.ok ? { type: 'loaded', opened: loaded.value } : { type: 'failed', what: loaded.error.reason, ...codeOf(loaded.error) })
  }
  const close = (): void => {
    drop(false)
    location.replace(page.leaveAddress)
  }
  const actions: BoxActions = {
    text: (text) => send({ type: 'text', text }),
    files: (action: AttachmentAction) => send({ type: 'files', action }),
    cancelFile: (id) => held.current?.uploads.cancel(id),
    send: () => void sendMessage(),
    answer: (consent, given) => now(made.answerTo(consent, given), 'answer'),
    form: (form) => send({ type: 'form', form }),
    identity: (identity) => send({ type: 'identity', identity }),
    reason: (reason) => send({ type: 'reason', reason }),
    grave: () => {
      if (state.form === 'withdraw') return now(made.withdrawal(systemClock.today(), page.noticeDays, state.reason), 'form')
      if (state.identity.name.trim() === '') return send({ type: 'failed', what: 'name-missing' })
      now(made.naming(systemClock.today(), page.noticeDays, state.identity), 'form')
    },
    callOff: (hash) => now(made.callingOff(hash), 'answer'),
    say: (message) => {
      send({ type: 'busy', busy: 'sending' })
      return post(message, 'answer')
    },
    fetchBytes: (part, signal) => (held.current ? made.fetchOwn(held.current.session)(part, signal) : Promise.resolve(refuse({ reason: 'refused', sentence: null }))),
    checkLog: () => held.current?.session.checkLog() ?? Promise.resolve(refuse('offline')),
    reload: () => void reload(),
    calendar: (title) => {
      const today = systemClock.today()
      const file = made.calendarFile({ days: made.checkBackDays(today), title, language: page.language, today, key: newId(systemRandom) })
      if (file.ok) saveFile('agenda.ics', new Blob([file.value], { type: 'text/calendar' }))
    },
    stay: () => { moved(); send({ type: 'ask', asking: 'none' }) },
    askClose: (wanted) => (!wanted ? send({ type: 'ask', asking: 'none' }) : hasUnsent(state) ? send({ type: 'ask', asking: 'close' }) : close()),
    close,
  }
  if (Party) return <Party page={page} state={state} saying={saying} waiting={waiting} actions={actions} onSay={(kind) => void sendMessage(kind)} onCompanion={(body) => now({ kind: 'companion', body }, 'answer')} />
  return Box && <Box page={page} state={state} saying={saying} waiting={waiting} actions={actions} />
}
