/** How many words the list has: twelve bits a word. */
export const wordCount = 4096

/** The frozen list in order, loaded when it is needed only: 14 kB that a visitor who does not report never fetches. */
export const words = async (): Promise<readonly string[]> => (await import('./receipt-list.ts')).receiptList.trim().split(/\s+/)
