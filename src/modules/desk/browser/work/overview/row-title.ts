import { overviewTexts } from '../../../texts/overview.ts'
import type { ListRow } from '../load-list.ts'

/** A row's title once opened. */
export const titleIn = (row: ListRow, language: 'nl' | 'en'): string => (row.label === null || row.label === 'cannot-open' || row.label.title === '' ? overviewTexts[language].untitled : row.label.title)
