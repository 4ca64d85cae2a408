import { guideShape, type Guide } from '../guide.ts'
import file from './guide.json' with { type: 'json' }

/** The guide that the product comes with: version 1, until an editor publishes another. Throws when the file does not have the shape. */
export const shippedGuide: Guide = guideShape.parse(file)
