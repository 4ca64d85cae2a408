import { frameworkShape, type Framework } from './shape.ts'
import file from './shipped/framework.json' with { type: 'json' }

export { frameworkShape, measureKinds, weights, type Conduct, type Framework, type Measure, type Weight } from './shape.ts'

/** The legal framework that the product comes with. Throws when the file does not have the shape. */
export const shippedFramework: Framework = frameworkShape.parse(file)
