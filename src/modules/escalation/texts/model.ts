import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the page of the escalation model. */
export const modelTexts = defineTexts({
  nl: {
    title: 'Het escalatiemodel', lead: 'Doet een niveau niets, dan gaat een signaal een stap hoger. Niemand kan het laten liggen. Wie het gaf, hoort elke stap.',
    promises: 'Wat u mag verwachten', promise1: 'Wie het gaf en wie het raakt, horen elke stap.', promise2: 'Wat de persoon die het raakt wil, gaat voor. Zonder toestemming reist er geen naam mee. Dat is anders als iemand onveilig is.', promise3: 'Niemand beslist over zichzelf of over de eigen leidinggevende.',
    promise4: 'Klaar is het pas als wie het gaf zegt dat het klopt. “Niet opgelost” gaat een stap hoger.', promise5: 'Nadeel na een signaal gaat direct naar het loket.',
    choose: 'Waar gaat het signaal over?', diagramOf: (name: string) => `De weg van een signaal: ${name}`, describes: (count: string) => `Een tekening met ${count} genummerde stappen. De tabel eronder zegt hetzelfde in woorden.`, now: 'nu hier',
    levels: 'Niveaus', underway: 'Onderweg', ends: 'Einde', up: 'Een niveau hoger', several: 'meerdere plaatsen', legend: 'Een gestreepte pijl komt van meerdere plaatsen. De nummers staan in de tabel.',
    stepsCaption: (name: string) => `De stappen: ${name}`, number: 'Nummer', step: 'Stap', route: 'Van en naar', who: 'Wie', told: 'Wie hoort het', arrow: (from: string, to: string) => `${from} → ${to}`, late: 'Termijn voorbij', clock: 'de klok', 'role-owner': 'wie aan zet is', 'role-level': 'wie het signaal had', 'role-level-above': 'wie een niveau hoger zit',
    statesCaption: (name: string) => `De plaatsen: ${name}`, state: 'Plaats', owner: 'Wie is aan zet', does: 'Wat die doet', term: 'Termijn', ifNot: 'Doet die niets', stays: 'blijft waar het is', unsafe: (length: string) => `Is iemand onveilig, dan duurt elk niveau ${length}.`,
    termsCaption: 'De termijnen', termName: 'Termijn', length: 'Duur', bounds: 'Grenzen voor een ministerie', ground: 'Waar het vandaan komt', kind: 'Soort', 'kind-law': 'wet', 'kind-house': 'eigen norm', between: (from: string, to: string) => `${from} tot ${to}`, fixed: 'ligt vast',
    department: 'Ministerie', central: 'Zoals het voor het hele Rijk geldt', show: 'Laat zien', adapted: (name: string) => `Dit zijn de termijnen van ${name}.`, notAdapted: (name: string) => `${name} gebruikt de termijnen van het hele Rijk.`, copy: 'Het model als bestand (JSON)', schema: 'De vorm van het bestand (JSON Schema)',
    endsHead: 'Hoe het kan eindigen', 'end-follow-up': 'er is iets gedaan', 'end-higher': 'het gaat elders verder', 'end-wish': 'op wens', anywhere: 'Dit kan op elk moment',
  },
  easy: {
    title: 'Wie doet wat, en wanneer', lead: 'Iemand krijgt een signaal. Doet die niets? Dan gaat het een stap hoger. Niemand kan het laten liggen. Wie het gaf, hoort elke stap.',
    promises: 'Dit mag u verwachten', promise1: 'Wie het gaf, hoort elke stap. Wie het raakt ook.', promise2: 'De wens van wie het raakt, gaat voor. Zonder ja gaat er geen naam mee. Is iemand onveilig? Dan kan dat anders zijn.', promise3: 'Niemand beslist over zichzelf. Ook niet over de eigen baas.',
    promise4: 'Wie het gaf, zegt of het klopt. Dan pas is het klaar. “Niet opgelost” gaat een stap hoger.', promise5: 'Krijgt iemand nadeel? Dat gaat direct naar het loket.',
    choose: 'Waar gaat het over?', diagramOf: (name) => `De weg: ${name}`, describes: (count) => `Een tekening met ${count} stappen. In de tabel staat hetzelfde.`, now: 'nu hier',
    levels: 'Stappen omhoog', underway: 'Bezig', ends: 'Einde', up: 'Een stap hoger', several: 'meer plekken', legend: 'Een pijl met streepjes komt van meer plekken. De nummers staan in de tabel.',
    stepsCaption: (name) => `De stappen: ${name}`, number: 'Nummer', step: 'Stap', route: 'Van en naar', who: 'Wie', told: 'Wie hoort het', arrow: (from, to) => `${from} → ${to}`, late: 'De tijd is om', clock: 'de klok', 'role-owner': 'wie nu iets moet doen', 'role-level': 'wie het had', 'role-level-above': 'wie een stap hoger zit',
    statesCaption: (name) => `De plekken: ${name}`, state: 'Plek', owner: 'Wie moet iets doen', does: 'Wat die doet', term: 'Hoe lang', ifNot: 'Doet die niets', stays: 'het blijft daar', unsafe: (length) => `Is iemand onveilig? Dan duurt elke stap ${length}.`,
    termsCaption: 'Hoe lang het duurt', termName: 'Wat', length: 'Hoe lang', bounds: 'Wat een ministerie mag', ground: 'Waar het staat', kind: 'Soort', 'kind-law': 'wet', 'kind-house': 'eigen regel', between: (from, to) => `${from} tot ${to}`, fixed: 'mag niet anders',
    department: 'Ministerie', central: 'Zoals het voor iedereen is', show: 'Laat zien', adapted: (name) => `Zo lang duurt het bij ${name}.`, notAdapted: (name) => `Bij ${name} is het zoals voor iedereen.`, copy: 'Als bestand (JSON)', schema: 'De vorm van het bestand (JSON Schema)',
    endsHead: 'Hoe het kan eindigen', 'end-follow-up': 'er is iets gedaan', 'end-higher': 'het gaat bij anderen verder', 'end-wish': 'omdat iemand dat wil', anywhere: 'Dit kan altijd',
  },
  en: {
    title: 'The escalation model', lead: 'When a level does nothing, a signal goes one step up. Nobody can leave it lying. Who raised it hears each step.',
    promises: 'What you may expect', promise1: 'Who raised it and whom it touches hear each step.', promise2: 'What the person affected wants comes first. Without consent no name travels along. That is different while somebody is unsafe.', promise3: 'Nobody decides about themselves or about their own manager.',
    promise4: 'It is done only when who raised it says it is right. “Not resolved” goes one step up.', promise5: 'Detriment after a signal goes straight to the desk.',
    choose: 'What is the signal about?', diagramOf: (name) => `The way of a signal: ${name}`, describes: (count) => `A drawing with ${count} numbered steps. The table below says the same in words.`, now: 'now here',
    levels: 'Levels', underway: 'On the way', ends: 'End', up: 'One level up', several: 'several places', legend: 'A dashed arrow comes from several places. The numbers stand in the table.',
    stepsCaption: (name) => `The steps: ${name}`, number: 'Number', step: 'Step', route: 'From and to', who: 'Who', told: 'Who hears of it', arrow: (from, to) => `${from} → ${to}`, late: 'Term passed', clock: 'the clock', 'role-owner': 'whose turn it is', 'role-level': 'who had the signal', 'role-level-above': 'who is one level up',
    statesCaption: (name) => `The places: ${name}`, state: 'Place', owner: 'Whose turn', does: 'What they do', term: 'Term', ifNot: 'If they do nothing', stays: 'stays where it is', unsafe: (length) => `While somebody is unsafe each level lasts ${length}.`,
    termsCaption: 'The terms', termName: 'Term', length: 'Length', bounds: 'Bounds for a ministry', ground: 'Where it comes from', kind: 'Kind', 'kind-law': 'law', 'kind-house': 'our own norm', between: (from, to) => `${from} to ${to}`, fixed: 'fixed',
    department: 'Ministry', central: 'As it holds for the whole government', show: 'Show', adapted: (name) => `These are the terms of ${name}.`, notAdapted: (name) => `${name} uses the terms of the whole government.`, copy: 'The model as a file (JSON)', schema: 'The shape of the file (JSON Schema)',
    endsHead: 'How it can end', 'end-follow-up': 'something was done', 'end-higher': 'it goes on elsewhere', 'end-wish': 'at their wish', anywhere: 'This can be done at any moment',
  },
})
