import type { Context } from 'hono'
import { parseDay } from './texts/dates.ts'

/** What a form sent: every field as text, of a field with several values the values with commas. */
export type Fields = Readonly<Record<string, string>>

/** Reads a posted form; files in it are left out. */
export const fieldsOf = async (context: Context): Promise<Fields> => {
  const body = await context.req.parseBody({ all: true })
  return Object.fromEntries(Object.entries(body).map(([name, value]): [string, string] => [
    name, Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(',') : typeof value === 'string' ? value : '',
  ]))
}

/** The values of a field with several values, as far as they are among those that may be. */
export const chosenOf = <Value extends string>(typed: string | undefined, known: readonly Value[]): readonly Value[] => {
  const given = (typed ?? '').split(',')
  return known.filter((value) => given.includes(value))
}

/** A day as it was typed: `YYYY-MM-DD`, null when empty, undefined when it is no day. */
export const dayIn = (typed: string | undefined): string | null | undefined => {
  if ((typed ?? '').trim() === '') return null
  const day = parseDay(typed ?? '')
  return day.ok ? day.value : undefined
}

/** A whole number from 0 as it was typed, with points or spaces between thousands; null when it is none. */
export const wholeIn = (typed: string | undefined): number | null => {
  const digits = (typed ?? '').replaceAll(/[. ]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
