import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

// Lets Node read pages: it strips types by itself, but knows no JSX. Loaded before everything else (`--import`).
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.tsx')) return next(url, context)
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { swcrc: false, jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2024', transform: { react: { runtime: 'automatic', importSource: 'preact' } } }, module: { type: 'es6' } })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
