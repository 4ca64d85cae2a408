import type { Text } from '../../../../foundation/kernel/language.ts'
import type { Group } from '../fairness/counts.ts'

/** Nine indicators in the manner of the NHS Workforce Race Equality Standard, each with its direction: which group's share stands above the line. */
export type EqualityIndicator = {
  readonly id: string
  readonly name: Text
  /** `share`: the group's share itself. `reference-over-group`, `group-over-reference`: a ratio in that direction. `gap`: share minus share of the population it should reflect. */
  readonly form: 'share' | 'reference-over-group' | 'group-over-reference' | 'gap'
  /** Of the figure as it is formed. */
  readonly better: 'lower' | 'higher' | 'towards-one' | 'towards-zero'
  readonly part: Text
  readonly base: Text
}
const one = (id: string, form: EqualityIndicator['form'], better: EqualityIndicator['better'], name: readonly [string, string], part: readonly [string, string], base: readonly [string, string]): EqualityIndicator =>
  ({ id, form, better, name: { nl: name[0], en: name[1] }, part: { nl: part[0], en: part[1] }, base: { nl: base[0], en: base[1] } })

export const equalityIndicators: readonly EqualityIndicator[] = [
  one('w1', 'gap', 'towards-zero', ['Aandeel in de hoogste schalen, vergeleken met de hele organisatie', 'Share in the highest scales, compared with the whole organisation'], ['mensen van de groep in schaal 14 en hoger', 'people of the group in scale 14 and higher'], ['mensen van de groep in de hele organisatie', 'people of the group in the whole organisation']),
  one('w2', 'reference-over-group', 'towards-one', ['Kans om na een gesprek te worden aangenomen', 'Chance of being appointed after an interview'], ['aangenomen', 'appointed'], ['uitgenodigd voor een gesprek', 'invited to an interview']),
  one('w3', 'group-over-reference', 'towards-one', ['Kans op een formeel disciplinair traject', 'Chance of a formal disciplinary process'], ['kwam in een traject', 'entered a process'], ['medewerkers', 'employees']),
  one('w4', 'reference-over-group', 'towards-one', ['Kans op een opleiding die niet verplicht is', 'Chance of training that is not mandatory'], ['volgde een opleiding', 'followed training'], ['medewerkers', 'employees']),
  one('w5', 'share', 'lower', ['Maakte pesten of intimidatie mee door burgers', 'Experienced harassment by members of the public'], ['maakte dit mee', 'experienced it'], ['antwoordden', 'answered']),
  one('w6', 'share', 'lower', ['Maakte pesten of intimidatie mee door collega’s', 'Experienced harassment by colleagues'], ['maakte dit mee', 'experienced it'], ['antwoordden', 'answered']),
  one('w7', 'share', 'higher', ['Vindt dat de organisatie gelijke kansen biedt', 'Believes that the organisation gives equal chances'], ['vindt dit', 'believes so'], ['antwoordden', 'answered']),
  one('w8', 'share', 'lower', ['Werd gediscrimineerd door leidinggevende of collega', 'Was discriminated against by a manager or colleague'], ['maakte dit mee', 'experienced it'], ['antwoordden', 'answered']),
  one('w9', 'gap', 'towards-zero', ['Aandeel in het bestuur, vergeleken met de hele organisatie', 'Share in the board, compared with the whole organisation'], ['mensen van de groep in het bestuur', 'people of the group in the board'], ['mensen van de groep in de hele organisatie', 'people of the group in the whole organisation']),
]

export type EqualityCell = { readonly indicator: string; readonly group: Group; readonly part: number; readonly base: number }
export type EqualityFigure = { readonly group: Group; readonly value: number | null }

/** The figures of one indicator for each group but the first; null when it cannot be formed. In `gap` the parts and bases of all groups add up to the two wholes. */
export const equalityFigures = ({ id, form }: EqualityIndicator, cells: readonly EqualityCell[]): readonly EqualityFigure[] => {
  const own = cells.filter(({ indicator }) => indicator === id)
  const share = ({ part, base }: EqualityCell): number | null => (base === 0 ? null : part / base)
  const reference = own.find(({ group }) => group === 'nl')
  const over = (a: number | null, b: number | null): number | null => (a === null || b === null || b === 0 ? null : a / b)
  const [parts, bases] = [own.reduce((sum, { part }) => sum + part, 0), own.reduce((sum, { base }) => sum + base, 0)]
  return own.filter(({ group }) => form === 'share' || group !== 'nl').map((cell) => {
    const value = form === 'share' ? share(cell)
      : form === 'gap' ? (parts === 0 || bases === 0 || !reference ? null : cell.part / parts - cell.base / bases)
      : !reference ? null : form === 'reference-over-group' ? over(share(reference), share(cell)) : over(share(cell), share(reference))
    return { group: cell.group, value }
  })
}
