import { addDays } from '../../../foundation/calendar/day.ts'
import { toBase64Url, utf8 } from '../../../foundation/kernel/bytes.ts'
import { digest } from '../../../foundation/sealing/core/digest.ts'
import { mustBeNew, writeJson, type Command } from '../command.ts'

/** The first administrator's one-time code: printed once; the server gets only its hash. */
export const admin: Command = {
  usage: 'gehoor ceremony admin --out FILE',
  about: 'Makes the one-time code of the first administrator. It is printed once; the file for the server holds only its hash and last day.',
  flags: { out: 'file for the server: first-administrator.json in its data folder' },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const token = toBase64Url(input.io.random(32))
    const notAfter = addDays(input.io.clock.today(), 1)
    await writeJson(input.io, out, { kind: 'gehoor-admin-link', tokenHash: digest(utf8(token)), notAfter })
    return { json: { token, notAfter }, text: `One-time code of the first administrator, valid once and up to ${notAfter}:\n${token}\nIt is stored nowhere. Put ${out} in the data folder of the server as first-administrator.json. Then open /nl/eerste-beheerder (in English /en/first-administrator) on the address of the staff pages and type the code there.` }
  },
}
