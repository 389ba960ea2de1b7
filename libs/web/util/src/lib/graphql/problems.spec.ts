import { fieldProblems, isProblem } from './problems';

const refused = {
  __typename: 'InvalidInput' as const,
  code: 'PERSON.INVALID',
  message: 'Two fields are wrong.',
  fields: [
    { path: 'person.name', message: 'Enter a name.' },
    { path: 'person.terms.from', message: 'The date is before the last terms.' },
  ],
};
const person = { __typename: 'Person' as const, id: '1' };

describe('isProblem', () => {
  it('tells a refusal from the thing asked for', () => {
    expect([
      isProblem<typeof refused | typeof person>(refused),
      isProblem<typeof refused | typeof person>(person),
    ]).toEqual([true, false]);
  });
});

describe('fieldProblems', () => {
  it('gives each message under its path and under the field’s own name', () => {
    expect(fieldProblems(refused)).toEqual({
      'person.name': 'Enter a name.',
      name: 'Enter a name.',
      'person.terms.from': 'The date is before the last terms.',
      from: 'The date is before the last terms.',
    });
  });

  it('is empty for a refusal without fields', () => {
    expect(fieldProblems({ code: 'X', message: 'No.' })).toEqual({});
    expect(fieldProblems(null)).toEqual({});
  });
});
