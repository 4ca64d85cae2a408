import type { Standing } from './appointment.ts'
import type { Characteristic, SpokenLanguage, Subject, Way, Weekday } from './lists.ts'

/** What an adviser chose to show; each part may be left empty, and the whole can be withdrawn. */
export type Profile = {
  readonly person: string
  readonly about: string
  readonly languages: readonly SpokenLanguage[]
  readonly subjects: readonly Subject[]
  readonly weekdays: readonly Weekday[]
  readonly ways: readonly Way[]
  readonly telephone: string
  /** In the adviser's own words, only those they want to tell. */
  readonly characteristics: Readonly<Partial<Record<Characteristic, string>>>
  readonly version: number
}
/** One adviser as the page lists them. */
export type Listed = {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly kind: 'internal' | 'external'
  readonly standing: Standing
  readonly leaveTo: string | null
  readonly cover: string | null
  readonly profile: Profile | null
}
export type Wish = {
  /** The reader's own ministry, or empty. */
  readonly department: string
  /** Somebody who does not work for that ministry. */
  readonly outside: boolean
  readonly language: string
  readonly subject: string
}

/** Whether somebody works for a ministry: who serves the whole house from inside it does for none in particular. */
const worksFor = (one: Pick<Listed, 'department'>, department: string): boolean => department !== '' && one.department === department

/**
 * Who fits a wish. A ministry without `outside` lists its own advisers first and whoever serves the whole house after them; with `outside`
 * it lists everybody but its own. Who is on leave stays in the list, last and with a word; who cannot be reached for another reason does not.
 */
export const selectListed = (all: readonly Listed[], wish: Wish): readonly Listed[] => {
  const shown = all.filter(({ standing }) => standing === 'available' || standing === 'on-leave')
  const fits = shown.filter((one) => {
    if (wish.department !== '') {
      const own = worksFor(one, wish.department)
      if (wish.outside ? own : !own && one.department !== '') return false
    }
    if (wish.language !== '' && wish.language !== 'nl' && !one.profile?.languages.some((language) => language === wish.language)) return false
    return wish.subject === '' || (one.profile?.subjects.some((subject) => subject === wish.subject) ?? false)
  })
  const rank = (one: Listed): number => (one.standing === 'on-leave' ? 2 : 0) + (worksFor(one, wish.department) ? 0 : 1)
  return fits.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'))
}

/** Others to offer instead of one: whoever can be written to today, of another ministry first, never the one meant. */
export const othersThan = (all: readonly Listed[], person: string): readonly Listed[] => {
  const department = all.find((one) => one.person === person)?.department ?? ''
  const rank = (one: Listed): number => (worksFor(one, department) ? 1 : 0)
  return all.filter((one) => one.person !== person && one.standing === 'available').toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'))
}

/** A ministry with nobody of its own who can be written to today. */
export const hasNobody = (all: readonly Listed[], department: string): boolean => !all.some((one) => one.department === department && one.standing === 'available')
