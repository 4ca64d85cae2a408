import { toBase64Url, utf8 } from '../../foundation/kernel/bytes.ts'
import type { Role } from '../../foundation/kernel/module.ts'
import { sha256 } from '../../foundation/sealing/core/digest.ts'

/** Invented people of the house who hold no key, because nothing is sealed to them: the administrator is apart. Where each begins on the staff origin. */
export type DemoOffice = { readonly name: string; readonly role: Role; /** Id of the ministry; absent for the whole house. */ readonly department?: string; readonly home: { readonly nl: string; readonly en: string }; readonly does: { readonly nl: string; readonly en: string } }

export const demoOffice: readonly DemoOffice[] = [
  { name: 'Lieve Mispel', role: 'editor', home: { nl: '/redactie/wegwijzer', en: '/editing/guide' }, does: { nl: 'redacteur van de wegwijzer', en: 'editor of the guide' } },
  { name: 'Nour Hemlock', role: 'editor', home: { nl: '/redactie/escalatie', en: '/editing/escalation' }, does: { nl: 'redacteur van handreiking en escalatiemodel', en: 'editor of the managers’ guide and escalation model' } },
  { name: 'Puck Duindoorn', role: 'analyst', home: { nl: '/onderzoek', en: '/research' }, does: { nl: 'onderzoeker: vragenlijsten en metingen', en: 'researcher: questionnaires and waves' } },
  { name: 'Romy Vuurdoorn', role: 'recruiter', department: 'bzk', home: { nl: '/selectie', en: '/selection' }, does: { nl: 'werving en selectie, BZK', en: 'recruitment, BZK' } },
  ...['Aylin Liguster', 'Boris Kamperfoelie', 'Chantal Spirea'].map((name): DemoOffice => ({ name, role: 'assessor', department: 'bzk', home: { nl: '/beoordelen', en: '/assess' }, does: { nl: 'beoordelaar, BZK', en: 'assessor, BZK' } })),
  { name: 'Dewi Hortensia', role: 'analyst', home: { nl: '/doorstroom', en: '/career-flow' }, does: { nl: 'onderzoeker van doorstroom', en: 'analyst of career flow' } },
  { name: 'Otto Brem', role: 'council', department: 'bzk', home: { nl: '/selectiecijfers', en: '/selection-figures' }, does: { nl: 'medezeggenschap, BZK', en: 'works council, BZK' } },
  { name: 'Jonas Waterlelie', role: 'analyst', home: { nl: '/onderzoek/publicaties', en: '/research/publications' }, does: { nl: 'tweede onderzoeker', en: 'second analyst' } },
  { name: 'Gijs Steenbreek', role: 'coordinator', home: { nl: '/mentoringrondes', en: '/mentoring-rounds' }, does: { nl: 'centrale coördinator van mentoring', en: 'central coordinator of mentoring' } },
  { name: 'Esra Vingerhoed', role: 'coordinator', department: 'bzk', home: { nl: '/mentoringrondes', en: '/mentoring-rounds' }, does: { nl: 'coördinator van mentoring, BZK', en: 'coordinator of mentoring, BZK' } },
  ...([
    ['Chris Zilverspar', 'reviewer', undefined, 'beoordeelt verslagen, ministerie van BZK', 'judges reports, Ministry of the Interior'],
    ['Floor Grasklokje', 'reviewer', undefined, 'beoordeelt verslagen, tweede persoon bij BZK', 'judges reports, second person at the Ministry of the Interior'],
    ['Tessa Duizendblad', 'coordinator', 'szw', 'schrijft het verslag van SZW', 'writes the report of SZW'],
    ['Jorrit Hazelnoot', 'analyst', 'szw', 'levert de cijfers van SZW', 'brings the figures of SZW'],
    ['Mara Sleedoorn', 'council', 'szw', 'ondernemingsraad van SZW', 'works council of SZW'],
    ['Hidde Plataan', 'authority', 'szw', 'secretaris-generaal van SZW', 'secretary-general of SZW'],
    ['Noa Wolfsmelk', 'coordinator', 'ocw', 'schrijft het verslag van OCW', 'writes the report of OCW'],
    ['Sil Vlasleeuwenbek', 'analyst', 'ocw', 'schrijft mee aan het verslag van OCW', 'helps to write the report of OCW'],
  ] as const).map(([name, role, department, nl, en]): DemoOffice => ({ name, role, ...(department ? { department } : {}), home: { nl: '/rapportage', en: '/reporting' }, does: { nl, en } })),
]

/** Their ids, the same at every start of one installation. */
export const officeOf = (realm: string): readonly (DemoOffice & { readonly id: string })[] => demoOffice.map((one) => ({ ...one, id: toBase64Url(sha256(utf8(`${realm} ${one.name}`)).slice(0, 16)) }))
