import { Telephone } from '../../../../foundation/ui/index.ts'
import { routeTexts } from '../../texts/routes.ts'
import type { FilingPage } from '../file/page-data.ts'

/** The other routes, wherever a page cannot help. */
export const OtherRoutes = ({ page }: { readonly page: FilingPage }) => {
  const texts = routeTexts[page.language]
  return (
    <>
      <h2>{texts.routesTitle}</h2>
      <ul>
        <li>{texts.routeCall} <Telephone number={page.telephone} />, {page.hours}. {texts.routeCallText}</li>
        <li>{texts.routeWrite} {page.postAddress}</li>
        {page.advisersAddress !== null && <li><a href={page.advisersAddress}>{texts.routeAdviser}</a></li>}
      </ul>
    </>
  )
}
