import { practiceShape, type Practice } from './shape.ts'
import file from './shipped/practice.json' with { type: 'json' }

export { certificateColumns, certificateCsv, practiceCourse } from './certificate.ts'
export { practiceShape, type Choice, type Practice, type PracticeCase, type Scene } from './shape.ts'
export { best, passed, walkCase, type Trail, type Walked } from './walk.ts'

/** The cases that the product comes with. Throws when the file does not have the shape. */
export const shippedPractice: Practice = practiceShape.parse(file)
