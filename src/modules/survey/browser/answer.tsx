import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { AnswerApp } from './answer/app.tsx'

mountIsland('survey-answer', AnswerApp)
