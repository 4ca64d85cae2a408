import { deskTables } from '../store/tables.ts'
import { dueReaders as dueRows } from '../store/cases.ts'
import type { DeskServices } from './services.ts'

/** The persons who read an open case that is due today or earlier; nothing about the cases. */
export const dueReaders = (services: Pick<DeskServices, 'database' | 'clock'>): Promise<readonly string[]> =>
  services.database.within({ kind: 'system' }, (tx) => dueRows(deskTables(tx), services.clock.today()))
