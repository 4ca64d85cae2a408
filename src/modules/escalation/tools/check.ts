import { answerIsNo, badInput, done, type Computation } from '../../../foundation/kernel/computation.ts'
import { checkModel, modelSchemas } from '../rules/check/index.ts'
import { adapt, modelShape } from '../rules/model/index.ts'
import { readText } from '../rules/read.ts'

type Found = readonly { readonly code: string; readonly path: readonly string[]; readonly story: { readonly en: string } }[]
type Answer = { readonly ok: boolean; readonly places: number; readonly problems: Found; readonly warnings: Found }
const told = (found: Found): readonly string[] => found.map(({ code, path, story }) => `${code} (${path.join(' ')})\n  ${story.en}`)

/** `gehoor escalation check MODEL.json`: the same check as before publishing. */
export const escalationCheck: Computation = {
  usage: 'gehoor escalation check MODEL.json [--terms ESC_1=3wd,ESC_2=4wd] [--json]',
  about: 'Check an escalation model: owners, terms, every path, who decides, who is told. A failing path is told as a story.',
  words: ['MODEL.json'],
  options: { terms: 'lengths of a department to check within the model’s bounds, such as ESC_1=3wd,ESC_2=4wd' },
  schema: modelSchemas,
  run: async ({ words, option, read }) => {
    const file = words[0] as string
    const text = await read(file)
    if (!text.ok) return badInput(text.error)
    const model = readText(modelShape, text.value)
    if (!model.ok) return badInput(`${file}: ${model.error}.`)
    const given = (option('terms') ?? '').split(',').filter((one) => one !== '').map((one) => one.split('='))
    if (given.some((one) => one.length !== 2)) return badInput('--terms: expected pairs such as ESC_1=3wd,ESC_2=4wd.')
    const twice = given.find(([term], at) => given.findIndex(([other]) => other === term) < at)
    if (twice) return badInput(`--terms names ${twice[0]} twice.`)
    const adapted = adapt(model.value, { terms: Object.fromEntries(given) })
    if (!adapted.ok) {
      const problems = adapted.error.map(({ term, problem }) => ({ code: 'outside-bounds', path: ['terms', term], story: { nl: `Een ministerie wil ${term} anders: dat mag niet (${problem}).`, en: `A ministry wants ${term} otherwise: that is not allowed (${problem}).` } }))
      return answerIsNo({ ok: false, problems, warnings: [], places: 0, version: model.value.version })
    }
    const checked = checkModel(adapted.value)
    const answer = { ...checked, version: model.value.version }
    return checked.ok ? done(answer) : answerIsNo(answer)
  },
  inWords: (json) => {
    const { ok, places, problems, warnings } = json as Answer
    return [...(ok ? [`In order: ${places} places that a signal can be in, every path walked.`] : told(problems)), ...(warnings.length > 0 ? ['Allowed, and worth a look:', ...told(warnings)] : [])].join('\n')
  },
}
