import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { OpenFigures } from './figures/open-figures.tsx'
import type { FiguresData } from './figures/page-data.ts'

/** Where an analyst opens the sealed records and counts them on this device. */
mountIsland<FiguresData>('desk-figures', OpenFigures)
