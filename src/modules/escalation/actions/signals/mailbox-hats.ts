import { mailboxHats } from '../../rules/signal/hats.ts'
import { secondOf, type SignalTx, type StoredSignal } from '../../store/signals.ts'

/** What a mailbox may do with its signal; run as the system. */
export const hatsOfMailbox = async (tx: SignalTx, signal: Pick<StoredSignal, 'id' | 'mailbox'>, mailbox: string): Promise<readonly string[]> => {
  const second = await secondOf(tx, signal.id)
  return mailboxHats({ second: signal.mailbox !== mailbox, opened: second?.opened ?? false })
}
