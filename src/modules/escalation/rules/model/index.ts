/** What the rest of the module uses of the escalation model. */
export { adapt, adaptAsFits, adaptationShape, boundsProblem, type Adaptation, type AdaptationProblem } from './adapt.ts'
export { advance } from './advance.ts'
export { begin, type Beginning } from './begin.ts'
export { endOf, hatsOf, ladderOf, nextLevel, openMoves, ownerLevel, stateOf, actorOf, movesOf, termOf } from './lookup.ts'
export { routeFor, type Place, type RouteStep, type Surroundings } from './route.ts'
export { modelShape, moveKinds, type Model, type Move, type MoveKind, type PassReason } from './shape.ts'
export { shippedModel } from './shipped/index.ts'
export type { Advanced, AdvanceRefusal, ModelVersion, Notice, Release, SignalEvent, SignalState } from './signal.ts'
