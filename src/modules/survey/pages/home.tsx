import { homePlace } from '../rules/places.ts'
import { staffTexts } from '../texts/staff.ts'
import { languageOf, show, type Answer } from './frame.tsx'

/** Where an analyst begins. */
export const homePage: Answer = (context, services) => {
  const text = staffTexts[languageOf(context)]
  return show(context, services, homePlace, text.home, <p class="lead">{text.lead}</p>)
}
