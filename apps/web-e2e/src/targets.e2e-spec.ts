import { LANGUAGES } from './driving/texts';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { TargetsPage } from './pages/targets-page';
import { aDepartment } from './story/arrange';

const premia = usePremia();

for (const language of LANGUAGES) {
  describe(`the targets of everybody in one table, in “${language}”`, () => {
    inBrowser(premia, 'takes a block of a spreadsheet, saves it at once, and shows it after loading anew', async () => {
      const { cycleId, owner } = await aDepartment(premia().address, language);
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      const page = new TargetsPage(visitor);
      await page.open(cycleId);
      await page.paste('Influencer specialist', 'CPL', 'target', '470\t30\n460\t30\n450\t30');
      await page.shows('Media specialist', 'CPL', 'target', '460');
      await page.press('Control+z');
      await page.shows('Media specialist', 'CPL', 'target', '480');
      await page.paste('Influencer specialist', 'CPL', 'target', '470\t30\n460\t30\n450\t30');
      await page.save(3);
      await page.open(cycleId);
      await page.shows('Influencer specialist', 'CPL', 'target', '470');
      await page.shows('Search specialist', 'CPL', 'target', '450');
    });

    inBrowser(
      premia,
      'makes the next cycle as a copy of the last, with targets from history, for all to see first',
      async () => {
        const { api, owner } = await aDepartment(premia().address, language);
        const visitor = await premia().visitor({ language });
        await visitor.isSignedIn(owner);
        const page = new TargetsPage(visitor);
        await page.copyOfFebruary();
        await page.shows('Search specialist', 'CPL', 'target', '480');
        await page.propose();
        await page.shows('Search specialist', 'CPL', 'target', '487');
        await page.save(5);
        const { cycles } = await api.ask<{ cycles: { nodes: readonly { id: string }[] } }>(
          'query { cycles(first: 1) { nodes { id } } }',
          {},
        );
        const { assignments } = await api.ask<{ assignments: readonly object[] }>(
          'query ($id: ID!) { assignments(cycleId: $id) { id } }',
          { id: cycles.nodes[0]?.id },
        );
        expect(assignments).toHaveLength(13);
      },
    );
  });
}
