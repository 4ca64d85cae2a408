import type { ImportProblems, LineProblem } from '../../../foundation/organisations/index.ts'
import type { StaffLanguage } from '../addresses.ts'
import { refusals } from './refusals.ts'

type Own = Exclude<LineProblem['problem'], keyof typeof refusals>
const lineTexts: Readonly<Record<Own, { readonly nl: string; readonly en: string }>> = {
  'missing': { nl: 'Dit veld is leeg.', en: 'This field is empty.' },
  'unknown kind': { nl: 'Kies department, organisation of unit.', en: 'Use department, organisation or unit.' },
  'too long': { nl: 'Dit veld is langer dan 200 tekens.', en: 'This field is longer than 200 characters.' },
  'spans overlap': { nl: 'Deze functie staat al in het bestand op een van deze dagen.', en: 'This position is in the file already on one of these days.' },
  'unknown manager': { nl: 'De functie van de leidinggevende staat niet in het bestand.', en: 'The position of the manager is not in the file.' },
  'reports to itself': { nl: 'Een functie kan niet aan zichzelf rapporteren.', en: 'A position cannot report to itself.' },
  'reports in a circle': { nl: 'De leidinggevenden lopen in een kring.', en: 'The managers run in a circle.' },
}

/** Every problem of a file as line, column and sentence; a problem of the whole file has line 0. */
export const problemLines = (problems: ImportProblems, language: StaffLanguage): readonly { readonly line: number; readonly column: string; readonly text: string }[] => {
  const nl = language === 'nl'
  const whole = problems.file.map((problem) => {
    switch (problem.kind) {
      case 'not UTF-8': return { line: 0, column: '', text: nl ? 'Het bestand is geen UTF-8. Sla het op als “CSV UTF-8”.' : 'The file is not UTF-8. Save it as “CSV UTF-8”.' }
      case 'too large': return { line: 0, column: '', text: nl ? `Het bestand is groter dan ${problem.limit / 1048576} MB.` : `The file is larger than ${problem.limit / 1048576} MB.` }
      case 'empty': return { line: 0, column: '', text: nl ? 'Het bestand is leeg. De eerste regel moet de kolomnamen noemen.' : 'The file is empty. The first line must name the columns.' }
      case 'missing column': return { line: 1, column: problem.column, text: nl ? 'Deze kolom ontbreekt.' : 'This column is missing.' }
      case 'unknown column': return { line: 1, column: problem.column, text: nl ? 'Deze kolom hoort hier niet.' : 'This column does not belong here.' }
      case 'column twice': return { line: 1, column: problem.column, text: nl ? 'Deze kolom staat er twee keer.' : 'This column is there twice.' }
      case 'wrong number of fields': return { line: problem.line, column: '', text: nl ? `Deze regel heeft ${problem.found} velden; het moeten er ${problem.expected} zijn.` : `This line has ${problem.found} fields; there must be ${problem.expected}.` }
      case 'quote': return { line: problem.line, column: '', text: nl ? 'Een aanhalingsteken staat verkeerd of wordt niet gesloten.' : 'A quotation mark is in the wrong place or is not closed.' }
      case 'control character': return { line: problem.line, column: '', text: nl ? 'Deze regel heeft een onzichtbaar teken dat hier niet mag.' : 'This line has an invisible character that is not allowed here.' }
    }
  })
  const lines = problems.lines.map(({ line, column, problem }) => ({ line, column: column ?? '', text: problem in lineTexts ? lineTexts[problem as Own][language] : refusals[problem as keyof typeof refusals][language] }))
  return [...whole, ...lines]
}
