import { LANGUAGES } from './driving/texts';
import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { aDepartment } from './story/arrange';

const premia = usePremia();

async function press(visitor: Visitor, key: string): Promise<void> {
  await visitor.button(visitor.text(key), visitor.page.getByRole('dialog')).click();
}

for (const language of LANGUAGES) {
  describe(`taking away what was added, in “${language}”`, () => {
    inBrowser(premia, 'deletes a person on whom nothing rests, and archives one who has KPIs and payouts', async () => {
      const { api, owner, personId } = await aDepartment(premia().address, language);
      const { made } = await api.ask<{ made: { id: string } }>(
        'mutation { made: createPerson(person: { name: "Typing mistake" }) { ... on Person { id } } }',
        {},
      );
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      await visitor.open(`/people/${made.id}`);
      await visitor.press('ui.removal.openFor', { name: 'Typing mistake' });
      await press(visitor, 'ui.removal.remove');
      await visitor.arrivesAt('/people');
      await visitor.sees(visitor.text('ui.removal.removed', { name: 'Typing mistake' }));

      await visitor.open(`/people/${personId}`);
      await visitor.press('ui.removal.openFor', { name: 'Search specialist' });
      await press(visitor, 'ui.removal.remove');
      await visitor.sees(visitor.text('ui.removal.used'));
      const dialog = visitor.page.getByRole('dialog');
      await dialog.getByRole('link').first().waitFor();
      await press(visitor, 'ui.removal.archive');
      await dialog.getByRole('alert').waitFor();
      await api.ask('mutation ($id: ID!) { updatePerson(id: $id, leftOn: "2021-03-31") { __typename } }', {
        id: personId,
      });
      await press(visitor, 'ui.removal.archive');
      await visitor.sees(visitor.text('ui.removal.archived', { name: 'Search specialist' }));
      await visitor.open('/people');
      await visitor.isAtRest();
      expect(await visitor.reads()).not.toContain('Search specialist');
      await visitor.follow('organization.archive.open');
      await visitor.sees('Search specialist');
    });

    inBrowser(premia, 'deletes a team that nobody is in, and archives one that was used', async () => {
      const { api, owner } = await aDepartment(premia().address, language);
      await api.ask('mutation { createTeam(name: "Print") { __typename } }', {});
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      await visitor.open('/people/teams');
      await visitor.press('ui.removal.openFor', { name: 'Print' });
      await press(visitor, 'ui.removal.remove');
      await visitor.sees(visitor.text('ui.removal.removed', { name: 'Print' }));
      await visitor.press('ui.removal.openFor', { name: 'Performance' });
      await press(visitor, 'ui.removal.remove');
      await visitor.sees(visitor.text('ui.removal.used'));
      await press(visitor, 'ui.removal.archive');
      await visitor.page.getByRole('dialog').getByRole('alert').waitFor();
    });

    inBrowser(premia, 'asks before what is typed on a page is left', async () => {
      const { owner } = await aDepartment(premia().address, language);
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      await visitor.open('/people/new');
      await visitor.fill('organization.person.name', 'Half a name');
      await visitor.follow('shell.places.cycles');
      await visitor.button(visitor.text('ui.leave.stay')).click();
      expect(visitor.path).toBe('/people/new');
      await visitor.follow('shell.places.cycles');
      await visitor.button(visitor.text('ui.leave.leave')).click();
      await visitor.arrivesAt('/cycles');
    });
  });
}
