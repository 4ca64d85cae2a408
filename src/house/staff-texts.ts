import { defineTexts } from '../foundation/ui/texts/define.ts'

/** Words of signing in on the staff origin. */
export const staffTexts = defineTexts({
  nl: {
    signInTitle: 'Aanmelden voor behandelaars',
    signInLead: 'U meldt zich aan met het account van uw werk. Daarna opent u uw eigen sleutel: zonder die sleutel leest u geen zaak.',
    signIn: 'Meld u aan',
    notReporter: 'Wilt u iets melden of een antwoord lezen? Dat kan zonder aanmelden, op de openbare pagina’s van het loket.',
    noService: 'Er is nog geen aanmelddienst ingesteld. De beheerder van deze installatie stelt OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET in.',
    unknown: 'U bent aangemeld, maar dit product kent u nog niet. Vraag de beheerder om u toe te voegen.',
    failed: 'Het aanmelden is niet gelukt of duurde te lang. Probeer het opnieuw.',
    unreachable: 'De aanmelddienst antwoordt niet. Probeer het later, of vraag de beheerder.',
    'signed-out': 'U bent afgemeld. Uw sleutel is gesloten.',
    token: 'Deze code klopt niet, is verlopen of is al gebruikt. Maak een nieuwe met “gehoor ceremony admin”.',
    firstTitle: 'De eerste beheerder',
    firstLead: 'Met de eenmalige code uit de ceremonie wordt u de eerste beheerder van deze installatie. De code werkt één keer.',
    tokenLabel: 'Eenmalige code',
    tokenHint: 'De code die “gehoor ceremony admin” heeft getoond.',
    firstDo: 'Word beheerder',
  },
  en: {
    signInTitle: 'Sign in for handlers',
    signInLead: 'You sign in with your work account. Then you open your own key: without that key you read no case.',
    signIn: 'Sign in',
    notReporter: 'Do you want to report something or read an answer? You can do that without signing in, on the public pages of the desk.',
    noService: 'No sign-in service has been set yet. The administrator of this installation sets OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
    unknown: 'You are signed in, but this product does not know you yet. Ask the administrator to add you.',
    failed: 'Signing in failed or took too long. Try again.',
    unreachable: 'The sign-in service does not answer. Try later, or ask the administrator.',
    'signed-out': 'You are signed out. Your key is closed.',
    token: 'This code is wrong, has expired or was used. Make a new one with “gehoor ceremony admin”.',
    firstTitle: 'The first administrator',
    firstLead: 'With the one-time code from the ceremony you become the first administrator of this installation. The code works once.',
    tokenLabel: 'One-time code',
    tokenHint: 'The code that “gehoor ceremony admin” showed.',
    firstDo: 'Become administrator',
  },
})
