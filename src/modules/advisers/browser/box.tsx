import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { BoxApp } from './box/app.tsx'

mountIsland('advisers-box', BoxApp)
