import type { Day } from '../../foundation/kernel/clock.ts'
import type { Language } from '../../foundation/kernel/language.ts'
import type { Letter, Post, Recipient } from './post.ts'

/** What of a day's digest has been told to whom; kept so that a retry mails nobody twice and loses nobody. */
export type DigestMemory = {
  /** Puts everybody on the day's list; whoever is there stays as they are. */
  readonly plan: (day: Day, recipients: readonly Recipient[]) => Promise<void>
  /** Who is on the day's list and has had nothing yet. */
  readonly waiting: (day: Day) => Promise<readonly Recipient[]>
  readonly told: (day: Day, address: string) => Promise<void>
}

export type DigestServices = {
  readonly post: Post
  readonly memory: DigestMemory
  readonly today: () => Day
  readonly staffUrl: string
  readonly dueHandlers: () => Promise<readonly Recipient[]>
  /** One line for the operator: never an address, a name or a count above "some". */
  readonly log: (line: string) => void
}

const words: Record<'nl' | 'en', (url: string) => Letter> = {
  nl: (url) => ({
    subject: 'Er staat iets voor u klaar',
    text: `Er staat iets voor u klaar in Gehoor.\n\nMeld u aan om het te lezen:\n${url}/nl/mijn-werk\n\nIn dit bericht staat niet waar het over gaat. Dat is met opzet. U kunt dit bericht niet beantwoorden.\n`,
  }),
  en: (url) => ({
    subject: 'Something is waiting for you',
    text: `Something is waiting for you in Gehoor.\n\nSign in to read it:\n${url}/en/my-work\n\nThis message does not say what it is about. That is deliberate. You cannot reply to this message.\n`,
  }),
}

/** The same letter for everybody: it says that something is due and no more. */
export const dueLetter = (language: Language, staffUrl: string): Letter => words[language === 'en' ? 'en' : 'nl'](staffUrl)

/** Daily, Amsterdam time: the list is made and mailed. */
export const digestCron = '0 9 * * *'
/** Through the day: who could not be reached is tried again. */
export const retryCron = '*/15 9-20 * * *'

/**
 * Tells everybody who has something due, at most once a day. Safe to run again: whoever the mail server did not take
 * stays on the list for the next run. Never throws for mail; a fault of the database does throw.
 */
export const sendDigest = async ({ post, memory, today, staffUrl, dueHandlers, log }: DigestServices): Promise<'sent' | 'some waiting'> => {
  const day = today()
  await memory.plan(day, await dueHandlers())
  return deliver({ post, memory, staffUrl, log }, day)
}

/** Tries again what the day's digest could not deliver, without making a new list. */
export const retryDigest = ({ post, memory, today, staffUrl, log }: DigestServices): Promise<'sent' | 'some waiting'> => deliver(
  { post, memory, staffUrl, log }, today(),
)

const deliver = async (
  { post, memory, staffUrl, log }: Pick<DigestServices, 'post' | 'memory' | 'staffUrl' | 'log'>, day: Day,
): Promise<'sent' | 'some waiting'> => {
  const kinds = new Set<string>()
  for (const recipient of await memory.waiting(day)) {
    try {
      await post.send(recipient, dueLetter(recipient.language, staffUrl))
    } catch (error) {
      kinds.add(kindOf(error))
      continue
    }
    await memory.told(day, recipient.address)
  }
  if (kinds.size === 0) return 'sent'
  log(`mail: the digest did not reach everybody and is tried again (${[...kinds].sort().join(', ')})`)
  return 'some waiting'
}

/** The error's code alone: its message may hold an address. */
const kindOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z]{2,14}$/.test(code) ? code : 'EUNKNOWN'
}
