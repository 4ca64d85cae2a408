import { derive, releaseShare, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
import { wilson } from '../../../foundation/statistics/exact/index.ts'
import { coverageIn } from '../rules/competences/coverage.ts'
import { competenceIds } from '../rules/competences/library.ts'
import { scaleOrder } from '../rules/flow/delivery.ts'
import { topOf } from '../rules/flow/rates.ts'
import { coverageOf, rolesOf } from '../rules/training/register.ts'
import { deliveredYears, loadDelivered, loadPlacings, loadProfiles } from '../store/figures.ts'
import { outcomes } from '../store/procedures.ts'
import { loadCertificates, loadCourses } from '../store/training.ts'
import { asSystem, departmentsOn, type CareersServices } from './services.ts'

type At = { readonly department: string | null; readonly period: string; readonly share: Released<ShownShare>; readonly interval?: true }
/** Shares as readings; a hidden one says that it is too small. */
const readings = (shares: readonly At[]): Released<readonly Reading[]> => derive(shares.map(({ share }) => share), (values) => values.map((shown, at): Reading => {
  const { department, period, interval } = shares[at] as At
  return { department, period, shown: shown.state === 'shown' ? { state: 'shown', value: shown.part / shown.base, base: shown.base, interval: interval ? wilson(shown.part, shown.base) : null } : { state: 'hidden', because: 'too-few' } }
}))

/** Figures that this module delivers to policy and effect reports. */
export const careersIndicators: readonly IndicatorOffer<CareersServices>[] = [
  {
    id: 'careers.training-selection', subject: 'discrimination', since: '2026-01-01', unit: 'share', polarity: 'up', name: { nl: 'Leden van selectiecommissies met een geldige training', en: 'Members of selection panels with valid training' },
    parts: { numerator: { nl: 'Beoordelaars met een geldig certificaat', en: 'Assessors with a valid certificate' }, denominator: { nl: 'Alle mensen met de rol van beoordelaar', en: 'All people with the role of assessor' }, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Een certificaat zegt niet dat er beter wordt geselecteerd.', en: 'A certificate does not say that selection is better.' } },
    definition: { nl: 'Van de mensen met de rol van beoordelaar: hoeveel hebben vandaag een geldig certificaat. Niet getoond onder 30 mensen, of als er in een deel minder dan 10 zijn.', en: 'Of the people with the role of assessor: how many hold a valid certificate today. Not shown under 30 people, or when a part has fewer than 10.' },
    read: (services) => asSystem(services, async (tx, today) => {
      const [holders, courses, certificates] = [await services.staff.holders(tx, today, rolesOf.selection), await loadCourses(tx), await loadCertificates(tx)]
      return readings((await departmentsOn(tx, today)).map(({ id }): At => {
        const people = [...new Set(holders.filter(({ department }) => department === id).map(({ person }) => person))]
        const { trained } = coverageOf(people, 'selection', courses, certificates, today)
        return { department: id, period: today.slice(0, 4), share: releaseShare(trained, people.length) }
      }))
    }),
  },
  {
    id: 'careers.decisions-follow', subject: 'discrimination', since: '2026-01-01', unit: 'share', polarity: 'ambiguous', name: { nl: 'Selectiebesluiten die de volgorde volgen', en: 'Selection decisions that follow the ranking' },
    parts: { numerator: { nl: 'Procedures waarin het besluit de scores volgde', en: 'Procedures in which the decision followed the scores' }, denominator: { nl: 'Alle procedures die in het jaar zijn afgerond', en: 'All procedures that ended in the year' }, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Een besluit mag afwijken als de reden goed is.', en: 'A decision may depart for a good reason.' } },
    definition: { nl: 'Van de afgeronde procedures in een jaar: bij hoeveel volgde het besluit de scores. De andere hebben een geschreven reden. Meer is niet altijd beter: een goede reden mag. Vanaf vijf procedures.', en: 'Of the procedures that ended in a year: in how many the decision followed the scores. The others have a written reason. More is not always better: a good reason may be. From five procedures on.' },
    read: (services) => asSystem(services, async (tx) => {
      const ended = (await outcomes(tx)).filter(({ outcome }) => outcome.choiceFollowed !== undefined)
      const keys = [...new Set(ended.map(({ department, year }) => `${department} ${year}`))].toSorted()
      return readings(keys.map((key): At => {
        const own = ended.filter(({ department, year }) => `${department} ${year}` === key)
        const [department = '', period = ''] = key.split(' ')
        return { department, period, share: releaseShare(own.filter(({ outcome }) => outcome.choiceFollowed === true).length, own.length, 5, 0) }
      }))
    }),
  },
  {
    id: 'careers.top-representation', subject: 'inclusion', characteristic: 'origin', since: '2026-01-01', unit: 'share', polarity: 'up', name: { nl: 'Aandeel van buiten Europa in de hoogste schalen', en: 'Share from outside Europe in the highest scales' },
    parts: { numerator: { nl: 'Medewerkers met een herkomst buiten Europa in de twee hoogste schalen', en: 'Employees with an origin outside Europe in the two highest scales' }, denominator: { nl: 'Alle medewerkers in de twee hoogste schalen', en: 'All employees in the two highest scales' }, method: { nl: 'Geleverde totalen, interval naar Wilson', en: 'Delivered totals, Wilson interval' }, caveats: { nl: 'Er is geen hard streefcijfer. Herkomst is geen keuze van een persoon.', en: 'There is no hard target. Origin is nobody’s choice.' } },
    definition: { nl: 'Van de medewerkers in de twee hoogste geleverde schalen: hoeveel zijn geboren, of hebben een ouder geboren, buiten Europa. Uit geleverde totalen, met Wilson-marge. Er is geen hard streefcijfer.', en: 'Of the employees in the two highest delivered scales: how many were born, or have a parent born, outside Europe. From delivered totals, with Wilson’s margin. There is no hard target.' },
    read: (services) => asSystem(services, async (tx) => {
      const found: At[] = []
      for (const { department, year } of await deliveredYears(tx, 'stock')) {
        const cells = await loadDelivered(tx, 'stock', department, year)
        const top = topOf([...new Set(cells.map(({ key1 }) => key1))].toSorted(scaleOrder), 2)
        const own = cells.filter(({ key1 }) => top.includes(key1))
        const complete = top.every((scale) => own.filter(({ key1 }) => key1 === scale).length === 3)
        const base = complete ? own.reduce((sum, { count }) => sum + count, 0) : 0
        found.push({ department, period: String(year), interval: true, share: releaseShare(complete ? own.filter(({ group }) => group === 'non-eu').reduce((sum, { count }) => sum + count, 0) : 0, base) })
      }
      return readings(found)
    }),
  },
  {
    id: 'careers.competences-in-profiles', subject: 'inclusion', since: '2026-01-01', unit: 'share', polarity: 'up', name: { nl: 'Competenties die in profielen van leidinggevenden staan', en: 'Competences that stand in the profiles of managers' },
    parts: { numerator: { nl: 'Competenties die in een profiel staan', en: 'Competences that stand in a profile' }, denominator: { nl: 'Alle paren van leidinggevend profiel en competentie', en: 'All pairs of managing profile and competence' }, method: { nl: 'Telling van profielen', en: 'Count of profiles' }, caveats: { nl: 'Een profiel is papier; het zegt niet wat iemand doet.', en: 'A profile is paper; it does not say what somebody does.' } },
    definition: { nl: 'Van alle paren van leidinggevend profiel en competentie: hoeveel staan in het functieprofiel. Dit gaat over profielen, niet over mensen.', en: 'Of all pairs of managing profile and competence: how many stand in the job profile. This is about profiles, not about people.' },
    read: (services) => asSystem(services, async (tx, today) => {
      const profiles = await loadProfiles(tx, null)
      const placings = await loadPlacings(tx, profiles.map(({ id }) => id))
      // Profiles are no people: nobody is protected by hiding them.
      return readings([...new Set(profiles.filter(({ manages }) => manages).map(({ department }) => department))].toSorted().flatMap((department): readonly At[] => {
        const place = coverageIn(profiles.filter((one) => one.department === department), placings, competenceIds, today).find((one) => one.place === 'profile')
        return place ? [{ department, period: today.slice(0, 4), share: releaseShare(place.in, place.all, 1, 0) }] : []
      }))
    }),
  },
]
