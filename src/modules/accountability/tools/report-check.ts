import * as z from 'zod'
import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { refuse, ok, type Result } from '../../../foundation/kernel/result.ts'
import { shaped } from '../../../foundation/kernel/shaped.ts'
import { checkContent, type VersionProblem } from '../rules/versions/check.ts'
import { contentShapes, kinds, type Kind, type Version } from '../rules/versions/shapes.ts'

const content = z.union([contentShapes.model, contentShapes.questions])
const schema = {
  input: z.toJSONSchema(content),
  output: z.toJSONSchema(z.object({ ok: z.boolean(), kind: z.enum(kinds), problems: z.array(z.object({ code: z.string(), path: z.array(z.string()), story: z.object({ nl: z.string(), en: z.string() }) })) })),
}

/** One version as the API gives it, or its content alone. */
const versionIn = (value: unknown, file: string): Result<Version, string> => {
  const inside = typeof value === 'object' && value !== null && 'content' in value ? value.content : value
  const kind: Kind = typeof inside === 'object' && inside !== null && 'list' in inside ? 'questions' : 'model'
  const read = shaped<Version['content']>(contentShapes[kind], inside)
  if (!read.ok) return refuse(`${file}: ${kind}, ${read.error}.`)
  const number = shaped(z.object({ version: z.int().min(0).default(0) }), value)
  if (!number.ok) return refuse(`${file}: ${number.error}.`)
  return ok({ kind, version: number.value.version, since: '', owner: '', reason: '', content: read.value })
}

/** `gehoor report check` */
export const reportCheck: Computation = {
  usage: 'gehoor report check VERSION.json [--before VERSIONS.json] [--json]',
  about: 'Checks a version of the model or of the questions of the report as the product does before a colleague may adopt it.',
  words: ['VERSION.json'],
  options: { before: 'the versions before it, as the API gives them (models, questions): an id that was taken away does not come back' },
  schema,
  inWords: (json) => {
    const { ok: fine, kind, problems } = json as { ok: boolean; kind: Kind; problems: readonly VersionProblem[] }
    return fine ? `In order (${kind}).` : problems.map(({ code, path, story }) => `${code} (${path.join(' ')})\n  ${story.en}`).join('\n')
  },
  run: async ({ words, option, read }) => {
    const [name, before] = [words[0] as string, option('before')]
    const file = await readJsonAs(z.unknown(), name, read)
    if (!file.ok) return badInput(file.error)
    const version = versionIn(file.value, name)
    if (!version.ok) return badInput(version.error)
    const earlier: Version[] = []
    if (before !== undefined) {
      const list = await readJsonAs(z.unknown(), before, read)
      if (!list.ok) return badInput(list.error)
      for (const one of Array.isArray(list.value) ? list.value : [list.value]) {
        const found = versionIn(one, before)
        if (!found.ok) return badInput(found.error)
        if (found.value.kind !== version.value.kind) return badInput(`${before}: expected ${version.value.kind}, got ${found.value.kind}.`)
        earlier.push(found.value)
      }
    }
    const problems = checkContent(version.value.content, earlier.toSorted((a, b) => a.version - b.version))
    const answer = { ok: problems.length === 0, kind: version.value.kind, problems }
    return problems.length === 0 ? done(answer) : answerIsNo(answer)
  },
}
