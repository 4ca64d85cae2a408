import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the practice mode. */
export const practiceTexts = defineTexts({
  nl: {
    title: 'Oefenen', cases: 'Kies een geval', begin: 'Begin', scene: (at: string) => `Moment ${at}`, choose: 'Kies', chooseError: 'Kies wat u doet.', next: 'Verder', again: 'Doe dit geval opnieuw', otherCase: 'Kies een ander geval',
    best: 'Goed gekozen', fair: 'Kan beter', poor: 'Liever niet', chosen: (what: string) => `U koos: ${what}`, doneTitle: 'Dit geval is klaar', learned: 'Wat u meeneemt', score: (good: string, all: string) => `U koos ${good} van de ${all} keer het beste.`,
    passed: 'U hebt dit geval gehaald. U kunt er een bewijs van maken.', notPassed: 'Er zat een keuze bij die schade doet. Doe het geval nog eens, dan kunt u een bewijs maken.',
    proofTitle: 'Bewijs van oefenen', proofText: 'Wij bewaren niets. Vul in wat op het bewijs moet staan en bewaar het zelf. Wie de trainingen bijhoudt, kan het bestand inlezen.', person: 'Uw naam in de aanmelddienst', personHint: 'Zoals uw organisatie u kent, bijvoorbeeld uw personeelsnummer. Leeg laten kan: dan vult u het later in.', personError: 'Dit is te lang. Gebruik ten hoogste 120 tekens.', file: 'Bewijs als bestand (CSV)',
    notSigned: 'Dit bewijs maakt u zelf. Het is geen examen en niemand heeft het ondertekend.',
  },
  easy: {
    title: 'Oefenen', cases: 'Kies een verhaal', begin: 'Begin', scene: (at) => `Stap ${at}`, choose: 'Kies', chooseError: 'Kies wat u doet.', next: 'Verder', again: 'Doe dit nog een keer', otherCase: 'Kies een ander verhaal',
    best: 'Goed gekozen', fair: 'Kan beter', poor: 'Liever niet', chosen: (what) => `U koos: ${what}`, doneTitle: 'Dit verhaal is klaar', learned: 'Dit leerde u', score: (good, all) => `U koos ${good} van de ${all} keer het beste.`,
    passed: 'U hebt het gehaald. U kunt een bewijs maken.', notPassed: 'Eén keuze doet iemand pijn. Doe het nog een keer. Dan kunt u een bewijs maken.',
    proofTitle: 'Bewijs van oefenen', proofText: 'Wij bewaren niets. Bewaar het bewijs zelf. U kunt het geven aan wie de trainingen bijhoudt.', person: 'Uw naam op het werk', personHint: 'Bijvoorbeeld uw nummer op het werk. U mag dit ook later doen.', personError: 'Dit is te lang. Gebruik niet meer dan 120 tekens.', file: 'Bewijs als bestand (CSV)',
    notSigned: 'U maakt dit bewijs zelf. Het is geen examen. Niemand zette er een naam onder.',
  },
  en: {
    title: 'Practise', cases: 'Choose a case', begin: 'Begin', scene: (at) => `Moment ${at}`, choose: 'Choose', chooseError: 'Choose what you do.', next: 'Go on', again: 'Do this case again', otherCase: 'Choose another case',
    best: 'Well chosen', fair: 'Could be better', poor: 'Better not', chosen: (what) => `You chose: ${what}`, doneTitle: 'This case is done', learned: 'What you take along', score: (good, all) => `You chose the best ${good} of ${all} times.`,
    passed: 'You passed this case. You can make a certificate of it.', notPassed: 'One of your choices does harm. Do the case again, then you can make a certificate.',
    proofTitle: 'Certificate of practice', proofText: 'We keep nothing. Fill in what must stand on the certificate and keep it yourself. Who keeps the training register can read the file.', person: 'Your name in the sign-in service', personHint: 'As your organisation knows you, such as your staff number. It may be left empty: then you fill it in later.', personError: 'This is too long. Use at most 120 characters.', file: 'Certificate as a file (CSV)',
    notSigned: 'You make this certificate yourself. It is no examination and nobody signed it.',
  },
})
