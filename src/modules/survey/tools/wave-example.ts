import { seeded } from '../../../foundation/kernel/seeded.ts'

/** Invented ministries with their number of employees and of answers; the last one is too small to show. */
const ministries = [['Voorbeeldzaken', 21_000, 320], ['Proefbeleid', 14_000, 260], ['Testwerken', 9_000, 210], ['Denkbeeldige Zaken', 6_000, 140], ['Klein Bureau', 400, 14]] as const

/** An invented wave as a CSV file with its codebook: nobody in it exists. */
export const exampleWave = (seed = 7): { readonly data: string; readonly codebook: string; readonly population: string } => {
  const random = seeded(seed)
  const chance = (share: number): boolean => random.uniform() < share
  const rows = ministries.flatMap(([name, size, answers], at) => Array.from({ length: answers }, () => {
    const racism = chance(0.08 + 0.02 * at) ? 1 : 2
    const told = racism === 2 ? '' : chance(0.7) ? 1 : chance(0.6) ? 2 : 3
    return [name, chance(0.06) ? 9 : racism, told, 1 + random.below(5), 20 + random.below(45), (size / answers).toFixed(4), chance(0.05) ? '"Er werd niets met mijn melding gedaan."' : ''].join(',')
  }))
  const codebook = [
    'variable,label,value,value_label,missing', 'ministerie,Ministerie,,,', 'racisme,Hebt u in de afgelopen 12 maanden racisme op het werk meegemaakt?,1,Ja,', 'racisme,,2,Nee,', 'racisme,,9,Wil ik niet zeggen,ja',
    'verteld,Met wie hebt u daarover gepraat?,1,Met een collega of leidinggevende,', 'verteld,,2,Met een vertrouwenspersoon,', 'verteld,,3,Met niemand,', 'vertrouwen,"Ik vertrouw erop dat een melding goed wordt opgepakt (1 = helemaal niet, 5 = helemaal wel)",,,',
    'leeftijd,Leeftijd,,,', 'gewicht,Gewicht,,,', 'open,Wilt u nog iets kwijt?,,,',
  ].join('\n')
  return { data: `ministerie,racisme,verteld,vertrouwen,leeftijd,gewicht,open\n${rows.join('\n')}\n`, codebook: `${codebook}\n`, population: ministries.map(([name, size]) => `ministerie, ${name}, ${size}`).join('\n') }
}
