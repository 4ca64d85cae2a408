import { useEffect, useState } from 'preact/hooks'
import { EmptyState, formatDay, Notice, Tag, Tags, Worklist } from '../../../../../foundation/ui/index.ts'
import { keepingTexts } from '../../../texts/keeping.ts'
import { saveFile } from '../../shared/save.ts'
import { Heading } from '../heading.tsx'
import { bodyName } from '../names.ts'
import { refusalWords } from '../refusal-words.ts'
import { caseAddress } from '../routing.ts'
import type { Key } from '../use-key.ts'
import type { WorkDesk } from '../work-desk.ts'
import { certificateFile, readCertificates, readProposals, type Certificate, type ListedProposal } from './keeping-desk.ts'

/** Saves a certificate as a text file that anybody can check against the desk's published key. */
export const saveCertificate = (language: 'nl' | 'en', certificate: Certificate): void => saveFile(`${keepingTexts[language].certificateName}-${certificate.day}.txt`, new Blob([certificateFile(certificate)], { type: 'application/octet-stream' }))

/** What is due for destruction among the cases this handler reads, and the certificates of what was destroyed. */
export const DestructionScreen = ({ language, myKey, desk, focus }: { readonly language: 'nl' | 'en'; readonly myKey: Key; readonly desk: WorkDesk; readonly focus: boolean }) => {
  const text = keepingTexts[language]
  const roster = myKey.trusted?.roster
  const [found, setFound] = useState<{ readonly proposals: readonly ListedProposal[]; readonly certificates: readonly Certificate[] } | null>(null)
  const [wrong, setWrong] = useState('')
  useEffect(() => {
    void (async () => {
      const [proposals, certificates] = [await readProposals(desk), await readCertificates(desk)]
      if (!proposals.ok) return setWrong(refusalWords(proposals.error, language, roster))
      setFound({ proposals: proposals.value, certificates: certificates.ok ? certificates.value : [] })
    })()
  }, [])
  return (
    <div>
      <Heading focus={focus}>{text.listTitle}</Heading>
      <p>{text.listIntro}</p>
      {wrong !== '' && <Notice tone="bad" live="alert"><p>{wrong}</p></Notice>}
      {found !== null && (
        <>
          <Worklist language={language} empty={<EmptyState title={text.listEmpty}><p>{text.listEmptyText}</p></EmptyState>} items={found.proposals.map(({ proposed, label }) => ({
            id: proposed.case, href: caseAddress(language, proposed.case), title: label?.title || text.unread,
            note: `${text.closedIn(String(proposed.closedYear ?? ''))} · ${roster ? bodyName(roster, proposed.body, language) : proposed.body}`,
            tags: <Tags>{[<Tag key="n">{text.agreedCount(String(proposed.confirmations.length))}</Tag>]}</Tags>,
          }))} />
          <h2>{text.certificates}</h2>
          {found.certificates.length === 0 ? <p>{text.noCertificates}</p> : (
            <ul>{found.certificates.map((one) => <li key={one.sig}>{text.certificateOf(formatDay(one.day, language))}: <button class="link" type="button" onClick={() => saveCertificate(language, one)}>{text.certificate}</button></li>)}</ul>
          )}
        </>
      )}
    </div>
  )
}
