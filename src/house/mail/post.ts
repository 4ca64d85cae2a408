import { createTransport } from 'nodemailer'
import type { Language } from '../../foundation/kernel/language.ts'
import { good, reachOf, silent, wrong, type Reach } from '../../foundation/kernel/reach.ts'

/** A mail that says nothing but that something is due: no case, no count, no name. */
export type Letter = { readonly subject: string; readonly text: string }

/** Whom to tell, in which language; `address` belongs to staff only. */
export type Recipient = { readonly address: string; readonly language: Language }

/** Sends one letter; throws when the mail server does not take it. */
export type Post = { readonly send: (to: Recipient, letter: Letter) => Promise<void>; readonly close: () => void }

/** The waiting times stand with the address: given beside it, they would be taken for parts of every letter and count for nothing. */
const transportTo = (url: string, seconds: number) => createTransport({
  url, disableFileAccess: true, disableUrlAccess: true, dnsTimeout: seconds * 1000, connectionTimeout: seconds * 1000, greetingTimeout: seconds * 1000, socketTimeout: seconds * 2000,
} as object)

/** Tries the mail server: greets it and gives the name and password of the address, sends nothing. */
export const mailReach = async (url: string, seconds: number): Promise<Reach> => {
  const transport = transportTo(url, seconds)
  try {
    await transport.verify()
    return good
  } catch (fault) {
    const { code, responseCode = 0 } = fault as { readonly code?: string; readonly responseCode?: number }
    if (responseCode >= 400 && responseCode < 500) return silent(`SMTP_${responseCode}`)
    return code === 'EAUTH' ? wrong('refused') : code === 'EPROTOCOL' ? wrong('no such service') : reachOf(fault)
  } finally {
    transport.close()
  }
}

/**
 * The mail server at `url` (`smtp://` or `smtps://`). Sending throws on an unreachable server or a refused address;
 * the error may hold the address, so the caller must not log it.
 */
export const smtpPost = (url: string, from: string): Post => {
  const transport = transportTo(url, 10)
  return {
    send: async (to, letter) => {
      await transport.sendMail({
        from, to: to.address, subject: letter.subject, text: letter.text, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transport.close(),
  }
}
