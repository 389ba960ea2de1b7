/** What of a person or the workspace a column is made of: where a problem with it is mended. */
export type FieldSource = 'personnel-number' | 'name' | 'email' | 'wage-type' | 'cost-centre' | 'amount' | 'option';

/** One amount of one person under one wage type, as payroll takes it. */
export interface PayrollLine {
  readonly personId: string;
  readonly personnelNumber: string;
  readonly name: string;
  readonly email: string;
  readonly wageType: string;
  readonly costCentre: string;
  /** A decimal, as it was paid. */
  readonly amount: string;
}

/** What all lines of a file have in common. */
export interface PayrollRun {
  /** Short and unique in the workspace: what a re-import is recognised by. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly plan: string;
}

export type PayrollOptions = Readonly<Record<string, string>>;

/** What a target takes in a field; patterns are of the whole text. */
export interface FieldRule {
  readonly isRequired?: true;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** An example of what the pattern takes, for whoever has to mend it. */
  readonly example?: string;
}

export interface PayrollColumn {
  /** As the target names it: a fact of the format, in no language of ours. */
  readonly name: string;
  /** Null: the same for all, there is nothing to mend. */
  readonly source: FieldSource | null;
  readonly rule?: FieldRule;
  write(line: PayrollLine, run: PayrollRun, options: PayrollOptions): string;
}

/** One number that the workspace gives for a target, such as the client's number. */
export interface PayrollOption extends FieldRule {
  readonly key: string;
}

export interface PayrollTarget {
  readonly key: string;
  readonly file: {
    readonly kind: 'text' | 'workbook';
    readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
    readonly separator: string;
    readonly hasHeader: boolean;
    readonly lineEnd: '\r\n' | '\n';
    name(run: PayrollRun, options: PayrollOptions): string;
    /** Lines above the first record. */
    before?(run: PayrollRun, options: PayrollOptions): readonly string[];
  };
  /** Opened by a spreadsheet program: what it would take for a formula is defused. */
  readonly isForSpreadsheet: boolean;
  readonly amount: {
    readonly mark: '.' | ',';
    readonly decimals: number;
    readonly min?: string;
    readonly max?: string;
  };
  readonly options: readonly PayrollOption[];
  readonly columns: readonly PayrollColumn[];
}

const TEXT = { kind: 'text', encoding: 'utf-8', separator: ',', hasHeader: true, lineEnd: '\r\n' } as const;
/** A file of text with the usual separator, end of line and encoding. */
export const textFile = (
  name: PayrollTarget['file']['name'],
  given: Partial<PayrollTarget['file']> = {},
): PayrollTarget['file'] => ({ ...TEXT, name, ...given });

export const workbookFile = (name: PayrollTarget['file']['name']): PayrollTarget['file'] => ({
  ...TEXT,
  kind: 'workbook',
  name,
});

/** The columns that most targets have, each by its own name. */
export const column = {
  personnelNumber: (name: string, rule: FieldRule = {}): PayrollColumn => ({
    name,
    source: 'personnel-number',
    rule: { isRequired: true, ...rule },
    write: ({ personnelNumber }) => personnelNumber,
  }),
  name: (name: string): PayrollColumn => ({ name, source: 'name', write: (line) => line.name }),
  wageType: (name: string, rule: FieldRule = {}): PayrollColumn => ({
    name,
    source: 'wage-type',
    rule: { isRequired: true, ...rule },
    write: ({ wageType }) => wageType,
  }),
  costCentre: (name: string, rule: FieldRule = {}): PayrollColumn => ({
    name,
    source: 'cost-centre',
    rule,
    write: ({ costCentre }) => costCentre,
  }),
  /** The amount is written by the target’s own digits. */
  amount: (name: string): PayrollColumn => ({ name, source: 'amount', write: ({ amount }) => amount }),
  option: (name: string, key: string, rule: FieldRule = {}): PayrollColumn => ({
    name,
    source: 'option',
    rule,
    write: (_, __, options) => options[key] ?? '',
  }),
  fixed: (name: string, write: (run: PayrollRun) => string): PayrollColumn => ({
    name,
    source: null,
    write: (_, run) => write(run),
  }),
};

/** `20210228` */
export const compactDay = (day: string): string => day.replaceAll('-', '');
/** `28.02.2021` */
export const dottedDay = (day: string): string => day.split('-').reverse().join('.');
/** `2021-02` */
export const monthOf = (day: string): string => day.slice(0, 7);
