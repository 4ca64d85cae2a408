import { toBase64Url, utf8 } from '../../foundation/kernel/bytes.ts'
import { sha256 } from '../../foundation/sealing/core/digest.ts'

const firstNames = ['Noor', 'Amir', 'Lotte', 'Joris', 'Fatima', 'Sven', 'Maya', 'Tim', 'Aylin', 'Daan', 'Esi', 'Wout', 'Priya', 'Kees', 'Lina', 'Bas', 'Zoë', 'Hugo', 'Nour', 'Stijn']
const plants = ['Varen', 'Klaver', 'Lupine', 'Anemoon', 'Bremstruik', 'Distel', 'Heide', 'Kamille', 'Lavas', 'Marjolein', 'Narcis', 'Prikneus', 'Rozemarijn', 'Salie', 'Tijm', 'Valeriaan', 'Wikke', 'Zuring', 'Akelei', 'Bieslook']
const departments = ['bzk', 'szw', 'fin', 'vws', 'jenv', 'ocw', 'lvvn', 'ienw'] as const

/** Sixty invented employees of eight ministries, for the rounds of mentoring; named after herbs and flowers. */
export const colleaguesOf = (realm: string) =>
  Array.from({ length: 60 }, (_, at) => {
    const name = `${firstNames[at % 20]} ${plants[(at * 7 + Math.floor(at / 20)) % 20]}`
    return { id: toBase64Url(sha256(utf8(`${realm} colleague ${at}`)).slice(0, 16)), name, role: 'employee' as const, department: departments[at % departments.length] ?? 'bzk' }
  })
