import type { Role } from '../../../foundation/kernel/module.ts'

export type PageName = 'procedures' | 'assess' | 'training' | 'own-training' | 'fairness' | 'flow' | 'competences' | 'talk'

/** Pages about ministries: a role that is held in a committee does not open them. */
export const notInBody: readonly PageName[] = ['fairness', 'flow', 'competences']

/** Which roles read a page and which fill in its forms. Routes, menus and the matrix test read this table. */
export const pageRoles: Readonly<Record<PageName, { readonly read: readonly Role[]; readonly write: readonly Role[] }>> = {
  procedures: { read: ['recruiter'], write: ['recruiter'] },
  assess: { read: ['assessor'], write: ['assessor'] },
  training: { read: ['recruiter', 'coordinator'], write: ['recruiter', 'coordinator'] },
  'own-training': { read: ['assessor', 'manager', 'adviser', 'triage', 'member', 'secretary'], write: [] },
  fairness: { read: ['recruiter', 'analyst', 'council', 'authority'], write: ['analyst'] },
  flow: { read: ['recruiter', 'analyst', 'council', 'authority'], write: ['analyst'] },
  competences: { read: ['recruiter', 'analyst', 'council', 'authority'], write: ['recruiter'] },
  talk: { read: ['manager', 'recruiter', 'authority', 'council', 'employee'], write: [] },
}
