import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** A person on the list from which the sample is drawn: where the invitation goes, and the group they are drawn in. Nothing else is taken in. */
export type FramePerson = { readonly address: string; readonly language: 'nl' | 'en'; readonly group: string }

/** What was read, and what was left out with the line it stood on. */
export type FrameRead = { readonly people: readonly FramePerson[]; readonly leftOut: readonly { readonly line: number; readonly why: 'no-address' | 'address-twice' | 'no-group' }[]; readonly ignored: readonly string[] }
export type FrameRefusal = 'no-address-column' | 'no-group-column' | 'no-people' | 'too-many'

const addressNames = ['e-mail', 'email', 'mail', 'e-mailadres', 'emailadres', 'mailadres', 'address']
const groupNames = ['groep', 'stratum', 'organisatie', 'onderdeel', 'ministerie', 'group', 'organisation', 'unit', 'ministry']
const languageNames = ['taal', 'language']
/** A mailbox and a host with a dot; what a mail server refuses later is shown as not delivered. */
const addressShape = /^[^\s@<>",;:\\]{1,64}@[^\s@<>",;:\\]{1,190}\.[a-z0-9-]{2,63}$/i
const mostPeople = 500_000

/** The people on a list. The header names the columns for address, group and (if any) language; other columns are not taken in, and named. */
export const readFrame = (header: readonly string[], rows: readonly (readonly string[])[]): Result<FrameRead, FrameRefusal> => {
  const named = (names: readonly string[]): number => header.findIndex((one) => names.includes(one.trim().toLowerCase()))
  const [address, group, language] = [named(addressNames), named(groupNames), named(languageNames)]
  if (address < 0) return refuse('no-address-column')
  if (group < 0) return refuse('no-group-column')
  if (rows.length > mostPeople) return refuse('too-many')
  const seen = new Set<string>()
  const people: FramePerson[] = []
  const leftOut: FrameRead['leftOut'][number][] = []
  rows.forEach((row, at) => {
    const cell = (column: number): string => (row[column] ?? '').trim()
    if (row.every((one) => one.trim() === '')) return
    const mail = cell(address)
    const why = !addressShape.test(mail) ? 'no-address' : seen.has(mail.toLowerCase()) ? 'address-twice' : cell(group) === '' ? 'no-group' : null
    if (why) return void leftOut.push({ line: at + 2, why })
    seen.add(mail.toLowerCase())
    people.push({ address: mail, language: cell(language).toLowerCase().startsWith('en') ? 'en' : 'nl', group: cell(group).slice(0, 120) })
  })
  if (people.length === 0) return refuse('no-people')
  return ok({ people, leftOut, ignored: header.filter((name, at) => name.trim() !== '' && ![address, group, language].includes(at)) })
}
