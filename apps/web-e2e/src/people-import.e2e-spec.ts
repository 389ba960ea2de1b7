import { type LanguageCode, LANGUAGES } from './driving/texts';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { writtenNumber } from './driving/written-numbers';
import { PeopleImportPage } from './pages/people-import-page';
import { aWorkspace } from './story/arrange';

const premia = usePremia();

/** As the spreadsheets of each language write them: commas and points, or semicolons and decimal commas. */
const FILES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    'name,email,team,position,from,eligible pay,target percent,fte',
    'Search specialist,search@field.example,Performance,Specialist,2021-01-01,60000,20,1',
    'Social specialist,social@field.example,Performance,Specialist,2021-01-01,60000,20,1',
    'Influencer specialist,influencer@field.example,Performance,Specialist,2021-01-01,60000,20,1',
    'Media specialist,media@field.example,Performance,Specialist,2021-01-01,60000,20,0.5',
  ],
  ru: [
    'имя;почта;команда;должность;с даты;оклад;целевой процент;ставка',
    'Специалист по поиску;search@field.example;Перфоманс;Специалист;01.01.2021;60 000,00;20;1',
    'Специалист по соцсетям;social@field.example;Перфоманс;Специалист;01.01.2021;60 000,00;20;1',
    'Специалист по блогерам;influencer@field.example;Перфоманс;Специалист;01.01.2021;60 000,00;20;1',
    'Специалист по медиарекламе;media@field.example;Перфоманс;Специалист;01.01.2021;60 000,00;20;0,5',
  ],
};

for (const language of LANGUAGES) {
  const [header = '', ...people] = FILES[language];
  const separator = language === 'ru' ? ';' : ',';
  const nameOf = (line: string): string => line.split(separator)[0] ?? '';

  describe(`a file of people, read in “${language}”`, () => {
    inBrowser(premia, 'brings them in with team, pay and target, and once more changes nothing', async () => {
      const { owner } = await aWorkspace(premia().address, 'Field', language);
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      const page = new PeopleImportPage(visitor);
      await page.check([header, ...people]);
      await page.importAll(people.length);
      await page.toPeople();
      const rows = await visitor.table(visitor.text('organization.people.caption'));
      const [name, pay, target] = ['name', 'pay', 'target'].map((key) => visitor.text(`organization.people.${key}`));
      for (const line of people) {
        const row = rows.find((candidate) => candidate[name ?? '']?.startsWith(nameOf(line)));
        expect(row?.[pay ?? '']).toBe(`${writtenNumber('60000', language)} ₹`);
        expect(row?.[target ?? '']).toBe('20 %');
      }
      await page.check([header, ...people]);
      await page.importAll(people.length);
      await visitor.sees(visitor.text('organization.import.doneNothing', { unchanged: people.length }));
    });

    inBrowser(premia, 'names what is wrong by row, and takes the rest when asked', async () => {
      const { owner } = await aWorkspace(premia().address, 'Field', language);
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(owner);
      const page = new PeopleImportPage(visitor);
      const wrong = (people[1] ?? '').replace('2021-01-01', '2021-02-31').replace('01.01.2021', '31.02.2021');
      await page.check([header, people[0] ?? '', wrong, people[2] ?? '']);
      const problems = await visitor.table(visitor.text('organization.import.problemsTitle', { count: 1 }));
      expect(problems).toEqual([
        expect.objectContaining({
          [visitor.text('organization.import.problem.value')]: expect.stringMatching(/31/),
        }),
      ]);
      await visitor.press('organization.import.valid');
      await page.toPeople();
      const rows = await visitor.table(visitor.text('organization.people.caption'));
      expect(rows).toHaveLength(2);
    });
  });
}
