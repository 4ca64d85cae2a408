import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { RecordApp } from './record/app.tsx'

mountIsland('escalation-signal', RecordApp)
