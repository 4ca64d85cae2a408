import { SaxesParser } from 'saxes'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { faultIn, type FileFault } from '../fault.ts'
import type { Variable } from './variables.ts'

type Open = { name: string; label: string; question: string; labels: { value: string; label: string }[]; missing: string[] }
type Category = { value: string; label: string; missing: boolean }

/** A codebook larger than this is no codebook. */
const largest = 64 * 1024 * 1024
const kept = new Set(['codeBook', 'docDscr', 'stdyDscr', 'fileDscr', 'dataDscr', 'var', 'catgry', 'catValu', 'labl', 'qstn', 'qstnLit', 'invalrng', 'item', 'range'])
/** Parts that say nothing about labels, questions or missing values and need no mention. */
const silent = new Set(['varFormat', 'location', 'sumStat', 'catStat', 'valrng', 'preQTxt', 'postQTxt', 'universe', 'varGrp'])

/** Reads a DDI-Codebook (any 2.x): variables with question, labels and missing values. Refuses in one sentence; entities of a DTD are not followed. */
export const readDdi = (text: string, file: string): Result<{ readonly variables: readonly Variable[]; readonly notUnderstood: readonly FileFault[] }, FileFault> => {
  if (text.length > largest) return refuse(faultIn(file, { nl: 'dit codeboek is groter dan 64 MB.', en: 'this codebook is larger than 64 MB.' }))
  const variables: Variable[] = []
  const passedOver = new Map<string, FileFault>()
  const passOver = (en: string, nl = en): void => void passedOver.set(en, { nl, en })
  const path: string[] = []
  const found: { variable: Open | null; category: Category | null; words: string; wrong: string | null; root: string | null } = { variable: null, category: null, words: '', wrong: null, root: null }
  const parser = new SaxesParser({ position: false })
  parser.on('error', (fault) => {
    found.wrong ??= fault.message.split('\n')[0] ?? 'broken'
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = name.replace(/^.*:/, '')
    found.root ??= tag
    path.push(tag)
    found.words = ''
    const attribute = (key: string): string => String((attributes as Record<string, string>)[key] ?? '')
    if (tag === 'var') found.variable = { name: attribute('name'), label: '', question: '', labels: [], missing: [] }
    else if (tag === 'catgry') found.category = { value: '', label: '', missing: attribute('missing') === 'Y' }
    else if (tag === 'item' && path.includes('invalrng')) found.variable?.missing.push(...attribute('VALUE').split(/\s+/).filter(Boolean))
    else if (tag === 'range' && path.includes('invalrng')) passOver('a range of missing values', 'een reeks ontbrekende waarden')
    else if (path.includes('dataDscr') && !kept.has(tag) && !silent.has(tag)) passOver(`<${tag}>`)
  })
  parser.on('text', (more) => {
    found.words += more
  })
  parser.on('closetag', ({ name }) => {
    const tag = name.replace(/^.*:/, '')
    const words = found.words.replaceAll(/\s+/g, ' ').trim()
    const { variable, category } = found
    if (tag === 'catValu' && category) category.value = words
    else if (tag === 'labl' && category) category.label ||= words
    else if (tag === 'labl' && variable && path.at(-2) === 'var') variable.label ||= words
    else if (tag === 'qstnLit' && variable) variable.question ||= words
    else if (tag === 'catgry' && variable && category) {
      if (category.value !== '') variable.labels.push({ value: category.value, label: category.label || category.value })
      if (category.missing && category.value !== '') variable.missing.push(category.value)
      found.category = null
    } else if (tag === 'var' && variable) {
      if (variable.name === '') passOver('a variable without a name', 'een variabele zonder naam')
      else variables.push({ name: variable.name, label: variable.question || variable.label, labels: variable.labels, missing: [...new Set(variable.missing)] })
      found.variable = null
    }
    path.pop()
    found.words = ''
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  if (found.wrong !== null) return refuse(faultIn(file, { nl: 'dit is geen goed gevormde XML.', en: `this is not well-formed XML: ${found.wrong.replace(/\.$/, '')}.` }))
  if (found.root !== 'codeBook') return refuse(faultIn(file, { nl: `we verwachten een codeboek van DDI (<codeBook>) en vinden <${found.root}>.`, en: `expected a DDI codebook (<codeBook>); found <${found.root}>.` }))
  return ok({ variables, notUnderstood: [...passedOver.values()].map((what) => faultIn(file, what)) })
}
