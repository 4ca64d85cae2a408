import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { ContactApp } from './contact/app.tsx'

mountIsland('advisers-contact', ContactApp)
