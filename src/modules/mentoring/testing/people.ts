import type { Participant } from '../rules/fit.ts'
import type { Profile } from '../rules/profile.ts'

/** A profile that fits most others; a test changes what it is about. */
export const profileOf = (change: Partial<Profile> = {}): Profile => ({
  part: 'both', room: 1, offers: ['career', 'region'], seeks: ['belonging'], experience: '', band: '9-11', region: 'west', online: true, languages: ['nl'], days: ['tue', 'thu'], contact: 'tst 1', ...change,
})
export const participant = (person: string, department: string, change: Partial<Profile> = {}, more: Partial<Participant> = {}): Participant => ({ person, department, profile: profileOf(change), tags: null, waited: 0, ...more })
export const mentor = (person: string, department: string, change: Partial<Profile> = {}): Participant => participant(person, department, { part: 'mentor', seeks: [], ...change })
export const mentee = (person: string, department: string, change: Partial<Profile> = {}): Participant => participant(person, department, { part: 'mentee', room: 0, offers: [], band: '5-8', seeks: ['career'], ...change })
