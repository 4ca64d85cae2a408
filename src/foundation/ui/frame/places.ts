/** The house's own pages that every public page links to. */
export const housePages = {
  home: { nl: '', en: '' },
  leave: { nl: '/verlaten', en: '/leave' },
  privacy: { nl: '/privacy', en: '/privacy' },
  accessibility: { nl: '/toegankelijkheid', en: '/accessibility' },
  system: { nl: '/stelsel', en: '/system' },
  demo: { nl: '/demo', en: '/demo' },
  work: { nl: '/mijn-werk', en: '/my-work' },
} as const
