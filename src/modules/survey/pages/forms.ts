import type { Context } from 'hono'
import type { SignedIn } from '../../../foundation/identity/index.ts'
import { actingAs, type Acting } from '../actions/services.ts'

export type Fields = Readonly<Record<string, string>>

/** The posted fields as text, and the files among them; of fields with several values the values with commas. */
export const formOfPost = async (context: Context): Promise<{ readonly fields: Fields; readonly files: ReadonlyMap<string, File> }> => {
  const body = await context.req.parseBody({ all: true })
  const files = new Map<string, File>()
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    const parts = [value].flat()
    const file = parts.find((one) => one instanceof File)
    if (file && file.size > 0) files.set(name, file)
    fields[name] = parts.filter((one) => typeof one === 'string').join(',').replaceAll('\r\n', '\n')
  }
  return { fields, files }
}

/** A version as it stood in the form; -1, which is no version, for anything else. */
export const versionIn = (fields: Fields): number => (/^\d{1,9}$/.test(fields['version'] ?? '') ? Number(fields['version']) : -1)
/** A whole number as somebody typed it, with or without dots; NaN for anything else. */
export const wholeIn = (typed: string | undefined): number => { const plain = (typed ?? '').trim().replaceAll(/[. ]/g, ''); return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN }

/** In which ministries somebody acts as analyst. */
export const actingAnalyst = (me: SignedIn): Acting => actingAs(me.person, me.grants, ['analyst'])
