import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/frame/island.tsx'
import type { FilingPage } from './file/page-data.ts'
import { FilingStart } from './file/start.tsx'

/** Entry of the filing's page. */
const Filing = ({ data }: { readonly data: FilingPage }) => <FilingStart page={data} />

mountIsland<FilingPage>('desk-file', Filing)
