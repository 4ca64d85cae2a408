/** The names of the steps in the course of a case; words belong to the pages. */
export type CourseName = 'received' | 'acknowledged' | 'admission' | 'assessing' | 'panel' | 'hearing' | 'addressing' | 'feedback' | 'advice' | 'decision' | 'closed' | 'aftercare'
