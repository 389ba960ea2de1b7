import { escapeHtml } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';
import { formatInstant } from '@premia/shared-format';
import { describe } from '@premia/shared-messages';

export interface LocalEmail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly delivered: boolean;
}

const STYLE = `
:root { color-scheme: light dark; --paper: #f7f5f0; --card: #fffdf9; --ink: #1d1b16; --faint: #6b675d; --accent: #1f5c43; --line: #e3dfd5 }
@media (prefers-color-scheme: dark) { :root { --paper: #171612; --card: #201f1a; --ink: #f0ede5; --faint: #a29d90; --accent: #7cc4a2; --line: #34322b } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 'Golos Text Variable', 'Golos Text', system-ui, sans-serif }
main { max-width: 760px; margin: 0 auto; padding: 40px 24px }
h1 { font-size: 26px; font-weight: 500; line-height: 1.25; margin: 0 0 8px }
.lead { color: var(--faint); margin: 0 0 24px }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 0 0 16px }
h2 { font-size: 17px; font-weight: 600; margin: 0 }
.meta { color: var(--faint); font-size: 13px; margin: 4px 0 12px }
.text { white-space: pre-line; overflow-wrap: anywhere; margin: 0 }
a { color: var(--accent) }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.open { display: inline-block; margin-top: 12px; font-size: 13px }`;

const LINK = /https?:\/\/[^\s<]+/g;

/** The list of e-mails as a page that needs no script. */
export function renderMailPage(viewer: { readonly locale: Locale }, emails: readonly LocalEmail[]): string {
  const title = describe(viewer.locale, 'email.page.title');
  const lead = describe(viewer.locale, emails.length === 0 ? 'email.page.none' : 'email.page.notSent');
  return `<!doctype html>
<html lang="${viewer.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Premia</title><style>${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${emails.map((email) => renderEmail(viewer, email)).join('\n')}
</main></body></html>`;
}

function renderEmail(viewer: { readonly locale: Locale }, email: LocalEmail): string {
  const at = formatInstant(email.createdAt.toISOString(), viewer.locale, undefined);
  const to = describe(viewer.locale, 'email.page.to');
  const state = email.delivered ? '' : ` · ${describe(viewer.locale, 'email.page.waiting')}`;
  const open = describe(viewer.locale, 'email.page.open');
  return `<article>
<h2>${escapeHtml(email.subject)}</h2>
<p class="meta">${to}: ${escapeHtml(email.recipient)} · ${escapeHtml(at)}${state}</p>
<p class="text">${withLinks(email.text.trim())}</p>
<a class="open" href="/mail/${email.id}">${open}</a>
</article>`;
}

function withLinks(text: string): string {
  return escapeHtml(text).replace(LINK, (url) => `<a href="${url}">${url}</a>`);
}
