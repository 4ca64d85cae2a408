/** Somebody who can be chosen at the local provider. */
export type LocalPerson = { readonly sub: string; readonly name: string; readonly role: string }

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The page of the local provider: choose who you are. */
export const providerPage = (people: readonly LocalPerson[]): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Kies wie u bent</title><link rel="stylesheet" href="/stijl.css"></head>
<body><main><h1>Kies wie u bent</h1>
<p>Dit is de aanmelding van de demonstratie. Zij vraagt geen wachtwoord. De personen zijn verzonnen. <span lang="en">This is the sign-in of the demonstration. It asks for no password. The persons are invented.</span></p>
<form method="post"><ul>${people.map(({ sub, name, role }) => `<li><button name="sub" value="${escape(sub)}"><strong>${escape(name)}</strong><span>${escape(role)}</span></button></li>`).join('')}</ul></form>
</main></body></html>`

/** Its own style sheet: the page lies on another origin than the product. */
export const providerStyle = `:root{color-scheme:light dark;--paper:#faf7f1;--ink:#1d2326;--soft:#4b5559;--action:#0d4f5e;--edge:#7b868a}
@media (prefers-color-scheme:dark){:root{--paper:#14191b;--ink:#f1ede4;--soft:#c2c8c9;--action:#8fd3e2;--edge:#87949a}}
body{margin:0;background:var(--paper);color:var(--ink);font:19px/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:640px;margin:0 auto;padding:40px 20px}h1{font-size:33px;line-height:1.2}ul{list-style:none;padding:0;display:grid;gap:12px}
button{width:100%;min-height:60px;padding:12px 16px;text-align:left;font:inherit;color:inherit;background:none;border:2px solid var(--edge);border-radius:6px;cursor:pointer}
button:hover{border-color:var(--action)}button:focus-visible{outline:3px solid var(--action);outline-offset:3px}button span{display:block;color:var(--soft)}`
