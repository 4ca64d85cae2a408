import type { Honest } from '../../../foundation/kernel/module.ts'
import type { Mapped } from '../options.ts'
import { linesOf } from './map.ts'

const words: Record<Honest, string> = { works: 'works', provisional: 'provisional', 'not-built': 'not built' }

const head = `# The system: what was promised, and where it is

Made from the modules by \`npm run docs\`; a test fails when it is out of step. Each row is a measure from the minister's eleven answers
(TK 2024Z18656). *Works*: you can use it today. *Provisional*: it works, but covers part of what was promised or rests on an
assumption that a lawyer must confirm. *Not built*: no page yet; its folder may already hold computations for the command line. The same states stand on \`/nl/stelsel\`.

| answers | measure | state | folder | page |
|---|---|---|---|---|
`

/** \`docs/system.md\`: every measure once, with the answers it comes from. */
export const systemDocument = (modules: readonly Mapped[]): string => {
  const rows = new Map<string, { answers: number[]; cells: string }>()
  for (let answer = 1; answer <= 11; answer++) {
    for (const line of linesOf(answer, modules)) {
      const cells = `${line.name.en} | ${words[line.state]} | \`src/modules/${line.module}\` | ${line.page ? `\`/nl${line.page.nl}\`` : ''}`
      rows.set(line.id, { answers: [...(rows.get(line.id)?.answers ?? []), answer], cells })
    }
  }
  return head + [...rows.values()].map(({ answers, cells }) => `| ${answers.join(', ')} | ${cells} |\n`).join('')
}
