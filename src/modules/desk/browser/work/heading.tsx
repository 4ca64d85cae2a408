export { focusErrors, Heading } from '../../../../foundation/browser/key/heading.tsx'
