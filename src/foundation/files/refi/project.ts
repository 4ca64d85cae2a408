/** A project of coded texts as REFI-QDA 1.0 exchanges it, as far as this product has a use for it. */
export type RefiCode = { readonly guid: string; /** Empty: at the top. */ readonly parent: string; readonly name: string; readonly description: string }
export type RefiUser = { readonly guid: string; /** Empty when the file does not say. */ readonly name: string }
/** A piece of a text, from `start` up to but not including `end`, in Unicode code points. Without codes: looked at, and none fits. */
export type RefiSelection = { readonly start: number; readonly end: number; readonly user: string; readonly codes: readonly string[] }
export type RefiSource = { readonly guid: string; readonly name: string; readonly text: string; readonly selections: readonly RefiSelection[] }
export type RefiProject = { readonly name: string; readonly users: readonly RefiUser[]; readonly codes: readonly RefiCode[]; readonly sources: readonly RefiSource[] }
export type RefiRead<Value> = { readonly value: Value; /** What was in the file and is not used, in words of the format, such as `PictureSource (2)`. */ readonly notUnderstood: readonly string[] }
export type RefiRefusal = 'too-large' | 'not-zip' | 'no-project' | 'bad-xml' | 'other-format'

export const refiLimits = { /** Bytes of a file. */ file: 20_000_000, /** Bytes of all its parts, unpacked. */ unpacked: 40_000_000, parts: 2_000, depth: 100, elements: 500_000 } as const
export const projectNamespace = 'urn:QDA-XML:project:1.0'
export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'

const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** A GUID in small letters, also from between braces; null for anything else. */
export const guidIn = (text: string | undefined): string | null => {
  const plain = (text ?? '').trim().toLowerCase().replace(/^\{(.*)\}$/, '$1')
  return guidShape.test(plain) ? plain : null
}
