/** A calendar day in Amsterdam, `YYYY-MM-DD`: the finest time that is ever stored. */
export type Day = string

/** Time as an argument. `now` (milliseconds) is for expiry in memory only and is never stored. */
export type Clock = { readonly today: () => Day; readonly now: () => number }

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The Amsterdam day of a moment given in milliseconds since 1970. */
export const amsterdamDay = (milliseconds: number): Day => amsterdam.format(milliseconds)

export const systemClock: Clock = { now: () => Date.now(), today: () => amsterdamDay(Date.now()) }

/** A clock that stands still, for tests and for the demo's dated stories. */
export const fixedClock = (day: Day, milliseconds = 0): Clock => ({ today: () => day, now: () => milliseconds })
