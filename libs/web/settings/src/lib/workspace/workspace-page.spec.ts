import { describe, expect, it, jest } from '@jest/globals';
import { aClient, FIELD, field, find, open, press, textOf, type } from '../testing/settings-harness';
import { WorkspacePage } from './workspace-page';

describe('The settings of a workspace', () => {
  it('send only what was changed, and make it known to the whole application', async () => {
    const client = aClient();
    client.updateWorkspace.mockResolvedValue({ ...FIELD, policies: { ...FIELD.policies, teamShareLimit: '33.5' } });
    const start = jest.fn(() => Promise.resolve());
    const fixture = await open(WorkspacePage, { client, session: { start } });
    const page: HTMLElement = fixture.nativeElement;
    expect(find<HTMLButtonElement>(page, 'button', 'Save').disabled).toBe(true);
    await type(fixture, field(page, 'Share of the team'), '33,5');
    await press(fixture, find(page, 'button', 'Save'));
    expect(client.updateWorkspace).toHaveBeenCalledWith({ teamShareLimit: '33.5' });
    expect(start).toHaveBeenCalled();
  });

  it('show what the server refuses at its field and keep what was typed', async () => {
    const client = aClient();
    const message = 'The limit of the team share is 100 %; it must be less than 100.';
    client.updateWorkspace.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message,
      fields: [{ __typename: 'FieldProblem', path: 'teamShareLimit', code: 'OUT_OF_RANGE', message, value: '100' }],
    });
    const fixture = await open(WorkspacePage, { client });
    const page: HTMLElement = fixture.nativeElement;
    await type(fixture, field(page, 'Share of the team'), '100');
    await press(fixture, find(page, 'button', 'Save'));
    expect(textOf(fixture)).toContain('it must be less than 100');
    expect(field(page, 'Share of the team').value).toBe('100');
  });

  it('name a count that is no whole number before asking the server', async () => {
    const client = aClient();
    const fixture = await open(WorkspacePage, { client });
    const page: HTMLElement = fixture.nativeElement;
    await type(fixture, field(page, 'KPIs of one person, at least'), '2.5');
    await press(fixture, find(page, 'button', 'Save'));
    expect(textOf(fixture)).toContain('Write a whole number such as 3.');
    expect(client.updateWorkspace).not.toHaveBeenCalled();
  });

  it('are read, not changed, by others', async () => {
    const fixture = await open(WorkspacePage, { client: aClient(), role: 'head' });
    expect(textOf(fixture)).toContain('These are set by the owner or an admin.');
    expect(textOf(fixture)).toContain('3 to 5');
    expect(fixture.nativeElement.querySelector('form')).toBeNull();
    expect(textOf(fixture)).not.toContain('Audit trail');
  });
});
