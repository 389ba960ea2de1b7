import { composeEmail, type EmailMessage } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';

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
    subject: { en: `You are invited to ${workspaceName}`, ru: `Вас приглашает ${workspaceName}` },
    paragraphs: [
      {
        en: `${workspaceName} agrees on goals and pays bonuses with Premia, where every amount is explained. You are invited to join.`,
        ru: `${workspaceName} договаривается о целях и платит премии в Premia: там объяснена каждая сумма. Вас приглашают присоединиться.`,
      },
    ],
    button: { label: { en: 'Accept the invitation', ru: 'Принять приглашение' }, url },
    note: {
      en: `The link works once, within ${LIMITS.invitationDays} days. If you do not know the sender, do nothing.`,
      ru: `Ссылка сработает один раз, в течение ${LIMITS.invitationDays}\u00a0дней. Если вы не знаете отправителя, ничего не делайте.`,
    },
  });
}
