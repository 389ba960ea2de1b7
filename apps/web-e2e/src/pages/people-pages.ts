import type { Visitor } from '../driving/visitor';

export interface PersonToAdd {
  readonly name: string;
  readonly from: string;
  /** A month, in the workspace's currency; absent: no pay is entered and no target bonus. */
  readonly eligiblePay?: string;
  readonly targetPercent?: string;
}

/** People, teams, invitations. */
export class PeoplePages {
  constructor(private readonly visitor: Visitor) {}

  /** The team is made on the way, in the dialog of the first person's terms. */
  async addPeople(people: readonly PersonToAdd[], team: string): Promise<void> {
    const { visitor } = this;
    await visitor.seesHeading('organization.person.newTitle');
    await visitor.press('organization.teams.new');
    const dialog = visitor.page.getByRole('dialog');
    await visitor.field(visitor.text('organization.teams.name'), dialog).fill(team);
    await visitor.button(visitor.text('organization.save'), dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    for (const [index, person] of people.entries()) {
      await this.#fillIn(person);
      await visitor.press(`organization.person.${index < people.length - 1 ? 'saveAndGoOn' : 'save'}`);
      // The page lists whom it has added; after the last one, the list of people has them all.
      await visitor.page.getByRole('link', { name: person.name }).first().waitFor();
    }
    await visitor.arrivesAt('/people');
  }

  async #fillIn({ name, from, eligiblePay, targetPercent }: PersonToAdd): Promise<void> {
    const { visitor } = this;
    await visitor.fill('organization.person.name', name);
    await visitor.fill('organization.terms.from', from);
    await visitor.fill('organization.terms.position', name);
    if (eligiblePay === undefined || targetPercent === undefined) {
      await visitor.page.getByText(visitor.text('organization.terms.targetKind.none'), { exact: true }).click();
      return;
    }
    await visitor.fill('organization.terms.pay', eligiblePay, { currency: '₹' });
    await visitor.fill('organization.terms.targetPercent', targetPercent);
  }

  async makeHead(person: string, team: string): Promise<void> {
    const { visitor } = this;
    await visitor.open('/people/teams');
    await visitor.press('organization.teams.change', { name: team });
    const dialog = visitor.page.getByRole('dialog');
    await visitor.field(visitor.text('organization.teams.head'), dialog).selectOption({ label: person });
    await visitor.button(visitor.text('organization.save'), dialog).click();
    await dialog.waitFor({ state: 'hidden' });
    await visitor.link(person).waitFor();
  }

  /** From the list of people; an employee unless another role is named. */
  async invite(person: string, email: string, role: 'employee' | 'head' = 'employee'): Promise<void> {
    const { visitor } = this;
    await visitor.open('/people');
    await visitor.press('organization.invite.actionFor', { name: person });
    const dialog = visitor.page.getByRole('dialog');
    await visitor.field(visitor.text('organization.invite.email'), dialog).fill(email);
    if (role !== 'employee') {
      await dialog.getByRole('checkbox', { name: visitor.text('organization.roles.employee') }).uncheck();
      await dialog.getByRole('checkbox', { name: visitor.text(`organization.roles.${role}`) }).check();
    }
    await visitor.button(visitor.text('organization.invite.send'), dialog).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
