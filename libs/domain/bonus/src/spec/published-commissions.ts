import type { PublishedCase } from './published-case';
import { commission, onlyTotal, payout, rateTiers, totals } from './published-case';
import { anInput, aParticipant, perUnit } from './small-inputs';

const ORACLE_TIERS = rateTiers(['0', '0.01'], ['10000', '0.02'], ['50000', '0.03'], ['100000', '0.04']);

/** Commissions and other payments per unit, as they were published. */
export const PUBLISHED_COMMISSIONS: readonly PublishedCase[] = [
  {
    id: 'oracle-interpolated-rate-individual',
    title: 'an amount per tier, paid in proportion to the part that is filled',
    source:
      'https://docs.oracle.com/en/cloud/saas/incentive-compensation/facmi/examples-of-calculating-earnings-using-interpolated-rates.html',
    calculations: [
      {
        input: perUnit(
          'amount',
          [
            { from: '0', to: '1000', amount: '10' },
            { from: '1000', to: '3000', amount: '40' },
            { from: '3000', to: '8000', amount: '100' },
            { from: '8000', to: '20000', amount: '2000' },
          ],
          ['200', '300', '1500', '1200', '2000', '4500'],
        ),
        expected: { p1: '2.00', p2: '3.00', p3: '20.00', p4: '14.00', p5: '30.00', p6: '80.00', payout: '149.00' },
        figures: (result) => ({ ...totals(result), ...payout(result) }),
      },
    ],
  },
  {
    id: 'oracle-flat-rate-highest-tier',
    title: 'one rate, that of the highest tier reached, or each part at its own',
    source:
      'https://docs.oracle.com/en/cloud/saas/sales/facmi/options-for-splitting-attainment-numbers-across-rate-tiers.html',
    calculations: [
      {
        input: perUnit('whole', ORACLE_TIERS, ['5000', '15000', '60000']),
        expected: { p1: '0.01', p2: '0.02', p3: '0.03' },
        figures: (result) =>
          Object.fromEntries(
            result.participants.map(({ id, components: [own] }) => [
              id,
              own !== undefined && 'blendedRate' in own ? (own.blendedRate ?? '') : '',
            ]),
          ),
      },
      commission(ORACLE_TIERS, '15000', '200.00'),
      commission(ORACLE_TIERS, '60000', '1200.00'),
    ],
  },
  {
    id: 'siebel-prorate-by-cash',
    title: 'commission released as the customer pays',
    source: 'https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign7.html',
    note: 'The cash received is the actual; the second payment is the year to date less what was paid before.',
    calculations: [
      commission(rateTiers(['0', '0.10']), '500000', '50000.00'),
      {
        input: anInput(perUnit('marginal', rateTiers(['0', '0.10']), []).plan, [
          aParticipant({ units: [{ id: 'cash', actual: '1000000' }] }, { target: '0', previouslyPaid: '50000' }),
        ]),
        expected: { total: '50000.00' },
        figures: onlyTotal,
      },
    ],
  },
  {
    id: 'excelforum-861932-marginal',
    title: 'marginal tiers',
    source:
      'https://excelforum.com/excel-formulas-and-functions/861932-vlookup-for-multiple-results-without-duplicates-prev-thread.html',
    calculations: [
      commission(rateTiers(['0', '0.05']), '100000', '5000.00'),
      commission(rateTiers(['0', '0'], ['100000', '0.06'], ['125000', '0']), '150000', '1500.00'),
      commission(rateTiers(['125000', '0.07']), '150000', '1750.00'),
      commission(rateTiers(['0', '0.05'], ['100000', '0.06'], ['125000', '0.07']), '150000', '8250.00'),
    ],
  },
  {
    id: 'sparrowgenie-non-retroactive',
    title: 'marginal tiers on 600 000',
    source: 'https://www.sparrowgenie.com/sales-commission-models/non-retroactive-commission',
    calculations: [
      commission(rateTiers(['0', '0.03'], ['300000', '0']), '600000', '9000.00'),
      commission(rateTiers(['300000', '0.05'], ['500000', '0']), '600000', '10000.00'),
      commission(rateTiers(['500000', '0.07']), '600000', '7000.00'),
      commission(rateTiers(['0', '0.03'], ['300000', '0.05'], ['500000', '0.07']), '600000', '26000.00'),
    ],
  },
  {
    id: 'sparrowgenie-graduated',
    title: 'marginal tiers on 175 000',
    source: 'https://www.sparrowgenie.com/sales-commission-models/tieredgraduated-commission',
    calculations: [commission(rateTiers(['0', '0.05'], ['50000', '0.07'], ['100000', '0.10']), '175000', '13500.00')],
  },
  {
    id: 'mytime-tier-cents',
    title: 'tiers with borders in cents',
    source:
      'https://help.mytime.com/hc/en-us/articles/360046956372-Tiered-Commission-by-Revenue-Amount-Above-Earned-Breakdown',
    note: 'The source prints 424.98 and 2 224.98; exact arithmetic gives 425.00 and 2 225.00.',
    calculations: [
      {
        input: perUnit('marginal', rateTiers(['0', '0.25'], ['499.99', '0.30'], ['2999.99', '0.40']), [
          '400',
          '100',
          '1500',
          '5000',
        ]),
        expected: { p1: '100.00', p2: '25.00', p3: '425.00', p4: '1675.00', payout: '2225.00' },
        figures: (result) => ({ ...totals(result), ...payout(result) }),
      },
    ],
  },
  {
    id: 'techcommunity-cumulative-bases',
    title: 'cumulative amounts at the borders of brackets',
    source:
      'https://techcommunity.microsoft.com/t5/Formulas-and-Functions/Incremental-salary-calculation-formulae/m-p/197289',
    calculations: [
      ['5000', '200'],
      ['6000', '450'],
      ['7000', '750'],
      ['8000', '1100'],
      ['9000', '1500'],
    ].map(([at = '', base = '']) =>
      commission(
        rateTiers(
          ['4000', '0.20'],
          ['5000', '0.25'],
          ['6000', '0.30'],
          ['7000', '0.35'],
          ['8000', '0.40'],
          ['9000', '0.50'],
        ),
        at,
        `${base}.00`,
      ),
    ),
  },
  {
    id: 'abestweb-58442-increase',
    title: 'a bonus on the commission, from unrounded amounts',
    source: 'http://www.abestweb.com/forums/showthread.php?58442-Performance-incentives',
    calculations: [
      {
        input: perUnit('whole', rateTiers(['0', '0.05'], ['1000', '0.06']), ['999', '1000']),
        expected: { p1: '49.95', p2: '60.00' },
        figures: totals,
      },
      commission(rateTiers(['0', '0.05']), '1114.95', '55.75'),
      commission(rateTiers(['0', '0.025']), '1114.95', '27.87'),
      commission(rateTiers(['0', '0.05']), '1001', '50.05'),
      {
        input: perUnit('marginal', rateTiers(['0', '0.0075']), ['1001'], { rounding: { mode: 'down' } }),
        expected: { total: '7.50' },
        figures: onlyTotal,
      },
    ],
  },
  {
    id: 'qof-points',
    title: 'pay per point',
    source: 'https://pulse-intelligence.co.uk/guide/qof-how-payments-are-calculated-and-why-prevalence-matters/',
    calculations: [commission(rateTiers(['0', '201.16']), '74', '14885.84')],
  },
];
