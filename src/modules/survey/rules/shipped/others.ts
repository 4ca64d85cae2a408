import { agree, question, racism, ratherNot, shipped, unsure, yesNo } from './make.ts'

const statement = (id: string, nl: string, en: string) => question(id, 'one', [nl, en], { options: agree })

/** A short block that fits in an ordinary staff survey. */
export const inclusion = shipped('inclusion', {
  title: ['Blok inclusie voor een gewoon personeelsonderzoek', 'Inclusion block for an ordinary staff survey'],
  intro: ['Deze vragen gaan over hoe het voor u is om hier te werken. U kunt elke vraag overslaan.', 'These questions are about what it is like for you to work here. You can skip any question.'],
  thanks: ['Dank u wel.', 'Thank you.'],
}, [
  statement('in_belong', 'Ik hoor erbij in mijn team.', 'I belong in my team.'), statement('in_myself', 'Ik kan op mijn werk mezelf zijn.', 'I can be myself at work.'),
  statement('in_chances', 'Ik krijg hier dezelfde kansen als anderen.', 'I get the same chances here as others.'), statement('in_speak', 'Ik kan zeggen wat er niet goed gaat zonder dat het mij schaadt.', 'I can say what goes wrong without being harmed by it.'),
  statement('in_manager', 'Mijn leidinggevende grijpt in als iemand oneerlijk wordt behandeld.', 'My manager steps in when somebody is treated unfairly.'),
], [{ id: 'team', title: ['Uw team', 'Your team'], ask: ['in_belong', 'in_myself'] }, { id: 'organisation', title: ['De organisatie', 'The organisation'], ask: ['in_chances', 'in_speak', 'in_manager'] }])

/** After a selection, for who applied. */
export const applicants = shipped('applicants', {
  title: ['Na uw sollicitatie', 'After your application'],
  intro: ['U heeft bij ons gesolliciteerd. We willen weten hoe dat ging. Uw antwoorden hebben geen invloed op de uitkomst.', 'You applied for a position with us. We want to know how that went. Your answers do not affect the outcome.'],
  thanks: ['Dank u wel. Met uw antwoorden verbeteren we onze selectie.', 'Thank you. Your answers help us improve our selection.'],
}, [
  question('ap_result', 'one', ['Hoe eindigde uw sollicitatie?', 'How did your application end?'], { options: [['hired', 'Ik kreeg de baan', 'I got the position'], ['letter', 'Afgewezen op mijn brief', 'Rejected on my letter'], ['talk', 'Afgewezen na een gesprek', 'Rejected after an interview'], ['withdrew', 'Ik trok me terug', 'I withdrew'], ratherNot] }),
  statement('ap_clear', 'De vacature zei duidelijk waarop ik beoordeeld werd.', 'The vacancy said clearly what I was judged on.'), statement('ap_fair', 'De vragen in het gesprek gingen over het werk.', 'The questions in the interview were about the work.'),
  question('ap_racism', 'one', ['Heeft u in deze procedure racisme of discriminatie meegemaakt?', 'Did you experience racism or discrimination in this procedure?'], { options: yesNo, painful: true, construct: { ...racism, act: ['racism', 'discrimination'], grounds: null, scope: 'broad', source: ['selection'], months: null } }),
  question('ap_what', 'text', ['Wat gebeurde er?', 'What happened?'], { painful: true, help: ['Schrijf geen namen op.', 'Do not write names.'] }),
  statement('ap_again', 'Ik zou hier weer solliciteren.', 'I would apply here again.'),
], [{ id: 'result', ask: ['ap_result'] }, { id: 'procedure', ask: ['ap_clear', ['ap_fair', { question: 'ap_result', has: ['hired', 'talk', 'withdrew'] }]] }, { id: 'treated', ask: ['ap_racism'] }, { id: 'what', when: { question: 'ap_racism', has: ['yes', 'unsure'] }, ask: ['ap_what'] }, { id: 'again', ask: ['ap_again'] }])

/** For who leaves. */
export const leavers = shipped('leavers', {
  title: ['U gaat weg', 'You are leaving'],
  intro: ['U gaat weg bij deze organisatie. We willen weten waarom. Uw leidinggevende ziet uw antwoorden niet.', 'You are leaving this organisation. We want to know why. Your manager does not see your answers.'],
  thanks: ['Dank u wel, en het beste.', 'Thank you, and all the best.'],
}, [
  question('ex_reason', 'several', ['Waarom gaat u weg?', 'Why are you leaving?'], { options: [['work', 'Ander werk dat beter past', 'Other work that fits better'], ['chances', 'Te weinig kansen om te groeien', 'Too few chances to grow'], ['treated', 'Hoe ik werd behandeld', 'How I was treated'], ['manager', 'Mijn leidinggevende', 'My manager'], ['pay', 'Salaris of voorwaarden', 'Pay or conditions'], ['private', 'Mijn eigen omstandigheden', 'My own circumstances'], ['end', 'Mijn contract of loopbaan eindigt', 'My contract or career ends'], ratherNot] }),
  question('ex_racism', 'one', ['Speelde racisme of discriminatie een rol?', 'Did racism or discrimination play a part?'], { options: yesNo, painful: true }),
  question('ex_told', 'one', ['Heeft u dat hier met iemand besproken?', 'Did you discuss that with somebody here?'], { options: [['yes', 'Ja', 'Yes'], ['no', 'Nee', 'No'], ratherNot], painful: true }),
  question('ex_years', 'number', ['Hoeveel jaar werkte u hier?', 'For how many years did you work here?'], { range: [0, 60] }),
  question('ex_return', 'one', ['Zou u hier later weer willen werken?', 'Would you want to work here again later?'], { options: [['yes', 'Ja', 'Yes'], ['no', 'Nee', 'No'], unsure] }),
  question('ex_open', 'text', ['Wat moet deze organisatie als eerste veranderen?', 'What should this organisation change first?'], { help: ['Schrijf geen namen op.', 'Do not write names.'] }),
], [{ id: 'reason', ask: ['ex_reason'] }, { id: 'racism', ask: ['ex_racism', ['ex_told', { question: 'ex_racism', has: ['yes', 'unsure'] }]] }, { id: 'years', ask: ['ex_years', 'ex_return'] }, { id: 'last', ask: ['ex_open'] }])
