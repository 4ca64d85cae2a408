import { isDay } from './day.ts'
import type { Day } from '../kernel/clock.ts'
import { idPattern } from '../kernel/ids.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'

/** A member of staff. `id` is the roster's handler id for who handles cases; `sub` is all the sign-in service tells us. */
export type Person = {
  readonly id: string
  readonly sub: string | null
  readonly name: string
  /** For "something is due" only; staff, never a reporter. */
  readonly mail: string | null
  readonly language: 'nl' | 'en'
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly version: number
}

export type PersonRefusal = 'bad id' | 'no name' | 'bad mail' | 'bad sub' | 'no such day' | 'ends before it starts' | 'ended earlier' | 'sub is taken'

// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

/** Checks and trims what was filled in for a new person. */
export const newPerson = (person: Omit<Person, 'version'>): Result<Person, PersonRefusal> => {
  const name = person.name.trim()
  const mail = person.mail?.trim() || null
  const sub = person.sub?.trim() || null
  if (!idPattern.test(person.id)) return refuse('bad id')
  if (name === '' || name.length > 120 || unprintable.test(name)) return refuse('no name')
  if (mail !== null && (mail.length > 254 || !/^[^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:"]+$/.test(mail))) return refuse('bad mail')
  if (sub !== null && (sub.length > 255 || !/^[\x21-\x7e]+$/.test(sub))) return refuse('bad sub')
  if (!isDay(person.validFrom) || (person.validTo !== null && !isDay(person.validTo))) return refuse('no such day')
  if (person.validTo !== null && person.validTo < person.validFrom) return refuse('ends before it starts')
  return ok({ ...person, name, mail, sub, version: 1 })
}

/** The person's last day, today or later. */
export const endPerson = (
  person: Person, last: Day, today: Day,
): Result<Person, 'no such day' | 'ends before today' | 'ends before it starts' | 'ended earlier'> => {
  if (!isDay(last)) return refuse('no such day')
  if (last < today) return refuse('ends before today')
  if (last < person.validFrom) return refuse('ends before it starts')
  if (person.validTo !== null && person.validTo < last) return refuse('ended earlier')
  return ok({ ...person, validTo: last, version: person.version + 1 })
}

/** Whether the person may sign in on that day. */
export const worksOn = ({ validFrom, validTo }: Person, day: Day): boolean => validFrom <= day && (validTo === null || day <= validTo)
