import type { Random } from '../kernel/random.ts'
import { newId } from '../kernel/ids.ts'

/** Quarter hours since 1970: the coarsest clock on which a session can still end in time. */
export type Quarter = number

const quarter = 15 * 60 * 1000
/** A session ends after one to one and a quarter hours without a request. */
export const idleQuarters = 5
/** And after nine to nine and a quarter hours whatever happens. */
export const absoluteQuarters = 37

export const quarterOf = (milliseconds: number): Quarter => Math.floor(milliseconds / quarter)

/** Who is signed in until when; `idleEnd` and `absoluteEnd` are the first quarters in which it has ended. */
export type Session = { readonly person: string; readonly idleEnd: Quarter; readonly absoluteEnd: Quarter }

export const newSession = (person: string, now: Quarter): Session => ({ person, idleEnd: now + idleQuarters, absoluteEnd: now + absoluteQuarters })

export const isLive = ({ idleEnd, absoluteEnd }: Session, now: Quarter): boolean => now < idleEnd && now < absoluteEnd

/** The session after a request; the same value while the quarter has not changed, so that few requests write. */
export const touched = (session: Session, now: Quarter): Session => (session.idleEnd === now + idleQuarters ? session : {
  ...session, idleEnd: now + idleQuarters,
})

/** 256 random bits for a cookie. */
export const newSecret = (random: Random): string => newId(random) + newId(random)
