export { browserPause, pauses, untilAccepted, type RetryOptions, type Waiting } from '../../../../foundation/browser/retry.ts'
