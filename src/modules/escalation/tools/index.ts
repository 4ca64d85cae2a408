export { actOnSignal, playSignals, raiseSignal, type PlayedSignal, type PlaySignals } from './play-signals.ts'
export { signalStories } from './signal-stories.ts'
