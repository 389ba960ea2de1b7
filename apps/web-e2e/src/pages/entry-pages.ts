import type { Visitor } from '../driving/visitor';

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
    await visitor.fill('identity.signUp.workspace', account.workspace);
    await visitor.fill('identity.email', account.email);
    await visitor.fill('identity.password', account.password);
    await visitor.field(visitor.text('identity.signUp.currency')).selectOption('INR');
    await visitor.press('identity.signUp.action');
    await visitor.arrivesAt('/overview');
  }

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const { visitor } = this;
    await visitor.fill('identity.email', email);
    await visitor.fill('identity.password', password);
    await visitor.press('identity.signIn.action');
  }

  /** Follows the link that shows whose address it is, and goes on. */
  async confirmEmail(link: string): Promise<void> {
    const { visitor } = this;
    await visitor.open(link);
    await visitor.sees(visitor.text('identity.confirm.done'));
    await visitor.follow('identity.confirm.action');
    await visitor.arrivesAt('/overview');
  }

  /** Follows the link of an invitation and chooses a password. */
  async acceptInvitation(link: string, password: string): Promise<void> {
    const { visitor } = this;
    await visitor.open(link);
    await visitor.fill('identity.invitation.newPassword', password);
    await visitor.press('identity.invitation.action');
    await visitor.page.waitForURL((url) => url.pathname !== '/invitation');
  }
}
