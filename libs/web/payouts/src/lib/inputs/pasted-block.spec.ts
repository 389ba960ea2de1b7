import { describe, expect, it } from '@jest/globals';
import { pastedBlock } from './pasted-block';

const isPerson = (text: string): boolean => ['1001', '1002'].includes(text);

describe('a block pasted from a spreadsheet', () => {
  it('goes line by line where its first column names nobody', () => {
    expect(pastedBlock('meets\t1,2\r\nexceeds\t\r\n', isPerson)).toEqual({
      people: null,
      lines: [
        ['meets', '1,2'],
        ['exceeds', ''],
      ],
    });
  });

  it('goes by e-mails or personnel numbers in its first column, without a line of heads', () => {
    expect(pastedBlock('E-mail\tRating\na@x.test\tmeets\nb@x.test\tbelow', isPerson)).toEqual({
      people: ['a@x.test', 'b@x.test'],
      lines: [['meets'], ['below']],
    });
    expect(pastedBlock('1002\tmeets\n1001\tbelow\n', isPerson).people).toEqual(['1002', '1001']);
  });

  it('keeps numbers that happen to be personnel numbers as values, where not all of them are', () => {
    expect(pastedBlock('1001\n3\n4', isPerson)).toEqual({ people: null, lines: [['1001'], ['3'], ['4']] });
  });

  it('names whoever is unknown among e-mails, and takes cells in quotes whole', () => {
    expect(pastedBlock('a@x.test\t"two\nlines, ""so"""\nstranger\tmeets\nb@x.test\t', isPerson)).toEqual({
      people: ['a@x.test', 'stranger', 'b@x.test'],
      lines: [['two\nlines, "so"'], ['meets'], ['']],
    });
  });
});
