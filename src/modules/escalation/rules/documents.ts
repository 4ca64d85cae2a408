import { z } from 'zod'
import type { Result } from '../../../foundation/kernel/result.ts'
import { shaped } from '../../../foundation/kernel/shaped.ts'
import { checkModel } from './check/index.ts'
import { checkDocument } from './check/documents.ts'
import type { Problem } from './check/problem.ts'
import { frameworkShape, shippedFramework } from './framework/index.ts'
import { guideShape, shippedGuide } from './guide/index.ts'
import { modelShape, shippedModel } from './model/index.ts'
import { practiceShape, shippedPractice } from './practice/index.ts'

/** The documents that editors keep, each in versions. */
export const documentKinds = ['model', 'guide', 'framework', 'practice'] as const
export type DocumentKind = (typeof documentKinds)[number]

export type Documents = { readonly model: typeof shippedModel; readonly guide: typeof shippedGuide; readonly framework: typeof shippedFramework; readonly practice: typeof shippedPractice }
export type Document = Documents[DocumentKind]

export const shipped: Documents = { model: shippedModel, guide: shippedGuide, framework: shippedFramework, practice: shippedPractice }
const shapes: { readonly [kind in DocumentKind]: z.ZodType<Documents[kind]> } = { model: modelShape, guide: guideShape, framework: frameworkShape, practice: practiceShape }

/** A document out of what was read from a file; a refusal names the field, what is there and what was expected. */
export const readDocument = <Kind extends DocumentKind>(kind: Kind, value: unknown): Result<Documents[Kind], string> => shaped<Documents[Kind]>(shapes[kind], value)

/** What keeps a document from being published. */
export const problemsOf = (kind: DocumentKind, document: Document): readonly Problem[] => (kind === 'model' ? checkModel(document as Documents['model']).problems : checkDocument(kind, document as Exclude<Document, Documents['model']>))
