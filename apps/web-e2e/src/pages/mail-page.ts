import type { Visitor } from '../driving/visitor';

/** The local mail page, where e-mails are read when no mail server is configured. */
export class MailPage {
  constructor(private readonly visitor: Visitor) {}

  /** The link in the newest e-mail to the address; the e-mail may still be on its way. */
  async linkTo(recipient: string): Promise<string> {
    const { page } = this.visitor;
    await page.goto('/mail');
    const link = page
      .getByRole('article')
      .filter({ hasText: recipient })
      .first()
      .getByRole('link', { name: /[?&]token=/ });
    const address = await link.getAttribute('href');
    if (address === null) throw new Error(`The e-mail to ${recipient} holds no link`);
    return address;
  }
}
