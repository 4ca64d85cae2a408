import { Button, ButtonBar, Notice } from '../../../foundation/ui/index.ts'
import { waveTexts } from '../texts/waves.ts'
import { Act, type Parts } from './wave-act.tsx'

/** The way from a fieldwork to its findings: nothing before it closed. */
export const AnalysisPart = ({ language, view }: Parts) => {
  const text = waveTexts[language]
  if (view.wave.state === 'open') return <Notice title={text.analysis}><p>{text.analysisLater}</p></Notice>
  if (view.wave.state !== 'closed') return null
  return (
    <section>
      <h2>{text.analysis}</h2>
      <p>{text.analysisText}</p>
      <form method="post"><Act act="analyse" view={view} /><ButtonBar><Button>{text.toAnalysis}</Button></ButtonBar></form>
    </section>
  )
}
