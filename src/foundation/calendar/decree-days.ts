import type { Day } from '../kernel/clock.ts'

/** One royal decree that equates days with a public holiday (Algemene termijnenwet art. 3 lid 3). */
export type Decree = {
  readonly name: string
  readonly source: string
  /** The first and the last year the decree settles. */
  readonly years: readonly [number, number]
  readonly days: readonly Day[]
}

/**
 * The decrees known to us. No formula exists for these days: the next decree is added here by hand.
 * The decree for 2020 to 2022 was not found, so those years count as not known.
 */
export const decrees: readonly Decree[] = [
  {
    name: 'Koninklijk besluit van 26 november 2003, nr. 03.004876',
    source: 'BWBR0015963',
    years: [2005, 2007],
    days: ['2005-05-06', '2006-05-26', '2007-05-18', '2007-12-27', '2007-12-28', '2007-12-31'],
  },
  {
    name: 'Koninklijk besluit van 27 september 2007, nr. 07.003139',
    source: 'BWBR0022669',
    years: [2007, 2010],
    days: ['2007-12-24', '2008-05-02', '2009-01-02', '2009-05-01', '2009-05-04', '2009-05-22', '2010-05-14'],
  },
  {
    name: 'Koninklijk besluit van 7 juni 2010, nr. 10.001566',
    source: 'BWBR0027755',
    years: [2011, 2013],
    days: ['2011-05-06', '2011-06-03', '2012-05-18', '2012-12-24', '2012-12-31', '2013-04-29', '2013-05-10', '2013-12-27'],
  },
  {
    name: 'Koninklijk besluit van 17 juni 2013, nr. 13.001210',
    source: 'BWBR0033679',
    years: [2014, 2016],
    days: ['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  },
  {
    name: 'Koninklijk besluit van 31 oktober 2016',
    source: 'Stcrt. 2016, 58653',
    years: [2017, 2019],
    days: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  },
  {
    name: 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025',
    source: 'title of the decree as published; sterfgeval.nl, question 70745',
    years: [2023, 2025],
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    name: 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028',
    source: 'title of the decree as published; sterfgeval.nl, question 70745',
    years: [2026, 2028],
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
]

/** The last year whose decree days are known; a term that ends later is provisional. */
export const lastDecreeYear: number = Math.max(...decrees.map((decree) => decree.years[1]))

/** Tells whether the decree days of a year are known to us. */
export const decreeDaysKnown = (year: number): boolean => decrees.some((decree) => decree.years[0] <= year && year <= decree.years[1])
