import { composeEmail, type EmailMessage } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';

/** The e-mail that brings the link, in the language of whoever invites. */
export function invitationEmail(given: {
  readonly recipient: string;
  readonly locale: Locale;
  readonly workspaceName: string;
  readonly url: string;
}): EmailMessage {
  const { workspaceName, url } = given;
  return composeEmail({
    recipient: given.recipient,
    locale: given.locale,
    subject: message('email.invitation.subject'),
    paragraphs: [message('email.invitation.text', { workspaceName })],
    button: { label: message('email.invitation.button'), url },
    note: message('email.invitation.note', { invitationDays: LIMITS.invitationDays }),
  });
}
