import type { DirectoryRole } from '../../foundation/sealing/core/directory.ts'

/** Invented people who handle no cases: advisers, managers, authorities and who look after the pool. Named after plants. */
export type DemoStaff = {
  readonly name: string
  readonly role: DirectoryRole
  /** Id of the ministry; empty for the whole house. */
  readonly department: string
  /** Where they begin, when that is not where their role begins. */
  readonly home?: { readonly nl: string; readonly en: string }
}

const staff = (role: DirectoryRole, ...rows: readonly (readonly [name: string, department: string])[]): DemoStaff[] => rows.map(([name, department]) => ({ name, role, department }))

export const demoStaff: readonly DemoStaff[] = [
  ...staff('adviser', ['Fenna Vlier', 'bzk'], ['Idris Acacia', 'bzk'], ['Marit Lijsterbes', 'szw'], ['Samir Hulst', 'jenv'], ['Wies Kornoelje', 'fin'], ['Tarik Moerbei', 'vws'], ['Otis Magnolia', 'az'], ['Jet Sering', '']),
  ...staff('coordinator', ['Gerda Jeneverbes', ''], ['Bo Tamarisk', 'bzk']),
  ...staff('manager', ['Ruben Conifeer', 'bzk'], ['Sara Zilverspar', 'bzk'], ['Milan Douglas', 'bzk'], ['Femke Sequoia', 'bzk'], ['Nadia Cipres', 'szw']),
  ...staff('authority', ['Willem Lariks', 'bzk']),
  ...staff('analyst', ['Loes Wegedoorn', '']),
  ...staff('analyst', ['Merel Bosrank', ''], ['Tobias Veldbies', '']).map((one) => ({ ...one, home: { nl: '/onderzoek/focusgroepen', en: '/research/focus-groups' } })),
]

/** One of the staff with the secrets of their key. */
export type DemoStaffMember = DemoStaff & { readonly id: string; readonly encSeed: string; readonly signSeed: string }

export const staffOf = (keys: { readonly staff: Readonly<Record<string, { readonly id: string; readonly enc: string; readonly sign: string }>> }): readonly DemoStaffMember[] => demoStaff.flatMap((one) => {
  const key = keys.staff[one.name]
  return key ? [{ ...one, id: key.id, encSeed: key.enc, signSeed: key.sign }] : []
})

/** Where each of them begins on the staff origin. */
export const staffHomes: Readonly<Record<DirectoryRole, { readonly nl: string; readonly en: string }>> = {
  adviser: { nl: '/gesprekken', en: '/conversations' }, coordinator: { nl: '/vertrouwenspool', en: '/adviser-pool' },
  manager: { nl: '/signalen', en: '/signals' }, authority: { nl: '/vertrouwenspool/jaarverslag', en: '/adviser-pool/yearly-report' },
  analyst: { nl: '/cijfers-openen', en: '/open-figures' },
}
