/** What the module's pages, API and jobs use of signals. */
export { actFromMailbox, actFromPerson, changeNames, type SignalAct } from './act.ts'
export { askLine, deskHolder, modelForUnit, unitChoices, type Line, type UnitChoice } from './line.ts'
export { dueSignalReaders, eraseOldSignals, moveOverdue, passOver, releaseSignals, runNight } from './nightly.ts'
export { openSignal, type Opened, type SignalRequest } from './open.ts'
export { mailboxSignals, personSignal, personSignals, signalPage, worklistSize, type WorklistRow } from './read.ts'
export type { SignalRefusal, SignalServices } from './services.ts'
export { addStandIn, ownAbsence, setAbsence, standIns, type Absence } from './stand-in.ts'
export { signalIndicators } from './figures.ts'
