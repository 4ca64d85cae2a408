/** What a catalogue of open data says about who publishes it. */
export type Publisher = { readonly name: string; readonly site: string; readonly contact: string }

type Distribution = { readonly path: string; readonly title: string; readonly type: 'CSV' | 'JSON' }
type Dataset = { readonly id: string; readonly nl: string; readonly en: string; readonly aboutNl: string; readonly aboutEn: string; readonly files: readonly Distribution[] }

/** The sets of data that this module opens; addresses under the API. */
export const datasets: readonly Dataset[] = [
  { id: 'figures', nl: 'Cijfers van de beleids- en effectrapportages', en: 'Figures of the policy and effect reports', aboutNl: 'Alle openbare cijfers per ministerie, jaar en indicator, met aantal mensen, interval en versie van de omschrijving. Wat te klein is om te tonen, staat er met de reden.', aboutEn: 'All public figures by ministry, year and indicator, with number of people, interval and version of the definition. What is too small to show is there with its reason.', files: [{ path: '/figures.csv', title: 'CSV', type: 'CSV' }, { path: '/figures', title: 'JSON', type: 'JSON' }] },
  { id: 'reports', nl: 'Beleids- en effectrapportages discriminatie en racisme', en: 'Policy and effect reports on discrimination and racism', aboutNl: 'Alle openbare verslagen, met tekst, cijfers, doelen, maatregelen en adviezen.', aboutEn: 'All public reports, with text, figures, targets, measures and opinions.', files: [{ path: '/reports.json', title: 'JSON', type: 'JSON' }] },
  { id: 'indicators', nl: 'Omschrijvingen van indicatoren', en: 'Definitions of indicators', aboutNl: 'Wat elke indicator telt, waarop, hoe, en waarmee hij niet te vergelijken is.', aboutEn: 'What each indicator counts, of what, how, and what it may not be compared with.', files: [{ path: '/indicators', title: 'JSON', type: 'JSON' }] },
  { id: 'commitments', nl: 'Toezeggingen aan de Tweede Kamer', en: 'Commitments to parliament', aboutNl: 'Wat is toegezegd, wanneer, en welk bewijs er is.', aboutEn: 'What was promised, by when, and what evidence there is.', files: [{ path: '/commitments', title: 'JSON', type: 'JSON' }] },
  { id: 'effects', nl: 'Onderzoek naar het effect van maatregelen', en: 'Studies on the effect of measures', aboutNl: 'Wat vooraf is vastgelegd, de loting, de schatting en de uitkomst.', aboutEn: 'What was registered beforehand, the lottery, the estimate and the verdict.', files: [{ path: '/effects', title: 'JSON', type: 'JSON' }] },
]

const authority = 'http://publications.europa.eu/resource/authority'
const both = (nl: string, en: string) => [{ '@language': 'nl', '@value': nl }, { '@language': 'en', '@value': en }]
const ref = (id: string) => ({ '@id': id })
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value })
const zero = 'http://creativecommons.org/publicdomain/zero/1.0/deed.nl'

/** The catalogue as JSON-LD in the profile DCAT-AP-NL 3.0. `api`: address of the API; `modified`: day of the last publication. */
export const catalogOf = (api: string, { name, site, contact }: Publisher, issued: string, modified: string) => {
  const publisher = { '@id': `${site}/#publisher`, '@type': 'foaf:Agent', 'foaf:name': both(name, name), 'foaf:homepage': ref(site) }
  const contactPoint = { '@type': 'vcard:Organization', 'vcard:fn': name, 'vcard:hasURL': ref(contact) }
  const shared = { 'dct:publisher': ref(publisher['@id']), 'dcat:contactPoint': contactPoint, 'dct:language': [ref(`${authority}/language/NLD`), ref(`${authority}/language/ENG`)], 'dct:issued': day(issued), 'dct:modified': day(modified) }
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@graph': [
      publisher,
      { '@id': `${api}/catalog`, '@type': 'dcat:Catalog', 'dct:title': both('Verantwoording over racisme en discriminatie', 'Accountability on racism and discrimination'), 'dct:description': both('Open data uit de beleids- en effectrapportages van de ministeries.', 'Open data of the policy and effect reports of the ministries.'), 'dct:license': ref(zero), 'foaf:homepage': ref(site), ...shared, 'dcat:dataset': datasets.map(({ id }) => ref(`${api}/catalog#${id}`)), 'dcat:service': ref(`${api}/catalog#api`) },
      ...datasets.map(({ id, nl, en, aboutNl, aboutEn, files }) => ({
        '@id': `${api}/catalog#${id}`, '@type': 'dcat:Dataset', 'dct:identifier': `${api}/catalog#${id}`, 'dct:title': both(nl, en), 'dct:description': both(aboutNl, aboutEn), 'dct:creator': ref(publisher['@id']), ...shared,
        'dct:accessRights': ref(`${authority}/access-right/PUBLIC`), 'dct:accrualPeriodicity': ref(`${authority}/frequency/ANNUAL`), 'dcat:theme': [ref(`${authority}/data-theme/GOVE`), ref(`${authority}/data-theme/SOCI`)], 'dct:spatial': ref(`${authority}/country/NLD`), 'dcat:keyword': both('racisme', 'racism'),
        'dcat:distribution': files.map(({ path, title, type }) => ({ '@id': `${api}${path}#file`, '@type': 'dcat:Distribution', 'dct:title': both(title, title), 'dcat:accessURL': ref(`${api}${path}`), 'dcat:downloadURL': ref(`${api}${path}`), 'dct:format': ref(`${authority}/file-type/${type}`), 'dcat:mediaType': ref(`http://www.iana.org/assignments/media-types/${type === 'CSV' ? 'text/csv' : 'application/json'}`), 'dct:license': ref(zero), 'dct:modified': day(modified), 'dcat:accessService': ref(`${api}/catalog#api`) })),
      })),
      { '@id': `${api}/catalog#api`, '@type': 'dcat:DataService', 'dct:identifier': `${api}/catalog#api`, 'dct:title': both('API van de verantwoording', 'API of accountability'), 'dct:description': both('Leest alles wat openbaar is.', 'Reads everything that is public.'), 'dcat:endpointURL': ref(api), 'dcat:endpointDescription': ref(`${api}/openapi.json`), 'dcat:servesDataset': datasets.map(({ id }) => ref(`${api}/catalog#${id}`)), 'dct:license': ref(zero), 'dct:accessRights': ref(`${authority}/access-right/PUBLIC`), ...shared },
    ],
  }
}
