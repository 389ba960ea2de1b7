import { describe as describeMessage, describeText } from './catalogue';
import { message } from './message';

describe('a message', () => {
  it('is a code with its parameters, in no language until it is described', () => {
    const taken = message('problem.PLAN.NAME_TAKEN', { name: 'Sales' });
    expect(taken).toEqual({ code: 'problem.PLAN.NAME_TAKEN', parameters: { name: 'Sales' } });
    expect(describeText('ru', taken)).toBe('План «Sales» уже есть. Выберите другое название.');
    expect(describeMessage('en', 'problem.PLAN.NAME_TAKEN', { name: 'Sales' })).toBe(
      'There is a plan called “Sales” already. Choose another name.',
    );
  });

  it('does not compile with a code or a parameter that does not exist', () => {
    // @ts-expect-error the code is misspelt
    expect(message('problem.PLAN.NAME_TEKEN', { name: 'Sales' }).code).toBe('problem.PLAN.NAME_TEKEN');
    // @ts-expect-error the parameter is misspelt
    expect(message('problem.PLAN.NAME_TAKEN', { nmae: 'Sales' }).parameters).toEqual({ nmae: 'Sales' });
    // @ts-expect-error the parameter is missing
    expect(message('problem.PLAN.NAME_TAKEN').parameters).toEqual({});
    // @ts-expect-error decimals are text, never numbers
    expect(message('problem.NOT_A_WEIGHT', { weight: 0.1 }).parameters).toEqual({ weight: 0.1 });
  });
});
