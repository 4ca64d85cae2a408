import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { FollowApp } from './follow/app.tsx'

mountIsland('escalation-follow', FollowApp)
