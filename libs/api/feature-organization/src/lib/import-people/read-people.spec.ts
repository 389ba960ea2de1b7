import { describe, expect, it } from '@jest/globals';
import { readTableText } from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';
import { type PeopleField, recognisePeopleColumns } from './people-columns';
import { type PeopleReading, readPeople } from './read-people';

function read(text: string, mapping?: readonly (PeopleField | null)[]): PeopleReading {
  const table = readTableText(text);
  if (!table.ok) throw new Error(table.error.code);
  return readPeople(table.value, mapping ?? recognisePeopleColumns(table.value.headers));
}

describe('Reading a file of people', () => {
  it('knows English headings', () => {
    const headers = [
      'Name',
      'E-mail',
      'Personnel number',
      'Team',
      'Position',
      'From',
      'Eligible pay, INR',
      'Target percent',
      'FTE',
      'Shoe size',
    ];
    expect(recognisePeopleColumns(headers)).toEqual([
      'name',
      'email',
      'personnel_number',
      'team',
      'position',
      'from',
      'eligible_pay',
      'target_percent',
      'fte',
      null,
    ]);
  });

  it('knows Russian headings', () => {
    const headers = [
      'ФИО',
      'Почта',
      'Табельный номер',
      'Команда',
      'Должность',
      'С даты',
      'Оклад (₽)',
      'Процент бонуса',
      'Ставка',
    ];
    expect(recognisePeopleColumns(headers)).toEqual([
      'name',
      'email',
      'personnel_number',
      'team',
      'position',
      'from',
      'eligible_pay',
      'target_percent',
      'fte',
    ]);
  });

  it('reads numbers and dates as people write them', () => {
    const { rows, issues } = read(
      'ФИО;Почта;Должность;С даты;Оклад;Процент бонуса\nСпециалист по поиску;SEARCH@example.test;Специалист;01.02.2021;60 000,50;20 %\n',
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        name: 'Специалист по поиску',
        email: 'search@example.test',
        personnelNumber: null,
        terms: {
          from: '2021-02-01',
          position: 'Специалист',
          team: null,
          fte: '1',
          eligiblePay: '60000.5',
          targetPercent: '20',
          targetAmount: null,
        },
      },
    ]);
  });

  it('reads people alone where no column holds terms', () => {
    expect(read('name,email\nSearch specialist,\n').rows).toEqual([
      { row: 2, name: 'Search specialist', email: null, personnelNumber: null, terms: null },
    ]);
  });

  it('names row, column, value and remedy of every problem, and keeps the other rows', () => {
    const { rows, issues } = read(
      'name,email,position,from,pay,target percent\n' +
        'Search specialist,search,Specialist,2021-02-31,60000,20\n' +
        ',x@example.test,,2021-02-01,=1+1,20\n' +
        'Media specialist,,Specialist,2021-02-01,-5,20\n' +
        'Social specialist,,Specialist,2021-02-01,,20\n' +
        'Influencer specialist,,Specialist,2021-02-01,60000,20\n',
    );
    expect(rows.map(({ name }) => name)).toEqual(['Influencer specialist']);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'email', 'NOT_AN_EMAIL'],
      [2, 'from', 'DATE_NOT_IN_CALENDAR'],
      [3, 'position', 'POSITION_MISSING'],
      [3, 'pay', 'CELL_FORMULA'],
      [3, 'pay', 'PAY_NEEDED'],
      [3, 'name', 'NAME_MISSING'],
      [4, 'pay', 'NEGATIVE'],
      [5, 'pay', 'PAY_NEEDED'],
    ]);
    expect(describeText('ru', issues[1]?.message ?? '')).toContain('2021-02-31');
  });

  it('asks for the name, and for position and day where there are terms', () => {
    expect(
      read('email,pay\nx@example.test,5\n').issues.map(({ row, code, message }) => [
        row,
        code,
        describeText('en', message),
      ]),
    ).toEqual([
      [1, 'COLUMN_MISSING', expect.stringContaining('names of people')],
      [1, 'COLUMN_MISSING', expect.stringContaining('position')],
      [1, 'COLUMN_MISSING', expect.stringContaining('day from which')],
    ]);
  });

  it('refuses two columns for one thing', () => {
    expect(read('a,b\nx,y\n', ['name', 'name']).issues).toMatchObject([{ row: 1, code: 'COLUMN_MAPPED_TWICE' }]);
  });
});
