/** The server's door: what decides about tables of any dimension, with the solver, and the register of what went out. */
export { releaseTable, releaseTables, checkTables, publishedOf, type Budget, type CheckedTable, type TableCell, type TableRefusal, type TableRequest } from './publish/tables.ts'
export { checkEstimates, releaseEstimates, type CheckedEstimate, type CheckedEstimates, type EstimateInput, type EstimatesRequest, type ShownEstimate } from './publish/estimates.ts'
export { releaseModel, type ModelGroup, type ModelRefusal } from './publish/model.ts'
export { dominated, releaseAmounts, type AmountCell, type AmountRefusal, type AmountsRequest } from './publish/amounts.ts'
export type { PublishedTable } from './publish/linked.ts'
export type { Dimension } from './protect/table.ts'
export { enter, lockRegister, publicationsOf, register, releaseFromRegister, type Method, type Publication } from './register/register.ts'
export { disclosureMigrations } from './register/migration.ts'
