import { isDay } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { expiryOf, type Certificate, type Course } from './register.ts'

export const certificateProblems = ['unknown-person', 'not-yours', 'unknown-course', 'no-day', 'in-future', 'expires-before', 'twice', 'known-already', 'withdrawn'] as const
export type CertificateProblem = { readonly line: number; readonly what: (typeof certificateProblems)[number]; readonly cell: string }
export type CertificateRow = { readonly person: string; readonly course: string; readonly obtained: string; readonly expires: string }

/** Reads lines of certificates; each stands or falls by itself. `personOf` finds somebody by the sign-in service's name for them. */
export const checkCertificates = (
  rows: readonly CertificateRow[],
  known: { readonly personOf: (sub: string) => string | 'not-yours' | null; readonly courses: readonly Course[]; readonly certificates: readonly Certificate[]; /** Taken back before: they do not come in again. */ readonly withdrawn: readonly Pick<Certificate, 'person' | 'course' | 'obtained'>[]; readonly today: Day },
  source: Certificate['source'],
): { readonly taken: readonly Certificate[]; readonly problems: readonly CertificateProblem[] } => {
  const taken: Certificate[] = []
  const problems: CertificateProblem[] = []
  const keyOf = (one: Pick<Certificate, 'person' | 'course' | 'obtained'>): string => `${one.person} ${one.course} ${one.obtained}`
  const stored = new Set(known.certificates.map(keyOf))
  const withdrawn = new Set(known.withdrawn.map(keyOf))
  const seen = new Set<string>()
  rows.forEach((row, at) => {
    const person = known.personOf(row.person.trim())
    const course = known.courses.find(({ code }) => code === row.course.trim())
    const [obtained, expires] = [row.obtained.trim(), row.expires.trim()]
    const refuse = (what: CertificateProblem['what'], cell: string): void => void problems.push({ line: at + 2, what, cell: cell.slice(0, 60) })
    if (person === null) return refuse('unknown-person', row.person)
    if (person === 'not-yours') return refuse('not-yours', row.person)
    if (!course) return refuse('unknown-course', row.course)
    if (!isDay(obtained) || (expires !== '' && !isDay(expires))) return refuse('no-day', isDay(obtained) ? expires : obtained)
    if (obtained > known.today) return refuse('in-future', obtained)
    if (expires !== '' && expires < obtained) return refuse('expires-before', expires)
    const one: Certificate = { person, course: course.code, obtained, expires: expires === '' ? expiryOf(course, obtained) : expires, source }
    if (seen.has(keyOf(one))) return refuse('twice', row.person)
    if (stored.has(keyOf(one))) return refuse('known-already', row.person)
    if (withdrawn.has(keyOf(one))) return refuse('withdrawn', row.person)
    seen.add(keyOf(one))
    taken.push(one)
  })
  return { taken, problems }
}
