export { useKey, type Key, type KeyState } from '../../../../foundation/browser/key/use-key.ts'
