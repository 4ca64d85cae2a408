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
  administrator: { nl: 'Beheerder', en: 'Administrator' },
}
