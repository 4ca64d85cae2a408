import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words for who coordinates one ministry. */
export const ministryTexts = defineTexts({
  nl: {
    title: (round: string) => `Uw ministerie: ${round}`, lead: 'U ziet wie van uw ministerie meedoet en of er een paar is. U ziet niet met wie, niet wat iemand meebrengt en niets van andere ministeries. De centrale coördinator maakt de paren.',
    members: 'Deelnemers van uw ministerie', noMembers: 'Zodra iemand van uw ministerie zich aanmeldt, staat die hier.', 'pair-none': 'nog geen paar', 'pair-asked': 'heeft een voorstel', 'pair-going': 'is gekoppeld',
    ask: 'Wilt u een quotum voor uw ministerie, of klopt er iets niet? Vraag het de centrale coördinator.',
    leaves: 'Uw ministerie stopt met deze ronde', leavesText: 'Alle deelnemers van uw ministerie stoppen en hun paren eindigen. De anderen kunnen een nieuw paar krijgen. Dit kunt u niet terugdraaien.', leavesDo: 'Haal mijn ministerie eruit', choose: 'Kies uw ministerie.',
  },
  en: {
    title: (round) => `Your ministry: ${round}`, lead: 'You see who of your ministry takes part and whether there is a pair. You do not see with whom, nor what somebody brings, and nothing of other ministries. The central coordinator makes the pairs.',
    members: 'Participants of your ministry', noMembers: 'As soon as somebody of your ministry enrols, they stand here.', 'pair-none': 'no pair yet', 'pair-asked': 'has a proposal', 'pair-going': 'is paired',
    ask: 'Do you want a quota for your ministry, or is something not right? Ask the central coordinator.',
    leaves: 'Your ministry stops with this round', leavesText: 'All participants of your ministry stop and their pairs end. The others can get a new pair. You cannot undo this.', leavesDo: 'Take my ministry out', choose: 'Choose your ministry.',
  },
})
