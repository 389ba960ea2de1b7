import { message } from '@premia/shared-messages';
import { composeEmail } from './compose-email';

const email = (locale: 'en' | 'ru') =>
  composeEmail({
    recipient: 'someone@example.test',
    locale,
    subject: message('email.invitation.subject'),
    paragraphs: [message('email.invitation.text', { workspaceName: '<R&D>' })],
    button: { label: message('email.invitation.button'), url: 'https://premia.example/invitation?token=abc&x="1"' },
    note: message('email.invitation.note', { invitationDays: 7 }),
  });

it('says the same in text and HTML, in the language of the reader', () => {
  const { subject, text, html } = email('ru');
  expect(subject).toBe('Приглашение в Premia');
  for (const part of [
    'здесь договариваются о целях',
    'Принять приглашение',
    'Ссылка сработает один раз, в течение 7\u00a0дней.',
  ]) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
  expect(html).toContain('<html lang="ru">');
});

it('lets nothing of what people typed become markup', () => {
  const { html } = email('en');
  expect(html).toContain('&lt;R&amp;D&gt;');
  expect(html).not.toContain('<R&D>');
  expect(html).toContain('href="https://premia.example/invitation?token=abc&amp;x=&quot;1&quot;"');
});

it('needs nothing from the network to be shown', () => {
  expect(email('en').html).not.toMatch(/<(?:img|link|script|iframe)\b/);
});
