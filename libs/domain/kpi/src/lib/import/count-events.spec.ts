import { observationsOf } from './import-row';
import type { Preparation } from './prepare-table';
import { prepareTable } from './prepare-table';
import { readObservations } from './read-observations';
import { readTableText } from './read-table';
import { recogniseTable } from './recognise-columns';

function count(lines: readonly string[], preparation: Preparation) {
  const table = readTableText(lines.join('\n') + '\n');
  if (!table.ok) throw new Error(table.error.code);
  const prepared = prepareTable(table.value, preparation);
  if (!prepared.ok) return { values: [prepared.error.code], reasons: [] };
  const reading = readObservations(prepared.value, recogniseTable(prepared.value));
  if (!reading.ok) return { values: reading.error.map(({ code }) => code), reasons: [] };
  const values = [...observationsOf(reading.value.rows)].map(
    ({ externalKey, value }) => `${externalKey} = ${value.toExactText()}`,
  );
  const reasons = reading.value.notices.flatMap(({ code, message: { parameters } }) =>
    code === 'events-left-out' ? `${String(parameters?.['reason'])} ${String(parameters?.['rows'])}` : [],
  );
  return { values: [...values, ...reading.value.problems.map(({ row, code }) => `${row} ${code}`)], reasons };
}

describe('lists of events', () => {
  it('give leads by day, without duplicates, rejected ones and those nobody can reach', () => {
    const lines = [
      'ID;Название лида;Стадия;Источник;Дата создания;Телефон;E-mail',
      '1;а;Новый;Сайт;01.09.2026 10:12:00;+7 999 000-00-01;a@x.ru',
      '2;б;Некачественный лид;Сайт;01.09.2026 11:00:00;+79990000002;',
      '3;в;Качественный лид;Звонок;02.09.2026 09:00:00;89990000003;',
      '4;г;Новый;Сайт;02.09.2026 09:00:00;89990000001;',
      '5;д;Новый;Сайт;03.09.2026;;',
    ];
    expect(count(lines, { events: 'leads' })).toEqual({
      values: ['2026-09-01|сайт||leads = 1', '2026-09-02|звонок||leads = 1', '2026-09-02|звонок||qualified_leads = 1'],
      reasons: ['rejected 3', 'duplicate 5', 'unreachable 6'],
    });
  });

  it('give won deals and their sums by the day on which they closed, or by another', () => {
    const lines = [
      'ID,Название сделки,Бюджет,Дата создания,Дата закрытия,Этап сделки',
      '100,а,15000.50,01.09.2026,05.09.2026,Успешно реализовано',
      '101,б,7000,02.09.2026,06.09.2026,Закрыто и не реализовано',
      '102,в,9000,02.09.2026,,Переговоры',
    ];
    const won = count(lines, { events: 'deals' });
    expect(won.values).toEqual(['2026-09-05|||leads_won = 1', '2026-09-05|||revenue = 15000.5']);
    expect(won.reasons).toEqual(['lost 3', 'open 4']);
    expect(count(lines, { events: 'deals', eventDay: 'Дата создания' }).values).toEqual([
      '2026-09-01|||leads_won = 1',
      '2026-09-01|||revenue = 15000.5',
    ]);
  });

  it('give orders and what they came to, each counted once however many products it has', () => {
    const lines = [
      'Order ID,Order Date,Status,Product,Total',
      '1,2026-09-01,completed,cup,100.25',
      '1,2026-09-01,completed,pot,50',
      '2,2026-09-01,cancelled,cup,70',
      '3,2026-09-01,completed,cup,1234.56',
      '4,2026-09-01,completed,cup,1234.56',
    ];
    expect(count(lines, { events: 'orders' })).toEqual({
      values: ['2026-09-01|||orders = 3', '2026-09-01|||revenue = 2619.37'],
      reasons: ['cancelled 4'],
    });
  });

  it('are refused where one number has two amounts, or nothing says which deals are won', () => {
    const orders = ['Order ID,Order Date,Total', '1,2026-09-01,100', '1,2026-09-01,120'];
    expect(count(orders, { events: 'orders' }).values).toEqual(['events-two-values']);
    expect(count(['Deal Name,Close Date,Amount', 'a,2026-09-01,1'], { events: 'deals' }).values).toEqual([
      'events-column-missing',
    ]);
  });

  it('leave out a total line that names its days', () => {
    const lines = ['Дата;Расход', '01.11.2026;5', '02.11.2026;6', 'Итого с 01.11.2026 по 02.11.2026;11'];
    expect(count(lines, {}).values).toEqual(['2026-11-01|||spend = 5', '2026-11-02|||spend = 6']);
  });
});
