import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/frame/island.tsx'
import { FilingApp } from './file/app.tsx'
import type { FilingPage } from './file/page-data.ts'

/** Entry of the filing's page. */
const Filing = ({ data }: { readonly data: FilingPage }) => <FilingApp page={data} />

mountIsland<FilingPage>('desk-file', Filing)
