import type { PublishedFigures } from '../actions/figures-publish.ts'
import { findingsPlace } from '../rules/places.ts'

const authority = 'http://publications.europa.eu/resource/authority'
const text = (nl: string, en: string) => [{ '@language': 'nl', '@value': nl }, { '@language': 'en', '@value': en }]

/** Published tables as a catalogue of datasets after DCAT-AP-NL, in JSON-LD. */
export const catalogueOf = (published: readonly PublishedFigures[], publicUrl: string, publisher: string): object => ({
  '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', xsd: 'http://www.w3.org/2001/XMLSchema#' },
  '@id': `${publicUrl}/nl${findingsPlace.nl}/register/catalogue`, '@type': 'dcat:Catalog',
  'dct:title': text('Gepubliceerde cijfers', 'Published figures'), 'dct:description': text('Cijfers uit personeelsonderzoek, met bescherming van kleine groepen.', 'Figures of staff research, with small groups protected.'),
  'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisher }, 'dct:language': [{ '@id': `${authority}/language/NLD` }],
  'dcat:dataset': published.map(({ publication, page }) => {
    const here = `${publicUrl}/nl${findingsPlace.nl}/${publication.id}`
    return {
      '@id': here, '@type': 'dcat:Dataset', 'dct:identifier': publication.id, 'dct:title': text(page.title.nl, page.title.en), 'dct:description': text(`${page.variable.label} ${page.note.nl}`.trim(), `${page.variable.label} ${page.note.en}`.trim()),
      'dct:issued': { '@type': 'xsd:date', '@value': publication.day }, 'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisher },
      'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` }, 'dct:language': [{ '@id': `${authority}/language/NLD` }, { '@id': `${authority}/language/ENG` }], 'dcat:theme': [{ '@id': `${authority}/data-theme/SOCI` }],
      ...(page.method.from && page.method.to ? { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': { '@type': 'xsd:date', '@value': page.method.from }, 'dcat:endDate': { '@type': 'xsd:date', '@value': page.method.to } } } : {}),
      'dcat:landingPage': { '@id': here },
      'dcat:distribution': [{ '@id': `${here}/csv`, '@type': 'dcat:Distribution', 'dcat:accessURL': { '@id': here }, 'dcat:downloadURL': { '@id': `${here}/csv` }, 'dct:format': { '@id': `${authority}/file-type/CSV` }, 'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' }, 'dct:license': { '@id': 'http://creativecommons.org/publicdomain/zero/1.0/deed.nl' } }],
    }
  }),
})
