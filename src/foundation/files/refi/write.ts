import { strToU8, zipSync } from 'fflate'
import { codebookNamespace, projectNamespace, type RefiCode, type RefiProject } from './project.ts'
import { xmlAttribute, xmlText } from './xml.ts'

const header = '<?xml version="1.0" encoding="utf-8"?>\n'
/** A zip keeps a time of each part; this one says nothing. */
const noTime = new Date(1980, 0, 1)

const codesOf = (codes: readonly RefiCode[], parent: string, depth: number): string => codes.filter((code) => code.parent === parent && depth < 50).map(({ guid, name, description }) =>
  `<Code guid="${guid}" name="${xmlAttribute(name)}" isCodable="true">${description === '' ? '' : `<Description>${xmlText(description)}</Description>`}${codesOf(codes, guid, depth + 1)}</Code>`).join('\n')

/** A codebook as a file (`.qdc`). */
export const writeRefiCodebook = (codes: readonly RefiCode[], origin: string): Uint8Array =>
  strToU8(`${header}<CodeBook xmlns="${codebookNamespace}" origin="${xmlAttribute(origin)}">\n<Codes>\n${codesOf(codes, '', 0)}\n</Codes>\n</CodeBook>\n`)

/**
 * A project as a file (`.qdpx`). `day` is the finest time that goes into it; `guid` makes the identifiers that pieces and codings need. The
 * texts stand in it as they are: whoever keeps the file keeps the conversation.
 */
export const writeRefiProject = ({ name, users, codes, sources }: RefiProject, origin: string, day: string, guid: () => string): Uint8Array => {
  const moment = `creationDateTime="${day}T00:00:00Z"`
  const texts = sources.map((source) => {
    const pieces = source.selections.map(({ start, end, user, codes: chosen }) => `<PlainTextSelection guid="${guid()}" name="" startPosition="${start}" endPosition="${end}" creatingUser="${user}" ${moment}>${chosen
      .map((code) => `<Coding guid="${guid()}" creatingUser="${user}" ${moment}><CodeRef targetGUID="${code}"/></Coding>`).join('')}</PlainTextSelection>`)
    return `<TextSource guid="${source.guid}" name="${xmlAttribute(source.name)}" plainTextPath="internal://${source.guid}.txt" ${moment}>${pieces.join('\n')}</TextSource>`
  })
  const project = `${header}<Project xmlns="${projectNamespace}" name="${xmlAttribute(name)}" origin="${xmlAttribute(origin)}" ${moment}>
<Users>${users.map((user) => `<User guid="${user.guid}" name="${xmlAttribute(user.name)}"/>`).join('')}</Users>
<CodeBook><Codes>
${codesOf(codes, '', 0)}
</Codes></CodeBook>
<Sources>
${texts.join('\n')}
</Sources>
</Project>
`
  return zipSync({ 'project.qde': strToU8(project), ...Object.fromEntries(sources.map((source) => [`sources/${source.guid}.txt`, strToU8(source.text)])) }, { mtime: noTime, level: 6 })
}
