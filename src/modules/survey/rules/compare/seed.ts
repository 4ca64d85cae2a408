import { specification, type Specification } from './specification.ts'

/**
 * The two figures of the parliamentary answer: 9 % in the survey of February 2022, 10 % in the survey on racism. Only what that answer
 * says is stated here; what it leaves open stays open.
 */
export const seedFigures: { readonly earlier: Specification; readonly baseline: Specification } = {
  earlier: specification.parse({
    id: 'integrity-2022', wave: '2022', estimate: 0.09, se: null, n: null,
    construct: {
      act: ['discrimination'], grounds: 'unspecified', scope: 'strict', role: 'experienced', source: null,
      statements: ['in die uitvraag naar discriminatie op diverse gronden werd uitgevraagd', 'strikt over discriminatie op grond van ras'],
    },
    question: {}, reference: { months: 12 }, base: {}, universe: { definition: 'employees of the central government' }, design: {}, fieldwork: { from: '2022-02-01', to: '2022-02-28' },
  }),
  baseline: specification.parse({
    id: 'racism-baseline', wave: 'nulmeting', firstWave: true, estimate: 0.1, se: null, n: 4481,
    construct: { act: ['racism'], grounds: 'unspecified', scope: 'broad', role: 'experienced', source: null },
    question: {}, reference: {}, base: { n: 4481 }, universe: { definition: 'employees of the central government' }, design: {}, response: { invited: 14304, completed: 4481 },
  }),
}
