import type { RequestName } from './requests.ts'

/** Every request there is: a test walks this list to show that none gives a seed away. */
export const requestNames: readonly RequestName[] = [
  'status', 'lock', 'create', 'open', 'openWithPasskey', 'addPasskey', 'changePassphrase', 'trust', 'openLabel', 'openCase', 'openItems', 'sign',
  'compose', 'composeOpened', 'openCompartment', 'propose', 'approve', 'apply', 'releaseName', 'openName', 'makeWayIn', 'makeJoin',
  'openRecords', 'openPost', 'answerPost', 'sealOwn', 'openOwn', 'openLadder', 'answerLadder', 'deputizeLadder', 'sealToCircle', 'openCircle',
]

export const isRequestName = (name: unknown): name is RequestName => requestNames.some((one) => one === name)
