// Checks the import matrix over src/ and says how much was checked: a check that saw nothing has not passed.
import { cruise } from 'dependency-cruiser'
import { globSync } from 'node:fs'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../.dependency-cruiser.mjs'

export const violations = async (folders, baseDir = process.cwd()) => {
  const { output } = await cruise(folders, { ...config.options, baseDir, ruleSet: { forbidden: config.forbidden }, validate: true }, undefined, { tsConfig: extractTSConfig('tsconfig.json') })
  return { checked: output.modules.filter((module) => module.source.startsWith('src/')).length, found: output.summary.violations.map((one) => ({ rule: one.rule.name, from: one.from, to: one.to })) }
}

if (import.meta.main) {
  const { checked, found } = await violations(['src'])
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts')).length
  for (const one of found) console.error(`${one.rule}: ${one.from} -> ${one.to}`)
  if (checked < files * 0.95) {
    console.error(`only ${checked} of ${files} files were checked`)
    process.exit(1)
  }
  console.log(`structure: ${checked} modules checked, ${found.length} violations`)
  process.exit(found.length > 0 ? 1 : 0)
}
