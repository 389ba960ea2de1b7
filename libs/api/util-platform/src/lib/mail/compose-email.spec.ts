import { composeEmail } from './compose-email';

const email = (locale: 'en' | 'ru') =>
  composeEmail({
    recipient: 'someone@example.test',
    locale,
    subject: { en: 'You are invited to <R&D>', ru: 'Вас приглашает <R&D>' },
    paragraphs: [{ en: 'Join us.', ru: 'Присоединяйтесь.' }],
    button: { label: { en: 'Accept', ru: 'Принять' }, url: 'https://premia.example/invitation?token=abc&x="1"' },
    note: { en: 'Works once.', ru: 'Сработает один раз.' },
  });

it('says the same in text and HTML, in the language of the reader', () => {
  const { subject, text, html } = email('ru');
  expect(subject).toBe('Вас приглашает <R&D>');
  for (const part of ['Присоединяйтесь.', 'Принять', 'Сработает один раз.']) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
  expect(html).toContain('<html lang="ru">');
});

it('lets nothing of what people typed become markup', () => {
  const { html } = email('en');
  expect(html).toContain('You are invited to &lt;R&amp;D&gt;');
  expect(html).not.toContain('<R&D>');
  expect(html).toContain('href="https://premia.example/invitation?token=abc&amp;x=&quot;1&quot;"');
});

it('needs nothing from the network to be shown', () => {
  expect(email('en').html).not.toMatch(/<(?:img|link|script|iframe)\b/);
});
