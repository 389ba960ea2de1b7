import type { Locale } from '@premia/shared-contract';
import { describeText, type Message } from '@premia/shared-messages';
import type { EmailMessage } from './mailer';

export interface EmailContent {
  readonly recipient: string;
  readonly locale: Locale;
  readonly subject: Message;
  /** Each a paragraph of plain text. */
  readonly paragraphs: readonly Message[];
  readonly button: { readonly label: Message; readonly url: string };
  /** Small print under the button: how long the link holds, what to do with an e-mail nobody asked for. */
  readonly note: Message;
}

const INK = '#1d1b16';
const PAPER = '#f7f5f0';
const ACCENT = '#1f5c43';
const FAINT = '#6b675d';

/** The plain and the HTML form of an e-mail; both say the same, and the HTML needs nothing from the network. */
export function composeEmail({ recipient, locale, subject, paragraphs, button, note }: EmailContent): EmailMessage {
  const title = describeText(locale, subject);
  const texts = paragraphs.map((paragraph) => describeText(locale, paragraph));
  const label = describeText(locale, button.label);
  const small = describeText(locale, note);
  return {
    recipient,
    subject: title,
    text: [...texts, `${label}:\n${button.url}`, small, 'Premia'].join('\n\n') + '\n',
    html: `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:${PAPER};color:${INK};font:15px/1.5 'Golos Text',system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:40px 24px">
<p style="margin:0 0 24px;font-weight:600;color:${ACCENT}">Premia</p>
<h1 style="margin:0 0 16px;font-size:26px;line-height:1.25;font-weight:500">${escapeHtml(title)}</h1>
${texts.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${ACCENT};color:#ffffff;text-decoration:none;font-weight:500">${escapeHtml(label)}</a></p>
<p style="margin:0 0 8px;font-size:13px;color:${FAINT}">${escapeHtml(small)}</p>
<p style="margin:0;font-size:13px;color:${FAINT};word-break:break-all">${escapeHtml(button.url)}</p>
</div></body></html>
`,
  };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
