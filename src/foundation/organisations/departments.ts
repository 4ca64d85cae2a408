import type { OrganisationEvent } from './events.ts'

/** The day from which the list below is taken to hold. */
export const departmentsSince = '2024-07-02'

/**
 * The ministries as they stood from July 2024 on, as events to start from. Provisional: what a later cabinet changed is
 * entered as renames, merges and splits, never by editing this list.
 */
export const departmentsOf2024: readonly OrganisationEvent[] = ([
  ['az', 'Ministerie van Algemene Zaken', 'Ministry of General Affairs'],
  ['aenm', 'Ministerie van Asiel en Migratie', 'Ministry of Asylum and Migration'],
  ['bzk', 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', 'Ministry of the Interior and Kingdom Relations'],
  ['buza', 'Ministerie van Buitenlandse Zaken', 'Ministry of Foreign Affairs'],
  ['def', 'Ministerie van Defensie', 'Ministry of Defence'],
  ['ez', 'Ministerie van Economische Zaken', 'Ministry of Economic Affairs'],
  ['fin', 'Ministerie van Financiën', 'Ministry of Finance'],
  ['ienw', 'Ministerie van Infrastructuur en Waterstaat', 'Ministry of Infrastructure and Water Management'],
  ['jenv', 'Ministerie van Justitie en Veiligheid', 'Ministry of Justice and Security'],
  ['kgg', 'Ministerie van Klimaat en Groene Groei', 'Ministry of Climate Policy and Green Growth'],
  ['lvvn', 'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur', 'Ministry of Agriculture, Fisheries, Food Security and Nature'],
  ['ocw', 'Ministerie van Onderwijs, Cultuur en Wetenschap', 'Ministry of Education, Culture and Science'],
  ['szw', 'Ministerie van Sociale Zaken en Werkgelegenheid', 'Ministry of Social Affairs and Employment'],
  ['vro', 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening', 'Ministry of Housing and Spatial Planning'],
  ['vws', 'Ministerie van Volksgezondheid, Welzijn en Sport', 'Ministry of Health, Welfare and Sport'],
] as const).map(([id, nl, en]) => ({ kind: 'found', day: departmentsSince, unit: { id, kind: 'department', name: { nl, en }, parent: null } }))
