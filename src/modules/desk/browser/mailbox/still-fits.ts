import type { MailboxView } from '../../../../foundation/sealing/core/mailbox-view.ts'

/** Free words say the same whatever else the owner wrote meanwhile; an answer or a grave step is decided again with that in view. */
const freeWords = ['text', 'view', 'statement']

/** Whether what was written on `before` may go out on `now` without asking: nobody else said anything, and the readers are the same. */
export const stillFits = (kind: string, before: MailboxView, now: MailboxView): boolean => {
  const seen = new Set(before.messages.map(({ hash }) => hash))
  const news = now.messages.filter(({ hash }) => !seen.has(hash))
  return before.followed.number === now.followed.number && before.unreadable.length === now.unreadable.length
    && news.every(({ message }) => message.author === now.state.mailbox && freeWords.includes(kind))
}
