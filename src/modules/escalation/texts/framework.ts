import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the page of the legal framework. */
export const frameworkTexts = defineTexts({
  nl: {
    title: 'Juridisch kader', principles: 'Waar u zich aan houdt', norms: 'De normen', norm: 'Norm', says: 'Wat die zegt', sources: 'Bron', conducts: 'Wat past bij wat er gebeurde', conduct: 'Wat er gebeurde', broken: 'Norm', first: 'Eerste keer', repeated: 'Vaker, of lichter hielp niet', grave: 'Ernstig',
    conductText: 'Begin links. Verder naar rechts mag alleen met een reden. Een maatregel met een ster komt van hoger dan de eigen leidinggevende.', managers: 'Leidinggevenden die niets doen of meedoen', employees: 'Iedereen',
    measures: 'De maatregelen', measure: 'Maatregel', kind: 'Soort', by: 'Wie mag dit', ground: 'Grond', before: 'Wat er eerst moet', nothing: 'niets', perLevel: 'Wat elk niveau kan', level: 'Niveau', can: 'Mag', mayNot: 'Mag niet',
    'kind-agreement': 'afspraak', 'kind-order': 'ordemaatregel', 'kind-penalty': 'straf', 'kind-repair': 'herstel', 'kind-organisation': 'organisatie', 'kind-elsewhere': 'doorgeven', example: 'Bijvoorbeeld', external: 'Een straf uit de CAO kan niet tegen iemand die is ingehuurd. Dan kan de opdracht eindigen en hoort het bureau dat.',
  },
  easy: {
    title: 'Wat mag en wat niet mag', principles: 'Zo doet u het', norms: 'De regels', norm: 'Regel', says: 'Wat die zegt', sources: 'Waar het staat', conducts: 'Wat past bij wat er gebeurde', conduct: 'Wat er gebeurde', broken: 'Regel', first: 'Eerste keer', repeated: 'Vaker, of het hielp niet', grave: 'Ernstig',
    conductText: 'Begin links. Verder naar rechts mag met een reden. Staat er een ster? Dan beslist iemand die hoger zit.', managers: 'Leidinggevenden die niets doen of meedoen', employees: 'Iedereen',
    measures: 'Wat er kan gebeuren', measure: 'Wat', kind: 'Soort', by: 'Wie mag dit', ground: 'Waarom het mag', before: 'Wat er eerst moet', nothing: 'niets', perLevel: 'Wie mag wat', level: 'Wie', can: 'Mag', mayNot: 'Mag niet',
    'kind-agreement': 'afspraak', 'kind-order': 'om te beschermen', 'kind-penalty': 'straf', 'kind-repair': 'goed maken', 'kind-organisation': 'organisatie', 'kind-elsewhere': 'naar een ander', example: 'Bijvoorbeeld', external: 'Is iemand ingehuurd? Dan kan er geen straf uit de CAO komen. Wel kan het werk stoppen. Het bureau hoort dat.',
  },
  en: {
    title: 'Legal framework', principles: 'What you keep to', norms: 'The norms', norm: 'Norm', says: 'What it says', sources: 'Source', conducts: 'What fits what happened', conduct: 'What happened', broken: 'Norm', first: 'First time', repeated: 'Repeated, or lighter did not help', grave: 'Grave',
    conductText: 'Begin at the left. Further to the right is allowed only with a reason. A measure with a star comes from higher than the own manager.', managers: 'Managers who do nothing or take part', employees: 'Everybody',
    measures: 'The measures', measure: 'Measure', kind: 'Kind', by: 'Who may take it', ground: 'Ground', before: 'What must come first', nothing: 'nothing', perLevel: 'What each level can do', level: 'Level', can: 'May', mayNot: 'May not',
    'kind-agreement': 'agreement', 'kind-order': 'interim order', 'kind-penalty': 'penalty', 'kind-repair': 'putting right', 'kind-organisation': 'organisation', 'kind-elsewhere': 'passing on', example: 'For example', external: 'A penalty of the collective agreement is not possible against somebody hired. Then the assignment can end, and the agency is told.',
  },
})
