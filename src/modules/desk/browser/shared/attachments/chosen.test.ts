import { describe, expect, it } from 'vitest'
import { attachmentReducer, cleanable, maxFileBytes, maxFiles, noAttachments, sizeWords, type Attachments } from './chosen.ts'

type Paper = { readonly name: string; readonly size: number; readonly type: string }
const paper = (name: string, size = 10, type = 'application/pdf'): Paper => ({ name, size, type })
const empty: Attachments<Paper> = noAttachments
const withFiles = (...files: Paper[]) => attachmentReducer(empty, { type: 'add', files })

describe('choosing files', () => {
  it('takes a file of 500 MB and refuses one byte more, by name', () => {
    const state = withFiles(paper('groot.mov', maxFileBytes), paper('te groot.mov', maxFileBytes + 1))
    expect(state.files.map(({ file }) => file.name)).toEqual(['groot.mov'])
    expect(state.refusals).toEqual([{ name: 'te groot.mov', reason: 'too-big' }])
  })
  it('refuses an empty file and a fifty-first', () => {
    expect(withFiles(paper('leeg', 0)).refusals).toEqual([{ name: 'leeg', reason: 'empty' }])
    const state = withFiles(...Array.from({ length: maxFiles + 1 }, (_, at) => paper(`${at}`)))
    expect(state.files).toHaveLength(maxFiles)
    expect(state.refusals).toEqual([{ name: `${maxFiles}`, reason: 'too-many' }])
  })
  it('cleans images unless the reporter wants the original', () => {
    expect([paper('a.jpg', 1, 'image/jpeg'), paper('a.gif', 1, 'image/gif'), paper('a.svg', 1, 'image/svg+xml'), paper('a.pdf')].map(cleanable)).toEqual([true, false, false, false])
    const state = attachmentReducer(withFiles(paper('a.jpg', 1, 'image/jpeg')), { type: 'keep-original', id: 1, original: true })
    expect(state.files[0]?.original).toBe(true)
  })
  it('keeps two files of the same name apart', () => {
    const state = attachmentReducer(withFiles(paper('a'), paper('a')), { type: 'remove', id: 1 })
    expect(state.files.map(({ id }) => id)).toEqual([2])
    expect(attachmentReducer(state, { type: 'add', files: [paper('a')] }).files.map(({ id }) => id)).toEqual([2, 3])
  })
  it('goes on showing a file that was cancelled', () => {
    expect(attachmentReducer(withFiles(paper('a')), { type: 'progress', id: 1, progress: 'cancelled' }).files).toMatchObject([{ progress: 'cancelled' }])
  })
  it('says sizes as people read them', () => {
    expect([sizeWords(12, true), sizeWords(12_345, true), sizeWords(999_600, true), sizeWords(3_400_000, true), sizeWords(3_400_000, false)]).toEqual(['12 B', '12 kB', '1,0 MB', '3,4 MB', '3.4 MB'])
  })
})
