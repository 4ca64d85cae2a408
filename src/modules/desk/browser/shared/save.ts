export { saveFile } from '../../../../foundation/browser/save.ts'
