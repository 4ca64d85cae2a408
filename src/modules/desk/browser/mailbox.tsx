import '../../../foundation/kernel/no-eval.ts'
import { mountIsland } from '../../../foundation/ui/index.ts'
import { MailboxApp } from './mailbox/app.tsx'

mountIsland('desk-mailbox', MailboxApp)
