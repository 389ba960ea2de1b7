import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { InvalidInput } from '../problems/invalid-input';
import { InputPipe, InputRefused } from './input-pipe';
import { Email, Opaque, OptionalText, Search, Text } from './text-rules';
import { BusinessDate, Choice, DecimalText, Id } from './value-rules';
import { Currency, TimeZone } from './workspace-rules';

class Inner {
  @DecimalText()
  readonly weight!: string;
}

class Sample {
  @IsOptional()
  @Text({ min: 3, max: 5 })
  readonly name?: string | null;

  @IsOptional()
  @OptionalText({ max: 5 })
  readonly number?: string | null;

  @IsOptional()
  @Email()
  readonly email?: string | null;

  @IsOptional()
  @Email({ blankIsNone: true })
  readonly otherEmail?: string | null;

  @IsOptional()
  @Opaque()
  readonly password?: string | null;

  @IsOptional()
  @Search()
  readonly search?: string | null;

  @IsOptional()
  @Id()
  readonly ids?: readonly string[] | null;

  @IsOptional()
  @BusinessDate()
  readonly on?: string | null;

  @IsOptional()
  @Currency()
  readonly currency?: string | null;

  @IsOptional()
  @TimeZone()
  readonly timeZone?: string | null;

  @IsOptional()
  @Choice({ one: 'one', two: 'two' })
  readonly choice?: string | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Inner)
  readonly inner?: readonly Inner[] | null;
}

const taken = (given: object): Promise<Sample> =>
  new InputPipe().transform(given, { type: 'body', metatype: Sample }) as Promise<Sample>;

async function problems(given: object, locale: 'en' | 'ru' = 'en') {
  const refused: unknown = await taken(given).catch((error: unknown) => error);
  return refused instanceof InputRefused ? new InvalidInput({ locale }, refused.faults) : null;
}

const codes = async (given: object) => (await problems(given))?.fields.map(({ path, code }) => `${path} ${code}`) ?? [];

it('gives on clean text: trimmed, in one form of its characters', async () => {
  expect(await taken({ name: '  Ёж\u0438\u0306к ' })).toBeInstanceOf(Sample);
  expect((await taken({ name: ' \u0438\u0306\u0438\u0306\u0438\u0306 ' })).name).toBe('ййй');
});

it('counts characters as people do', async () => {
  expect((await taken({ name: '😀😀😀' })).name).toBe('😀😀😀');
});

it('keeps what is absent apart from what is null', async () => {
  const { name, email } = await taken({ email: null });
  expect([name, email]).toEqual([undefined, null]);
});

it.each([
  ['', 'REQUIRED'],
  ['   ', 'REQUIRED'],
  ['ab', 'TOO_SHORT'],
  ['abcdef', 'TOO_LONG'],
  ['ab\u0000c', 'CONTROL_CHARACTER'],
  ['ab\ud800', 'CONTROL_CHARACTER'],
  ['An\u202eo', 'CONTROL_CHARACTER'],
  ['\u200b\u200d\u2060', 'REQUIRED'],
  ['\u3164 \u2800', 'REQUIRED'],
  ['\ud800\ud800\ud800', 'CONTROL_CHARACTER'],
])('says what is wrong with the text %j', async (name, code) => {
  expect(await codes({ name })).toEqual([`name ${code}`]);
});

it('says everything that is wrong at once, with paths and values, in the language of the caller', async () => {
  const given = { name: '', email: 'x', ids: ['y'], on: '2021-02-30', inner: [{ weight: '1' }, { weight: '1,5' }] };
  const problem = await problems(given, 'ru');
  expect(problem?.fields.map(({ path, code, value }) => [path, code, value])).toEqual([
    ['name', 'REQUIRED', ''],
    ['email', 'NOT_AN_EMAIL', 'x'],
    ['ids.0', 'NOT_AN_ID', 'y'],
    ['on', 'NOT_A_DATE', '2021-02-30'],
    ['inner.1.weight', 'NOT_A_DECIMAL', '1,5'],
  ]);
  expect(problem?.message).toContain('Проверьте поля (5)');
  for (const { message } of problem?.fields ?? []) expect(message).toMatch(/\p{Script=Cyrillic}/u);
});

it('repeats the message of a single problem as its own', async () => {
  const problem = await problems({ name: '' });
  expect(problem?.message).toBe(problem?.fields[0]?.message);
});

it('sends back no more of a wrong value than one can look at', async () => {
  expect((await problems({ inner: [{ weight: '9'.repeat(900_000) }] }))?.fields[0]?.value).toHaveLength(200);
});

it('never sends a password back', async () => {
  const problem = await problems({ password: 'p'.repeat(1001) });
  expect(problem?.fields).toMatchObject([{ path: 'password', code: 'TOO_LONG', value: null }]);
});

it('takes blank text as none where there may be none, and a search as far as it goes', async () => {
  const { number, otherEmail, search } = await taken({ number: ' ', otherEmail: '', search: ` ${'ё'.repeat(300)}` });
  expect([number, otherEmail, search]).toEqual([null, null, 'ё'.repeat(200)]);
});

it.each(['a@b.co', 'Name.Surname+tag@sub.example.org', ' x@example.com '])('takes %p for an address', async (email) => {
  expect((await taken({ email })).email).toBe(email.trim().toLowerCase());
});

it.each([
  '',
  'a',
  'a@b',
  '@example.com',
  'a b@example.com',
  'a@@example.com',
  'a@example.com>',
  'a\u0000b@example.com',
  '\ud800@example.com',
  `${'a'.repeat(250)}@example.com`,
])('does not take %p for an address', async (email) => {
  expect(await codes({ email })).toEqual(['email NOT_AN_EMAIL']);
});

it('knows currencies and time zones', async () => {
  expect(await taken({ currency: ' inr ', timeZone: ' Asia/Kolkata' })).toMatchObject({
    currency: 'INR',
    timeZone: 'Asia/Kolkata',
  });
  expect(await codes({ currency: 'XAU', timeZone: 'Asia/Nowhere' })).toEqual([
    'currency NOT_A_CURRENCY',
    'timeZone NOT_A_TIME_ZONE',
  ]);
});

it.each(['0', '-13.675739', '1234567890123456789.000000000001', '60000'])('takes %s for a decimal', async (weight) => {
  expect((await taken({ inner: [{ weight }] })).inner).toEqual([{ weight }]);
});

it.each(['1,5', '1e3', '', ' 1', '.5', '1.', 'NaN', '+1', '9'.repeat(31), '٣'])(
  'does not take %p for a decimal',
  async (weight) => {
    expect(await codes({ inner: [{ weight }] })).toEqual(['inner.0.weight NOT_A_DECIMAL']);
  },
);

it.each(['2021-02-28', '2024-02-29', '1999-12-31'])('takes %s for a day', async (on) => {
  expect((await taken({ on })).on).toBe(on);
});

it.each(['2021-02-31', '2023-02-29', '0000-01-01', '2021-2-1', '01.02.2021', '2021-02-28T00:00:00Z', ''])(
  'does not take %p for a day',
  async (on) => {
    expect(await codes({ on })).toEqual(['on NOT_A_DATE']);
  },
);

it('takes ids in any case, and nothing else for one', async () => {
  const id = '01900000-0000-7000-8000-00000000000A';
  expect((await taken({ ids: [id] })).ids).toEqual([id.toLowerCase()]);
  expect(await codes({ ids: ['', `{${id}}`, '1'] })).toEqual(['ids.0 NOT_AN_ID', 'ids.1 NOT_AN_ID', 'ids.2 NOT_AN_ID']);
});

it('refuses what is of another kind than its field', async () => {
  expect(await codes({ choice: 'three', name: 5, ids: [null], inner: [{ weight: 1.5 }] })).toEqual([
    'name WRONG_KIND',
    'ids.0 WRONG_KIND',
    'choice WRONG_KIND',
    'inner.0.weight WRONG_KIND',
  ]);
});
