import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { assessPlace, competencesPlace, fairnessPlace, flowPlace, ownTrainingPlace, proceduresPlace, talkPlace, trainingPlace } from './places.ts'
import { pageRoles } from './rights.ts'

/** Where work of this module begins, by role. */
export const careersWork: readonly WorkPlace[] = [
  { place: proceduresPlace, roles: pageRoles.procedures.read, name: { nl: 'Selectieprocedures', en: 'Selection procedures' }, what: { nl: 'U bereidt een procedure voor en leidt die tot het besluit.', en: 'You prepare a procedure and lead it to the decision.' } },
  { place: assessPlace, roles: pageRoles.assess.read, name: { nl: 'Beoordelen', en: 'Assess' }, what: { nl: 'U beoordeelt antwoorden zonder te weten van wie ze zijn.', en: 'You assess answers without knowing whose they are.' } },
  { place: trainingPlace, roles: pageRoles.training.read, name: { nl: 'Trainingen', en: 'Trainings' }, what: { nl: 'Wie een training nodig heeft, wie die heeft gevolgd en tot wanneer het bewijs geldt.', en: 'Who needs a training, who took it and until when the certificate holds.' } },
  { place: fairnessPlace, roles: pageRoles.fairness.read, name: { nl: 'Selectiecijfers', en: 'Selection figures' }, what: { nl: 'Of de selectie eerlijk uitpakt, over procedures en een jaar samen.', en: 'Whether selection turns out fair, over procedures and a year together.' }, notInBody: true },
  { place: flowPlace, roles: pageRoles.flow.read, name: { nl: 'Doorstroom', en: 'Career flow' }, what: { nl: 'Instroom, doorstroom en uitstroom per schaal.', en: 'Inflow, progression and outflow by scale.' }, notInBody: true },
  { place: competencesPlace, roles: pageRoles.competences.read, name: { nl: 'Competenties', en: 'Competences' }, what: { nl: 'In welke functies en gesprekken een veilig en inclusief klimaat is opgenomen.', en: 'In which jobs and talks a safe and inclusive climate has its place.' }, notInBody: true },
  { place: talkPlace, roles: pageRoles.talk.read, name: { nl: 'Gesprekshulp', en: 'Talk guides' }, what: { nl: 'Vragen en voorbeelden voor een gesprek over ontwikkeling.', en: 'Questions and examples for a talk about development.' } },
  { place: ownTrainingPlace, roles: pageRoles['own-training'].read, name: { nl: 'Mijn trainingen', en: 'My trainings' }, what: { nl: 'Welke trainingen u hebt gevolgd en welke u nog nodig hebt.', en: 'Which trainings you took and which you still need.' } },
]
