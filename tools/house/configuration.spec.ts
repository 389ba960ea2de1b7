import { configurationTable, OPERATOR_GUIDE, withConfiguration } from './configuration-table';
import { readText } from './workspace-files';

describe('the operator’s guide', () => {
  it('lists every environment variable that the service reads, with its default and meaning', () => {
    // If this fails: node tools/start/run-tool.mjs tools/house/write-configuration.ts
    const words = (text: string): string => text.replace(/[\s|-]+/g, ' ');
    const guide = readText(OPERATOR_GUIDE);
    expect(words(guide)).toBe(words(withConfiguration(guide)));
  });

  it('says of each variable what it is for', () => {
    const silent = configurationTable()
      .split('\n')
      .filter((row) => /\|\s*\|$/.test(row));
    expect(silent).toEqual([]);
  });
});
