export { fileKinds, writeFile, type FileKind, type WrittenSheet } from '../../../foundation/files/written.ts'
