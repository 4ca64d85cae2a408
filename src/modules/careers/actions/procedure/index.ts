export { assessorTasks, chunk, keepScores, stageOf, type Chunk, type GivenScore, type ScoreRefusal, type Task } from './assess.ts'
export { importAnswers, pasteAnswers, startSifting, withdrawCandidate, type ImportRefusal, type ImportReport } from './candidates.ts'
export { decide, evaluate, finishInforming, inform, invite, procedureView, shredDue, type ProcedureView, type StageView } from './decide.ts'
export { listed, shownToCandidates, panelChoices, type ListedPage } from './lists.ts'
export {
  addMember, addPosting, attestComposition, createProcedure, editPlan, keepWordReason, leavePanel, openApplications, overrideTraining, removePosting, sealPlan, stopProcedure, type ActRefusal, type PanelRefusal, type PostingRefusal,
} from './prepare.ts'
