import { cycleName } from './cycle-name';

const FEBRUARY = { from: '2021-02-01', to: '2021-02-28' };
const QUARTER = { from: '2021-04-01', to: '2021-06-30' };

it.each([
  ['February 2021', FEBRUARY, 'February 2021', 'Февраль 2021'],
  ['Февраль 2021', FEBRUARY, 'February 2021', 'Февраль 2021'],
  ['II квартал 2021', QUARTER, 'Q2 2021', 'II\u00a0квартал 2021'],
  ['Launch month', FEBRUARY, 'Launch month', 'Launch month'],
  ['March 2021', FEBRUARY, 'March 2021', 'March 2021'],
])('calls “%s” by its period in the language of the viewer, or as somebody named it', (name, days, en, ru) => {
  expect([cycleName({ locale: 'en' }, { name, ...days }), cycleName({ locale: 'ru' }, { name, ...days })]).toEqual([
    en,
    ru,
  ]);
});
