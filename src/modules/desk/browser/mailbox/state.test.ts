import { describe, expect, test } from 'vitest'
import type { OpenedMailbox } from './opened.ts'
import { firstScreen, hasUnsent, idleState, mailboxReducer, type MailboxAction, type MailboxScreen } from './state.ts'

/** The reducer carries the opened mailbox and never looks inside. */
const opened = { today: '2026-11-22' } as OpenedMailbox
const newer = { today: '2026-11-23' } as OpenedMailbox
const given = (...actions: MailboxAction[]): MailboxScreen => actions.reduce(mailboxReducer, firstScreen)
const inBox: MailboxAction[] = [{ type: 'typed', typed: 'elf woorden' }, { type: 'step', step: 'words' }, { type: 'opened', opened }]
const file = new File(['x'], 'brief.pdf', { type: 'application/pdf' })

describe('the screens of the mailbox', () => {
  test('given typed words, when the mailbox does not open, the words still stand there with the reason', () => {
    const state = given({ type: 'typed', typed: 'elf woorden' }, { type: 'step', step: 'words' }, { type: 'not-opened', refusal: { reason: 'no-mailbox' } })
    expect(state).toEqual({ at: 'words', typed: 'elf woorden', refusal: { reason: 'no-mailbox' } })
  })
  test('given the mailbox opens, the words are dropped', () => {
    expect(JSON.stringify(given(...inBox))).not.toContain('elf woorden')
  })
  test('given a message that did not go, text and files stay, and the newer mailbox is shown', () => {
    const state = given(...inBox, { type: 'text', text: 'mijn tekst' }, { type: 'files', action: { type: 'add', files: [file] } }, { type: 'busy', busy: 'sending' }, { type: 'failed', what: 'stale', opened: newer })
    expect(state).toMatchObject({ at: 'box', text: 'mijn tekst', opened: newer, busy: 'none', told: { what: 'stale' } })
    expect(state.at === 'box' && state.files.files.length).toBe(1)
  })
  test('given a message that went, text and files are gone and a form under way is kept', () => {
    const state = given(...inBox, { type: 'text', text: 'mijn tekst' }, { type: 'form', form: 'withdraw' }, { type: 'reason', reason: 'omdat' }, { type: 'sent', opened: newer, what: 'message' })
    expect(state).toMatchObject({ text: '', form: 'withdraw', reason: 'omdat', told: { what: 'sent' }, opened: newer })
  })
  test('given a grave step that went, only its own fields are cleared', () => {
    const state = given(...inBox, { type: 'text', text: 'concept' }, { type: 'form', form: 'name' }, { type: 'identity', identity: { name: 'N.N.' } }, { type: 'sent', opened: newer, what: 'form' })
    expect(state).toMatchObject({ text: 'concept', form: 'none', identity: { name: '', telephone: '', address: '' } })
  })
  test('given a closed mailbox, nothing opens it again, whatever still arrives', () => {
    const state = given(...inBox, { type: 'text', text: 'geheim' }, { type: 'closed', idle: true }, { type: 'opened', opened }, { type: 'sent', opened, what: 'message' })
    expect(state).toEqual({ at: 'closed', idle: true })
  })
  test('something typed or chosen counts as unsent', () => {
    expect(hasUnsent(given(...inBox))).toBe(false)
    expect(hasUnsent(given(...inBox, { type: 'text', text: ' ' }))).toBe(false)
    expect(hasUnsent(given(...inBox, { type: 'text', text: 'a' }))).toBe(true)
    expect(hasUnsent(given(...inBox, { type: 'files', action: { type: 'add', files: [file] } }))).toBe(true)
    expect(hasUnsent(given(...inBox, { type: 'form', form: 'name' }, { type: 'identity', identity: { name: 'N' } }))).toBe(true)
  })
  test('after fourteen minutes of rest it asks, after fifteen it closes', () => {
    expect([13.9, 14, 14.9, 15, 600].map((minutes) => idleState(minutes * 60_000))).toEqual(['active', 'ask', 'ask', 'end', 'end'])
  })
})
