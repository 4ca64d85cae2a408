import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Why the rules of the terms refuse a step, after "this cannot be done now:". */
export const termReasons = defineTexts({
  nl: {
    'consent-missing': 'de melder heeft er nog niet schriftelijk mee ingestemd', 'cannot-be-suspended': 'de termijn van deze procedure kan niet worden stilgezet', 'cannot-be-adjourned': 'de termijn van deze procedure kan niet worden verdaagd',
    'already-adjourned': 'de termijn is al één keer verdaagd', 'already-deferred': 'de behandeling is al uitgesteld', 'notice-to-both-missing': 'niet beide kanten kregen bericht', 'cannot-be-deferred': 'de termijn van deze procedure kan niet worden uitgesteld',
    'not-adjourned-first': 'eerst moet de termijn één keer zijn verdaagd', 'not-later': 'de gekozen dag valt binnen de termijn die al loopt', 'cannot-be-repaired': 'in deze procedure kunt u niet om aanvulling vragen', 'repair-already-asked': 'om aanvulling is al gevraagd',
    'not-suspended': 'de termijn staat niet stil', 'not-in-order': 'de dagen volgen elkaar niet op', suspended: 'de termijn staat stil', 'term-has-ended': 'de termijn is al voorbij',
  },
  en: {
    'consent-missing': 'the reporter has not consented in writing yet', 'cannot-be-suspended': 'the term of this procedure cannot be suspended', 'cannot-be-adjourned': 'the term of this procedure cannot be adjourned',
    'already-adjourned': 'the term was adjourned once already', 'already-deferred': 'handling was deferred already', 'notice-to-both-missing': 'not both sides were told', 'cannot-be-deferred': 'the term of this procedure cannot be deferred',
    'not-adjourned-first': 'the term must have been adjourned once first', 'not-later': 'the chosen day lies within the term that runs', 'cannot-be-repaired': 'in this procedure you cannot ask for completion', 'repair-already-asked': 'completion was asked for already',
    'not-suspended': 'the term does not stand still', 'not-in-order': 'the days do not follow each other', suspended: 'the term stands still', 'term-has-ended': 'the term is over',
  },
})
