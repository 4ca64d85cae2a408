import type { Specification, TwoWords } from '../compare/index.ts'
import { seedFigures } from '../compare/seed.ts'

/** A figure that may be laid beside another. `quote` holds what a public source says, where the figure is not ours. */
export type Comparable = { readonly specification: Specification; readonly name: TwoWords; readonly quote: { readonly words: string; readonly source: TwoWords } | null; readonly kind: 'share' | 'mean' }

const source: TwoWords = { nl: 'Antwoord op vragen uit de Tweede Kamer, 2024Z18656', en: 'Answer to questions of parliament, 2024Z18656' }

/** The two figures of the parliamentary answer: quotations from a public source, never figures of our own. */
export const quotedFigures: readonly Comparable[] = [
  { specification: seedFigures.earlier, kind: 'share', name: { nl: 'Personeelsenquête Rijk, februari 2022: discriminatie', en: 'Staff survey of the central government, February 2022: discrimination' }, quote: { words: 'Hieruit bleek dat 9% van de medewerkers de 12 voorbije maanden discriminatie had meegemaakt.', source } },
  { specification: seedFigures.baseline, kind: 'share', name: { nl: 'Personeelsenquête Rijk, nulmeting: racisme', en: 'Staff survey of the central government, baseline: racism' }, quote: { words: 'Dit lijkt vergelijkbaar met het percentage uit de PER van 10%, maar deze twee percentages kunnen niet vergeleken worden.', source } },
]
