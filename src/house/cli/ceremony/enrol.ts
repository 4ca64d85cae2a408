import { sameFingerprint } from '../../../foundation/sealing/core/fingerprint.ts'
import type { RosterHandler } from '../../../foundation/sealing/core/protocol.ts'
import { badInput, mustBeNew, no, writeJson, type Command } from '../command.ts'
import { draftFile, enrolmentFile, readAs } from './core/files.ts'
import { enrolInto } from './core/people.ts'
import { fingerprint } from './words.ts'

const duties = ['triage', 'member', 'secretary', 'authority'] as const

/** A new handler: two officers each hear the fingerprint from the person and type it. It is never shown here. */
export const enrol: Command = {
  usage: 'gehoor ceremony enrol REQUEST.json --draft DRAFT.json --body BODY --duty triage|member|secretary --officer NAME --typed "WORDS" --officer NAME --typed "WORDS" --out DRAFT2.json',
  about: 'Puts a new handler in the draft. Each of two officers has the person read out the fingerprint from their own screen, and types it here.',
  flags: {
    draft: 'the draft of the roster', body: 'the body the handler works for', duty: duties.join(', '), 'unit-tag*': 'a unit the handler does not hear cases of', 'officer*': 'an officer who compared',
    'typed*': 'the eight words that officer heard; otherwise they are asked for', out: 'file for the new draft',
  },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const request = await readAs(input.io, input.positionals[0] ?? badInput('Name the enrolment request.'), enrolmentFile, 'an enrolment request')
    const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
    const duty = duties.find((one) => one === input.need('duty')) ?? badInput(`--duty must be one of ${duties.join(', ')}.`)
    const officers = input.list('officer')
    if (officers.length !== 2 || officers[0] === officers[1]) return badInput('Two different officers must compare: give --officer twice.')
    const typed = [...input.list('typed')]
    while (typed.length < 2 && input.io.readLine) typed.push(await input.io.readLine(`${officers[typed.length]}, type the eight words that ${request.name} reads to you: `))
    if (typed.length !== 2) return badInput('Each officer must type the fingerprint: give --typed twice.')
    const expected = fingerprint(request.enc, request.sig)
    const wrong = officers.find((_, at) => !sameFingerprint(typed[at] as string, expected))
    if (wrong !== undefined) return no('wrong-fingerprint', `What ${wrong} typed is not the fingerprint of this request. Nothing was added. Read it out again; if it differs again, the request was replaced on its way: stop.`)
    const handler: RosterHandler = {
      id: request.handler, body: input.need('body'), duty, name: request.name, unitTags: input.list('unit-tag'), enc: request.enc, sig: request.sig,
    }
    const next = enrolInto(draft, handler)
    if (!next.ok) return no(
      next.error, next.error === 'unknown-body' ? `The draft has no body "${handler.body}".` : 'This handler or key stands in the draft already.',
    )
    await writeJson(input.io, out, next.value)
    return { json: { handler: handler.id, comparedBy: officers }, text: `${handler.name} stands in ${out}, compared by ${officers.join(' and ')}.` }
  },
}
