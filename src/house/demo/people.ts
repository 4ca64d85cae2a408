import type { BodyKind } from '../../foundation/sealing/core/protocol.ts'

/** The two bodies behind the joint desk, as the demonstration names them. */
export const demoBodies: readonly { readonly id: string; readonly kind: BodyKind; readonly nl: string; readonly en: string; readonly panelSize: number }[] = [
  { id: 'kcoo', kind: 'complaints', nl: 'Klachtencommissie Ongewenste Omgangsvormen', en: 'Complaints committee on undesirable conduct', panelSize: 2 },
  { id: 'icr', kind: 'integrity', nl: 'Integriteitscommissie', en: 'Integrity committee', panelSize: 2 },
]

export type DemoHandler = { readonly name: string; readonly body: string; readonly duty: 'triage' | 'member' | 'secretary' | 'authority'; readonly unitTags: readonly string[] }

const people = (body: string, duty: DemoHandler['duty'], ...rows: readonly (readonly [name: string, unit: string])[]): DemoHandler[] => rows.map(([name, unit]) => ({ name, body, duty, unitTags: [unit] }))

/** Invented people, named after trees so that nobody real is meant. The unit is where they worked before. */
export const demoHandlers: readonly DemoHandler[] = [
  ...people('kcoo', 'triage', ['Ilse Wilg', 'Directie Beleid'], ['Karim Beuk', 'Dienst Uitvoering'], ['Tess Hazelaar', 'Balie Midden'], ['Bram Lork', 'Afdeling Toezicht'], ['Yara Meidoorn', 'Team Vergunningen']),
  ...people('kcoo', 'member', ['Sem Kastanje', 'Directie Noord'], ['Lotte Populier', 'Directie Zuid'], ['Jip Abeel', 'Directie Oost']),
  ...people('kcoo', 'secretary', ['Dina Taxus', 'Secretariaat']),
  ...people('kcoo', 'authority', ['Vera Hulst', 'Bestuur']),
  ...people('icr', 'triage', ['Noor Linde', 'Directie Zuid'], ['Sam Esdoorn', 'Werving'], ['Joris Eik', 'Balie West'], ['Amina Ceder', 'Dienst Uitvoering'], ['Pim Berk', 'Team Analyse']),
  ...people('icr', 'member', ['Hanna Olm', 'Directie Noord'], ['Rafi Plataan', 'Directie Beleid']),
  ...people('icr', 'secretary', ['Mila Spar', 'Secretariaat']),
  ...people('icr', 'authority', ['Daan Els', 'Bestuur']),
]
