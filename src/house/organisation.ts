import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../foundation/ui/index.ts'

const words = z.string().min(1)
const shape = z.strictObject({
  organisationName: words, telephone: words, postAddress: words,
  hours: z.union([words, z.strictObject({ nl: words, en: words, easy: words.optional() }).transform(({ nl, en, easy }) => (easy === undefined ? { nl, en } : { nl, en, easy }))]),
})
const example = { organisationName: 'Rijksoverheid (demo)', telephone: '070 000 00 00', hours: { nl: 'ma–vr 9–17 uur', en: 'Mon–Fri 9:00–17:00', easy: 'van maandag tot en met vrijdag, van 9 tot 5 uur' }, postAddress: 'Loket Gehoor, Postbus 0000, 2500 AA Den Haag' }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the operator reads when nobody can reach the desk without a computer; null when they can. */
export const organisationGap = (dataDir: string, demo: boolean): string | null =>
  demo || existsSync(join(dataDir, 'organisation.json')) ? null : 'The data folder has no organisation.json: the pages have no telephone number and no post address of the desk. docs/how-to/run-it.md shows what it holds.'

/** Who runs this installation and how to reach its desk without a computer, from `organisation.json` in the data folder. */
export const organisationSettings = (dataDir: string, demo: boolean): Settings => {
  const file = join(dataDir, 'organisation.json')
  if (!existsSync(file)) return demo ? { ...example, demo } : { organisationName: 'Gehoor', telephone: '(nog in te vullen)', hours: '', postAddress: '', demo }
  const read = shape.safeParse(parsed(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file} must hold four texts: organisationName, telephone, hours (one text, or one for each of nl, en and easy), postAddress. Example: ${JSON.stringify(example)}`)
  return { ...read.data, demo }
}
