import type { Role } from '../../../foundation/kernel/module.ts'

/** What each role is called. */
export const roleNames: Readonly<Record<Role, { readonly nl: string; readonly en: string }>> = {
  triage: { nl: 'Eerste behandelaar', en: 'Triage officer' },
  member: { nl: 'Commissielid', en: 'Committee member' },
  secretary: { nl: 'Secretaris', en: 'Secretary' },
  officer: { nl: 'Medewerker telefonisch loket', en: 'Telephone officer' },
  authority: { nl: 'Bevoegd gezag', en: 'Competent authority' },
  manager: { nl: 'Leidinggevende', en: 'Manager' },
  adviser: { nl: 'Vertrouwenspersoon', en: 'Confidential adviser' },
  coordinator: { nl: 'Coördinator', en: 'Coordinator' },
  analyst: { nl: 'Onderzoeker', en: 'Analyst' },
  editor: { nl: 'Redacteur', en: 'Editor' },
  council: { nl: 'Ondernemingsraad of D&I-netwerk', en: 'Works council or D&I network' },
  recruiter: { nl: 'Recruiter', en: 'Recruiter' },
  assessor: { nl: 'Lid van een selectiecommissie', en: 'Member of a selection panel' },
  reviewer: { nl: 'Beoordelaar van rapportages (BZK)', en: 'Reviewer of reports (Ministry of the Interior)' },
  employee: { nl: 'Medewerker', en: 'Employee' },
  administrator: { nl: 'Beheerder', en: 'Administrator' },
}
