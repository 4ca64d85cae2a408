import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/frame/island.tsx'
import type { FilingPage } from './file/page-data.ts'
import { LogbookApp } from './logbook/app.tsx'

/** Entry of the private logbook's page. */
const Logbook = ({ data }: { readonly data: FilingPage }) => <LogbookApp page={data} />

mountIsland<FilingPage>('desk-logbook', Logbook)
