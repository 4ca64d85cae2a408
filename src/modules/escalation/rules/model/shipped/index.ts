import { modelShape, type Model } from '../shape.ts'
import file from './rijk.json' with { type: 'json' }

/** The escalation model that the product comes with: version 1, until an editor publishes another. Throws when the file does not have the shape. */
export const shippedModel: Model = modelShape.parse(file)
