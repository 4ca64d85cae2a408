import { expect, test } from 'vitest'
import { readCsv } from '../../src/foundation/files/csv.ts'
import { checkCertificates } from '../../src/modules/careers/rules/training/import.ts'
import { practiceCourse } from '../../src/modules/careers/rules/training/register.ts'
import { certificateCsv } from '../../src/modules/escalation/rules/practice/certificate.ts'

test('the file that a manager gets after practising is one that the training register takes', () => {
  const table = readCsv(certificateCsv('a.jansen', '2026-11-30'), 'CSV')
  if (!table.ok) throw new Error('no table')
  const column = (name: string): string => table.value.column(name)?.[0] ?? 'missing'
  const course = { code: practiceCourse, name: 'Oefening', kind: 'course' as const, audiences: ['managers' as const], inclusion: '', validMonths: 12 }
  const read = checkCertificates(
    [{ person: column('person'), course: column('course'), obtained: column('obtained'), expires: column('expires') }],
    { personOf: (sub) => (sub === 'a.jansen' ? 'p1' : null), courses: [course] as never, certificates: [], withdrawn: [], today: '2026-12-01' }, 'practice',
  )
  expect(read).toEqual({ taken: [{ person: 'p1', course: practiceCourse, obtained: '2026-11-30', expires: '2027-11-30', source: 'practice' }], problems: [] })
})
