/** Words of officialese that no reader should meet, each with what to say instead. Compiled for this product; add one when you meet it. */
export const hardWords: Readonly<Record<string, string>> = {
  aangaande: 'over', aldaar: 'daar', alsmede: 'en ook', alvorens: 'voordat', ambtshalve: 'uit onszelf', bemiddelingstraject: 'bemiddeling', betreffende: 'over', bewerkstelligen: 'zorgen voor', bijgevolg: 'dus', conform: 'volgens', danwel: 'of',
  derhalve: 'dus', desbetreffende: 'die', desgewenst: 'als u wilt', dienaangaande: 'daarover', dientengevolge: 'daardoor', doch: 'maar', echter: 'maar', eerstgenoemde: 'de eerste', evenals: 'net als', evenwel: 'maar', geenszins: 'niet', gelieve: 'wilt u',
  geschieden: 'gebeuren', hieromtrent: 'hierover', hierbij: 'hier', hetgeen: 'wat', ingevolge: 'volgens', inzake: 'over', indien: 'als', inherent: 'hoort bij', jegens: 'tegen', krachtens: 'volgens', middels: 'met', mits: 'als', momenteel: 'nu', nadien: 'daarna',
  nimmer: 'nooit', nochtans: 'toch', omtrent: 'over', onderhavige: 'deze', ondermeer: 'onder meer', onverwijld: 'meteen', reeds: 'al', respectievelijk: 'en', substantieel: 'groot', tevens: 'ook', terstond: 'meteen', teneinde: 'om', tenzij: 'alleen niet als',
  terzake: 'hierover', uiteraard: 'natuurlijk', veelal: 'vaak', vigerende: 'geldende', voornemens: 'van plan', voorts: 'ook', voornoemde: 'deze', voorzover: 'als', wederom: 'weer', welke: 'die', zulks: 'dat', zodoende: 'zo', zorgdragen: 'zorgen',
}

/** Words of the list that are a question word or a name elsewhere and so may stand. */
export const mayStand = new Set(['welke'])
