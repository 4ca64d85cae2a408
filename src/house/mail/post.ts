import { createTransport } from 'nodemailer'
import type { Language } from '../../foundation/kernel/language.ts'

/** A mail that says nothing but that something is due: no case, no count, no name. */
export type Letter = { readonly subject: string; readonly text: string }

/** Whom to tell, in which language; `address` belongs to staff only. */
export type Recipient = { readonly address: string; readonly language: Language }

/** Sends one letter; throws when the mail server does not take it. */
export type Post = { readonly send: (to: Recipient, letter: Letter) => Promise<void>; readonly close: () => void }

/**
 * The mail server at `url` (`smtp://` or `smtps://`). Sending throws on an unreachable server or a refused address;
 * the error may hold the address, so the caller must not log it.
 */
export const smtpPost = (url: string, from: string): Post => {
  const transport = createTransport(
    url, { from, disableFileAccess: true, disableUrlAccess: true, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object,
  )
  return {
    send: async (to, letter) => {
      await transport.sendMail({
        from, to: to.address, subject: letter.subject, text: letter.text, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transport.close(),
  }
}
