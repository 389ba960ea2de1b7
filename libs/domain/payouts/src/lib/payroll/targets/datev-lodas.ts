import { column, dottedDay, type PayrollTarget, textFile } from '../payroll-target';

const CONSULTANT = { isRequired: true, pattern: /^\d{4,7}$/, example: '1234567' } as const;
const CLIENT = { isRequired: true, pattern: /^\d{1,5}$/, example: '12345' } as const;
/** To be agreed with the tax office: sources differ. */
const PROCESSING = { isRequired: true, pattern: /^\d{1,2}$/, example: '2' } as const;

/** DATEV LODAS, variable data: the first of the month stands for it. */
export const datevLodas: PayrollTarget = {
  key: 'datev-lodas',
  file: textFile(({ key }) => `lodas-${key}.txt`, {
    encoding: 'windows-1252',
    separator: ';',
    hasHeader: false,
    before: (_, { consultantNumber = '', clientNumber = '' }) => [
      '[Allgemein]',
      'Ziel=LODAS',
      `BeraterNr=${consultantNumber}`,
      `MandantenNr=${clientNumber}`,
      'Datumsformat=TT.MM.JJJJ',
      'Zahlenkomma=,',
      '[Satzbeschreibung]',
      '1;u_lod_bwd_buchung_standard;abrechnung_zeitraum#bwd;bs_wert_butab#bwd;pnr#bwd;la_eigene#bwd;bs_nr#bwd;kostenstelle#bwd;',
      '[Bewegungsdaten]',
    ],
  }),
  isForSpreadsheet: false,
  amount: { mark: ',', decimals: 2 },
  options: [
    { key: 'consultantNumber', ...CONSULTANT },
    { key: 'clientNumber', ...CLIENT },
    { key: 'processingKey', ...PROCESSING },
  ],
  columns: [
    column.fixed('1', () => '1'),
    column.fixed('abrechnung_zeitraum#bwd', ({ to }) => dottedDay(`${to.slice(0, 8)}01`)),
    column.amount('bs_wert_butab#bwd'),
    column.personnelNumber('pnr#bwd', { pattern: /^[1-9]\d{0,4}$/, example: '42' }),
    column.wageType('la_eigene#bwd', { pattern: /^\d{1,4}$/, example: '2010' }),
    column.option('bs_nr#bwd', 'processingKey', PROCESSING),
    column.costCentre('kostenstelle#bwd', { pattern: /^[A-Za-z0-9]{0,8}$/, example: '4100' }),
    // Each record ends with a separator.
    column.fixed('', () => ''),
  ],
};
