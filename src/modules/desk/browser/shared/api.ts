export { apiFor, type Api, type ApiRefusal } from '../../../../foundation/browser/api.ts'
