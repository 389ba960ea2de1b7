import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  DateTimeScalar,
  DecimalScalar,
  enumOf,
  fill,
  InvalidInput,
  Money,
  NotFound,
} from '@premia/api-util-platform';
import type { FieldSource, PaidDifference, PayrollIssue as Issue, PayrollIssueCode } from '@premia/domain-payouts';

const PayrollIssueCodeEnum = enumOf<PayrollIssueCode>('PayrollIssueCode', {
  missing: 'Nothing is given',
  'too-long': 'Longer than the field of the target',
  'wrong-form': 'Not as the target writes it',
  'not-encodable': 'With a letter that the encoding of the file does not have',
  'too-low': 'Below what the target takes',
  'too-high': 'Above what the target takes',
  'too-many-decimals': 'Finer than the target takes',
  'same-number': 'Two people have this personnel number',
});

const PayrollFieldSourceEnum = enumOf<FieldSource>('PayrollFieldSource', {
  'personnel-number': 'Of the person',
  name: 'Of the person',
  email: 'Of the person',
  'wage-type': 'Of the plan, in the settings of payroll',
  'cost-centre': 'Of the team, in the settings of payroll',
  amount: 'Of the payout',
  option: 'Of the workspace, in the settings of payroll',
});

const PayrollCaseKindEnum = enumOf<PaidDifference['kind']>('PayrollCaseKind', {
  'other-amount': 'Another amount was paid',
  'not-paid': 'Was handed over and not paid',
  'not-asked': 'Was paid and not handed over',
});

@ObjectType({ description: 'Why the target would refuse a line, or the whole file where nobody is named' })
export class PayrollIssue {
  @Field(() => PayrollIssueCodeEnum) readonly code!: PayrollIssueCode;

  @Field(() => PayrollFieldSourceEnum, { description: 'Where it is mended' }) readonly source!: FieldSource;

  @Field(() => ID, { nullable: true }) readonly personId!: string | null;

  @Field(() => String, { nullable: true }) readonly personName!: string | null;

  @Field(() => String, { description: 'The column or option, as the target names it' }) readonly field!: string;

  @Field(() => String) readonly value!: string;

  @Field(() => String, { description: 'What would be taken: a length, a bound, an example' }) readonly limit!: string;

  constructor(issue: Issue & { readonly personName: string | null }) {
    fill<PayrollIssue>(this, issue);
  }
}

@ObjectType({ description: 'A file that was made of a part' })
export class PayrollFile {
  @Field(() => ID) readonly id!: string;

  @Field(() => String) readonly target!: string;

  @Field(() => String) readonly name!: string;

  @Field(() => Int, { description: 'Records of the file' }) readonly lines!: number;

  @Field(() => String) readonly sha256!: string;

  @Field(() => String) readonly byEmail!: string;

  @Field(() => DateTimeScalar) readonly at!: Date;

  @Field(() => String, { description: 'Signed, for the reader, for some minutes' }) readonly address!: string;

  constructor(file: Omit<PayrollFile, 'constructor'>) {
    fill<PayrollFile>(this, { ...file, at: new Date(file.at) });
  }
}

@ObjectType({ description: 'A part of a run that was handed over; nobody is in two' })
export class PayrollPart {
  @Field(() => Int) readonly part!: number;

  @Field(() => Int) readonly people!: number;

  @Field(() => Money) readonly total!: Money;

  @Field(() => String, { description: 'Over person and amount of every line' }) readonly sha256!: string;

  @Field(() => String) readonly byEmail!: string;

  @Field(() => DateTimeScalar) readonly at!: Date;

  @Field(() => [PayrollFile]) readonly files!: readonly PayrollFile[];

  constructor(part: Omit<PayrollPart, 'constructor'>) {
    fill<PayrollPart>(this, { ...part, at: new Date(part.at) });
  }
}

@ObjectType({ description: 'Somebody whose payout stays out of what is handed over' })
export class HeldLine {
  @Field(() => ID) readonly personId!: string;

  @Field(() => String) readonly name!: string;

  @Field(() => Money) readonly amount!: Money;

  constructor(line: Omit<HeldLine, 'constructor'>) {
    fill<HeldLine>(this, line);
  }
}

@ObjectType({ description: 'A difference between what was handed over and what was paid' })
export class PayrollCase {
  @Field(() => ID) readonly id!: string;

  @Field(() => PayrollCaseKindEnum) readonly kind!: PaidDifference['kind'];

  @Field(() => String) readonly personnelNumber!: string;

  @Field(() => String, { nullable: true }) readonly name!: string | null;

  @Field(() => DecimalScalar, { nullable: true }) readonly expected!: string | null;

  @Field(() => DecimalScalar, { nullable: true }) readonly paid!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was closed; null: it is open' })
  readonly note!: string | null;

  constructor(one: Omit<PayrollCase, 'constructor'>) {
    fill<PayrollCase>(this, one);
  }
}

@ObjectType({ description: 'What payroll said to have paid, read last' })
export class PaidList {
  @Field(() => String) readonly fileName!: string;

  @Field(() => Int) readonly lines!: number;

  @Field(() => Money) readonly total!: Money;

  @Field(() => DateTimeScalar) readonly at!: Date;

  @Field(() => [PayrollCase], { description: 'Open ones first' }) readonly cases!: readonly PayrollCase[];

  constructor(list: Omit<PaidList, 'constructor'>) {
    fill<PaidList>(this, { ...list, at: new Date(list.at) });
  }
}

@ObjectType({ description: 'How a run is handed to payroll' })
export class PayrollHandover {
  @Field(() => ID) readonly runId!: string;

  @Field(() => Int) readonly number!: number;

  @Field(() => String) readonly cycleName!: string;

  @Field(() => String) readonly planName!: string;

  @Field(() => Boolean, { description: 'Whether it is locked, so that it can be handed over' })
  readonly isFinal!: boolean;

  @Field(() => [String], { description: 'Forms in which it can leave' }) readonly targets!: readonly string[];

  @Field(() => String) readonly target!: string;

  @Field(() => Int, { description: 'People to be handed over next' }) readonly openPeople!: number;

  @Field(() => Money) readonly openTotal!: Money;

  @Field(() => [HeldLine]) readonly held!: readonly HeldLine[];

  @Field(() => Money) readonly heldTotal!: Money;

  @Field(() => Int, { description: 'Everybody to whom the run owes an amount' }) readonly people!: number;

  @Field(() => Money, { description: 'Parts, what is held, and what is open, together' }) readonly total!: Money;

  @Field(() => [PayrollIssue], { description: 'What the target would refuse, the first 200' })
  readonly issues!: readonly PayrollIssue[];

  @Field(() => Int) readonly issueCount!: number;

  @Field(() => [PayrollPart]) readonly parts!: readonly PayrollPart[];

  @Field(() => PaidList, { nullable: true }) readonly paidList!: PaidList | null;

  constructor(handover: Omit<PayrollHandover, 'constructor'>) {
    fill<PayrollHandover>(this, handover);
  }
}

@ObjectType({ description: 'A file for payroll, made now or before' })
export class PayrollExport {
  @Field(() => PayrollFile) readonly file!: PayrollFile;

  @Field(() => Boolean, { description: 'Its people had been handed over before: nobody is to be paid again' })
  readonly isRepeated!: boolean;

  @Field(() => Boolean, { description: 'The very bytes of an earlier file' })
  readonly isSameFile!: boolean;

  constructor(made: Omit<PayrollExport, 'constructor'>) {
    fill<PayrollExport>(this, made);
  }
}

export const ExportPayoutRunResult = createUnionType({
  name: 'ExportPayoutRunResult',
  types: () => [PayrollExport, NotFound, InvalidInput, Conflict] as const,
});

export const PayrollHandoverResult = createUnionType({
  name: 'PayrollHandoverResult',
  types: () => [PayrollHandover, NotFound, InvalidInput, Conflict] as const,
});
