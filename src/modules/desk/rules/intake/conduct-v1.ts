import { aboutRoles, grounds, no, retaliations, tried, unknown, wishes, yes } from './conduct-v1-options.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'
import type { Condition, Question, Questionnaire, QuestionPage } from './questionnaire.ts'

/** A page that asks a single question: the question is the title. */
const single = (part: string, question: Question, more: Partial<Pick<QuestionPage, 'intro' | 'painful'>> = {}): QuestionPage => ({ id: question.id, part, title: question.label, questions: [question], ...more })
const t = (nl: string, en: string, easy?: string): Text => (easy === undefined ? { nl, en } : { nl, en, easy })
const skip = t('U mag dit overslaan.', 'You may skip this.', 'U mag dit overslaan.')

const aboutPeople: Condition = { any: [{ question: 'subject', is: ['conduct', 'both'] }, { procedure: ['complaint'] }] }
const aboutRule: Condition = { question: 'subject', is: ['rule', 'both'] }

/** The questionnaire for conduct and rules at work, version 1 of November 2026. Frozen once a report refers to it. */
export const conductV1: Questionnaire = {
  id: 'conduct', version: 1,
  parts: [
    { id: 'safety', name: t('Veiligheid', 'Safety') },
    { id: 'what', name: t('Wat er is gebeurd', 'What happened') },
    { id: 'when', name: t('Waar en wanneer', 'Where and when') },
    { id: 'who', name: t('Over wie het gaat', 'Who it is about') },
    { id: 'around', name: t('Wat eromheen gebeurde', 'What happened around it', 'Wat er nog meer gebeurde') },
    { id: 'wish', name: t('Wat u wilt', 'What you want') },
  ],
  pages: [
    single('safety', {
      id: 'danger', kind: 'one', required: true,
      label: t('Is er nu gevaar voor u of voor iemand anders?', 'Is there danger now, for you or somebody else?', 'Is er nu gevaar?'),
      help: t('Is er direct gevaar? Bel dan 112. Dit loket leest uw melding niet meteen.', 'Is there immediate danger? Call 112. This desk does not read your report at once.', 'Is er gevaar? Bel 112. Wij lezen uw melding niet meteen.'),
      missing: t('Kies of er nu gevaar is. Weet u het niet, kies dan dat u het niet weet.', 'Choose whether there is danger now. If you do not know, choose that.', 'Kies een antwoord.'),
      options: [no, yes, unknown],
    }),
    single('what', {
      id: 'subject', kind: 'one', required: true,
      label: t('Waar gaat uw melding over?', 'What is your report about?', 'Waar gaat het over?'),
      help: t('Gaat het over een regel, een werkwijze of een systeem, dan hoeft u niemand te noemen.', 'If it is about a rule, a way of working or a system, you need not name anybody.', 'Gaat het over een regel? Dan hoeft u geen namen te noemen.'),
      missing: t('Kies waar uw melding over gaat.', 'Choose what your report is about.', 'Kies een antwoord.'),
      options: [
        { id: 'conduct', label: t('Over wat iemand deed of zei, of juist naliet', 'What somebody did or said, or failed to do', 'Wat iemand deed of zei') },
        { id: 'rule', label: t('Over een regel, een werkwijze of een systeem', 'A rule, a way of working or a system', 'Een regel of hoe het werk gaat') },
        { id: 'both', label: t('Over allebei', 'Both', 'Allebei') },
      ],
    }),
    single('what', {
      id: 'what', kind: 'longtext', required: true, max: 30_000,
      label: t('Wat is er gebeurd?', 'What happened?', 'Wat is er gebeurd?'),
      help: t('Schrijf het op zoals u het zou vertellen. Het hoeft niet in één keer goed. Noem alleen namen als dat nodig is.', 'Write it as you would tell it. It need not be right in one go. Mention names only where needed.', 'Schrijf het in uw eigen woorden. Fouten zijn niet erg.'),
      missing: t('Schrijf in een paar woorden wat er is gebeurd. Zonder dat kan niemand uw melding behandelen.', 'Write in a few words what happened. Without that nobody can handle your report.', 'Schrijf op wat er is gebeurd. Een paar woorden is genoeg.'),
    }, { painful: true }),
    {
      id: 'rule', part: 'what', title: t('Om welke regel of werkwijze gaat het?', 'Which rule or way of working is it?', 'Welke regel is het?'), intro: skip,
      questions: [
        { id: 'rule-which', kind: 'longtext', max: 10_000, when: aboutRule, label: t('De regel, de werkwijze of het systeem', 'The rule, the way of working or the system', 'De regel') },
        { id: 'rule-effect', kind: 'longtext', max: 10_000, when: aboutRule, label: t('Wat is het gevolg, en voor wie?', 'What is the effect, and for whom?', 'Wat gebeurt er door deze regel?') },
      ],
    },
    single('what', {
      id: 'grounds', kind: 'many', label: t('Waar had het volgens u mee te maken?', 'What did it have to do with, in your view?', 'Waar had het mee te maken?'),
      help: t('U mag meer dan één antwoord kiezen. U hoeft niets te bewijzen.', 'You may choose more than one. You need not prove anything.', 'U mag meer antwoorden kiezen.'), options: grounds,
    }, { intro: skip }),
    {
      id: 'where', part: 'when', title: t('Waar en wanneer was het?', 'Where and when was it?', 'Waar en wanneer was het?'), intro: skip,
      questions: [
        { id: 'place', kind: 'text', max: 500, label: t('Waar gebeurde het?', 'Where did it happen?', 'Waar was het?'), help: t('Bijvoorbeeld: in een overleg, in een app-groep, op een locatie.', 'For example: in a meeting, in a chat group, at a location.', 'Bijvoorbeeld: in een vergadering of in een app-groep.') },
        { id: 'since', kind: 'period', max: 200, label: t('Wanneer, of sinds wanneer?', 'When, or since when?', 'Wanneer begon het?'), help: t('Een datum mag, maar ‘sinds de zomer’ is ook goed.', 'A date is fine, but so is “since last summer”.', 'Bijvoorbeeld: sinds de zomer.') },
      ],
    },
    {
      id: 'pattern', part: 'when', title: t('Is het één keer gebeurd of vaker?', 'Did it happen once or more often?', 'Is het één keer gebeurd of vaker?'),
      questions: [
        {
          id: 'times', kind: 'one', required: true, label: t('Hoe vaak is het gebeurd?', 'How often did it happen?', 'Hoe vaak is het gebeurd?'), missing: t('Kies of het één keer of vaker is gebeurd.', 'Choose whether it happened once or more often.', 'Kies een antwoord.'),
          options: [
            { id: 'once', label: t('Eén keer', 'Once') }, { id: 'several', label: t('Vaker', 'More than once') },
            { id: 'ongoing', label: t('Het gaat nog steeds door', 'It is still going on', 'Het gebeurt nog steeds') }, unknown,
          ],
        },
        {
          id: 'last', kind: 'period', max: 200, when: { question: 'times', is: ['several', 'ongoing'] },
          label: t('Wanneer was het voor het laatst?', 'When was the last time?', 'Wanneer was de laatste keer?'),
          help: t('Is de laatste keer langer dan een jaar geleden? Dan mag een commissie een klacht weigeren. Dat hoeft niet.', 'Was the last time more than a year ago? Then a committee may decline a complaint. It need not.', 'Is het langer dan een jaar geleden? Dan mag een klacht worden geweigerd. Dat hoeft niet.'),
        },
      ],
    },
    {
      id: 'about', part: 'who', title: t('Over wie gaat het?', 'Who is it about?', 'Over wie gaat het?'),
      questions: [
        {
          id: 'about', kind: 'list', max: 200, when: aboutPeople, required: ['complaint'], entry: t('Naam of omschrijving', 'Name or description', 'Naam'),
          label: t('Namen of omschrijvingen', 'Names or descriptions', 'Namen'),
          help: t('Weet u de naam niet, omschrijf dan de persoon, bijvoorbeeld ‘de voorzitter van het overleg’.', 'If you do not know the name, describe the person, for example “the chair of the meeting”.', 'Weet u de naam niet? Schrijf dan wat die persoon doet.'),
          missing: t('Een klacht gaat over iemand. Schrijf een naam of een omschrijving op, of ga terug en kies een andere weg.', 'A complaint is about somebody. Write a name or a description, or go back and choose another way.', 'Schrijf op over wie het gaat.'),
        },
        { id: 'about-role', kind: 'many', when: aboutPeople, label: t('Wie is dat voor u?', 'Who is that to you?', 'Wie is dat?'), options: aboutRoles },
      ],
    },
    single('who', {
      id: 'unit', kind: 'text', max: 300, label: t('Bij welk onderdeel gebeurde het?', 'In which unit did it happen?', 'Bij welke afdeling was het?'),
      help: t('Bijvoorbeeld een ministerie, dienst, directie of team. Straks kunt u zeggen welke behandelaars uw melding niet mogen lezen.', 'For example a ministry, agency, directorate or team. Later you can say which handlers may not read your report.', 'Bijvoorbeeld een ministerie of een team.'),
    }, { intro: skip }),
    single('who', {
      id: 'toward', kind: 'many', label: t('Wie is het overkomen?', 'Whom did it happen to?', 'Bij wie is het gebeurd?'),
      help: t('Ook als u het alleen zag of hoorde, mag u melden.', 'You may report even if you only saw or heard it.', 'U mag ook melden wat u zag of hoorde.'),
      options: [
        { id: 'me', label: t('Mij', 'Me', 'Mij') }, { id: 'other', label: t('Iemand anders', 'Somebody else', 'Iemand anders') },
        { id: 'group', label: t('Een groep mensen', 'A group of people', 'Een groep') }, unknown,
      ],
    }, { intro: skip }),
    {
      id: 'witnesses', part: 'around', title: t('Was er iemand bij?', 'Was anybody present?', 'Was er iemand bij?'), intro: skip,
      questions: [
        { id: 'witnessed', kind: 'one', label: t('Heeft iemand het gezien of gehoord?', 'Did anybody see or hear it?', 'Heeft iemand het gezien of gehoord?'), options: [yes, no, unknown] },
        {
          id: 'witnesses', kind: 'list', max: 200, when: { question: 'witnessed', is: ['yes'] }, entry: t('Naam of omschrijving', 'Name or description', 'Naam'),
          label: t('Wie waren dat?', 'Who were they?', 'Wie waren dat?'), help: t('Het loket kan hen als getuige vragen. Wij kunnen niet beloven dat zij dan niet raden wie er meldde. Wilt u dat niet, noem hier dan niemand.', 'The desk can ask them as witnesses. We cannot promise that they do not guess who reported. If you do not want that, name nobody here.', 'Het loket kan met hen gaan praten. Wilt u dat niet? Schrijf dan geen namen op.'),
        },
      ],
    },
    {
      id: 'tried', part: 'around', title: t('Wat is er al geprobeerd?', 'What has been tried already?', 'Wat hebt u al gedaan?'), intro: t('U hoeft niets geprobeerd te hebben. U mag dit overslaan.', 'You need not have tried anything. You may skip this.', 'U hoeft niets gedaan te hebben. U mag dit overslaan.'),
      questions: [
        { id: 'tried', kind: 'many', label: t('Wat hebt u of iemand anders gedaan?', 'What did you or somebody else do?', 'Wat hebt u al gedaan?'), options: tried },
        { id: 'tried-result', kind: 'longtext', max: 10_000, when: { question: 'tried', is: ['spoke', 'manager', 'adviser', 'hr', 'reported', 'other'] }, label: t('Wat kwam daarvan?', 'What came of it?', 'Wat gebeurde er toen?') },
      ],
    },
    single('around', {
      id: 'consequences', kind: 'longtext', max: 10_000, label: t('Wat heeft dit voor u betekend?', 'What has this meant for you?', 'Wat deed dit met u?'),
      help: t('Bijvoorbeeld voor uw werk, uw gezondheid of uw leven thuis. Schrijf alleen op wat u wilt dat het loket leest.', 'For example for your work, your health or your life at home. Write only what you want the desk to read.', 'Bijvoorbeeld op uw werk of thuis. Schrijf alleen op wat u wilt.'),
    }, { intro: skip, painful: true }),
    {
      id: 'retaliation', part: 'around', title: t('Is er iets gebeurd omdat u erover sprak?', 'Has anything happened because you spoke up?', 'Hebt u nadeel omdat u iets zei?'),
      intro: t('U mag geen nadeel krijgen omdat u meldt: dat is verboden. U mag dit overslaan.', 'You may not be put at a disadvantage because you report: that is forbidden. You may skip this.', 'Dat mag niet. U mag dit overslaan.'),
      questions: [
        {
          id: 'retaliation', kind: 'one', label: t('Hebt u nadeel gehad?', 'Were you put at a disadvantage?', 'Hebt u nadeel gehad?'),
          options: [no, yes, { id: 'afraid', label: t('Nee, maar ik ben er bang voor', 'No, but I fear it', 'Nee, maar ik ben bang') }, unknown],
        },
        { id: 'retaliation-what', kind: 'many', when: { question: 'retaliation', is: ['yes'] }, label: t('Wat is er gebeurd?', 'What happened?', 'Wat is er gebeurd?'), options: retaliations },
      ],
    },
    {
      id: 'wish', part: 'wish', title: t('Wat wilt u dat er gebeurt?', 'What do you want to happen?', 'Wat wilt u?'), intro: t('Wij kunnen niet beloven dat het zo gaat. Het helpt het loket wel om het te weten. U mag dit overslaan.', 'We cannot promise that it will go this way. It does help to know. You may skip this.', 'Wij kunnen niets beloven. U mag dit overslaan.'),
      questions: [
        { id: 'wish', kind: 'many', label: t('Kies wat bij u past', 'Choose what fits you', 'Kies wat u wilt'), options: wishes },
        { id: 'wish-more', kind: 'longtext', max: 10_000, label: t('Wilt u er iets bij zeggen?', 'Would you like to add something?', 'Wilt u nog iets zeggen?') },
      ],
    },
    single('wish', {
      id: 'title', kind: 'text', max: 100, label: t('Welke korte titel geeft u uw melding?', 'What short title do you give your report?', 'Hoe noemt u uw melding?'),
      help: t('Zo herkent het loket uw melding. Ook de titel is versleuteld. Noem liever geen namen.', 'This is how the desk recognises your report. The title is encrypted too. Better not to mention names.', 'Een paar woorden. Liever geen namen.'),
    }, { intro: skip }),
  ],
}
