import { mustBeNew, no, writeJson, type Command } from '../command.ts'
import { caseReadersFile, draftFile, readAs } from './core/files.ts'
import { leave } from './core/people.ts'

/** A handler leaves: out of the draft, and the list of what must be keyed anew. */
export const leaver: Command = {
  usage: 'gehoor ceremony leaver --handler ID --draft DRAFT.json --out DRAFT2.json [--cases CASES.json]',
  about: 'Takes a handler out of the draft and lists the cases that need a new key. What somebody has read, they may have copied: new keys protect only what comes after.',
  flags: {
    handler: 'the id of the handler who leaves', draft: 'the draft of the roster', out: 'file for the new draft',
    cases: 'the open cases and their readers, as the server lists them',
  },
  run: async (input) => {
    const [id, out] = [input.need('handler'), input.need('out')]
    await mustBeNew(input.io, out)
    const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
    const path = input.maybe('cases')
    const left = leave(draft, id, path === undefined ? [] : await readAs(input.io, path, caseReadersFile, 'a list of cases and readers'))
    if (!left.ok) return no(left.error, `The draft has no handler ${id}.`)
    await writeJson(input.io, out, left.value.draft)
    const { rekey, addReaderFirst, tooSmall } = left.value
    const lines = [
      `The handler is out of ${out}. Have two officers sign it (gehoor ceremony roster make, sign, join).`,
      path === undefined ? 'Without --cases it is unknown which cases must be keyed anew.' : `Cases to key anew, by a remaining reader: ${rekey.length === 0 ? 'none' : rekey.join(', ')}.`,
      ...(addReaderFirst.length > 0 ? [`Add a reader first, because fewer than two remain: ${addReaderFirst.join(', ')}.`] : []),
      ...tooSmall.map((one) => `${one.body} keeps ${one.triage} triage officers for panels of ${one.panelSize}: enrol more, or reporters are warned.`),
      'If this person kept a recovery share or a root key: gehoor ceremony rotate recovery, gehoor ceremony roots --replace.',
    ]
    return { json: { handler: id, rekey, addReaderFirst, tooSmall, casesKnown: path !== undefined }, text: lines.join('\n') }
  },
}
