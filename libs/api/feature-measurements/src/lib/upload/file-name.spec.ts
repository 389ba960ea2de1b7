import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name';

const nameOf = (header: string | undefined): string =>
  fileNameOf({ get: () => header } as unknown as Parameters<typeof fileNameOf>[0]);

describe('The name of an uploaded file', () => {
  it.each([
    ['%D0%BE%D1%82%D1%87%D1%91%D1%82.csv', 'отчёт.csv'],
    ['C:\\Reports\\february.csv', 'february.csv'],
    ['../../etc/passwd', 'passwd'],
    ['100%.csv', '100%.csv'],
    ['re%00port%0A.csv', 'report.csv'],
    ['', 'file.csv'],
    ['folder/', 'file.csv'],
    [undefined, 'file.csv'],
  ])('reads %j as %j', (header, name) => {
    expect(nameOf(header)).toBe(name);
  });

  it('is cut to what the table holds, by characters and not inside one', () => {
    expect([...nameOf(encodeURIComponent('😀'.repeat(300)))]).toHaveLength(255);
  });
});
