import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { quietCaptions } from './captions.ts'

/** A whole document as text, for an answer of the server. */
export const renderPage = (element: VNode): string => quietCaptions(`<!doctype html>${renderToString(element)}`)

export { renderToString as renderPart } from 'preact-render-to-string'
