import { guideShape, type ManagersGuide } from './shape.ts'
import file from './shipped/guide.json' with { type: 'json' }

export { guideShape, type DocumentText, type GuideStep, type ManagersGuide } from './shape.ts'

/** The guide that the product comes with. Throws when the file does not have the shape. */
export const shippedGuide: ManagersGuide = guideShape.parse(file)
