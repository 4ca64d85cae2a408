import { addressOf, DataTable, EmptyState, formatDay } from '../../../foundation/ui/index.ts'
import { questionBank, questionnaireList } from '../actions/bank.ts'
import { waveList } from '../actions/waves.ts'
import { homePlace, questionnairesPlace, questionsPlace, wavesPlace } from '../rules/places.ts'
import { staffTexts } from '../texts/staff.ts'
import { waveTexts } from '../texts/waves.ts'
import { actingAnalyst } from './forms.ts'
import { languageOf, meOf, show, type Answer } from './frame.tsx'
import { stateTag } from './waves.tsx'

/** Where an analyst begins: what runs now, and the way to the rest. */
export const homePage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = staffTexts[language]
  const [waves, questionnaires, bank] = [await waveList(services, actingAnalyst(meOf(context))), await questionnaireList(services), await questionBank(services)]
  const ways = [[questionsPlace, text.questions, text.questionsText(String(new Set(bank.map(({ id }) => id)).size))], [questionnairesPlace, text.questionnaires, text.questionnairesText(String(questionnaires.length))], [wavesPlace, text.waves, text.wavesText(String(waves.length))]] as const
  return show(context, services, homePlace, text.home, (
    <>
      <p class="lead">{text.lead}</p>
      <DataTable id="running" caption={text.running} stacks rows={waves.filter(({ state }) => state !== 'closed')} rowKey={({ id }) => id} empty={<EmptyState title={text.nothingRuns}><p>{text.nothingRunsText}</p></EmptyState>} columns={[
        { key: 'name', head: waveTexts[language].name, cell: (wave) => <a href={`${addressOf(language, wavesPlace)}/${wave.id}`}>{wave.content.name}</a> }, { key: 'state', head: waveTexts[language].state, cell: (wave) => stateTag(wave, language) }, { key: 'closes', head: waveTexts[language].closes, cell: ({ content }) => formatDay(content.closes, language) },
      ]} />
      <ul class="doors">{ways.map(([place, name, words]) => <li class="door" key={name}><h2><a href={addressOf(language, place)}>{name}</a></h2><p>{words}</p></li>)}</ul>
    </>
  ))
}
