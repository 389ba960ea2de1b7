import type { Visitor } from '../driving/visitor';
import { MailPage } from './mail-page';

/** The pages in front of the door: creating a workspace, signing in, accepting an invitation. */
export class EntryPages {
  constructor(private readonly visitor: Visitor) {}

  async signUp(account: {
    readonly workspace: string;
    readonly email: string;
    readonly password: string;
  }): Promise<void> {
    const { visitor } = this;
    await visitor.open('/sign-up');
    await visitor.fill('identity.email', account.email);
    await visitor.press('identity.signUp.action');
    await visitor.sees(visitor.text('identity.signUp.sent', { address: account.email }));
    await visitor.open(await new MailPage(visitor).linkTo(account.email));
    await visitor.fill('identity.name', 'Field owner');
    await visitor.fill('identity.invitation.newPassword', account.password);
    await visitor.fill('identity.signUp.workspace', account.workspace);
    await visitor.fill('identity.signUp.currency', 'INR');
    await visitor.press('identity.complete.action');
    await visitor.arrivesAt('/overview');
  }

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const { visitor } = this;
    await visitor.fill('identity.email', email);
    await visitor.fill('identity.password', password);
    await visitor.press('identity.signIn.action');
  }

  /** Follows the link of an invitation and chooses a password. */
  async acceptInvitation(link: string, password: string): Promise<void> {
    const { visitor } = this;
    await visitor.open(link);
    await visitor.fill('identity.name', 'New member');
    await visitor.fill('identity.invitation.newPassword', password);
    await visitor.press('identity.invitation.action');
    await visitor.page.waitForURL((url) => url.pathname !== '/invitation');
  }
}
