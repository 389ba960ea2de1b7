import { describe, expect, it, jest } from '@jest/globals';
import { aClient, FIELD, open } from '../testing/settings-harness';
import { WorkspacePage } from './workspace-page';

describe('The settings of a workspace', () => {
  it('send only what was changed, and make it known to the whole application', async () => {
    const client = aClient();
    client.updateWorkspace.mockResolvedValue({ ...FIELD, policies: { ...FIELD.policies, teamShareLimit: '33.5' } });
    const start = jest.fn(() => Promise.resolve());
    const page = await open(WorkspacePage, { client, session: { start } });
    expect(page.find<HTMLButtonElement>('button', 'Save').disabled).toBe(true);
    await page.type('Share of the team', '33,5');
    await page.press('Save');
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
    const page = await open(WorkspacePage, { client });
    await page.type('Share of the team', '100');
    await page.press('Save');
    expect(await page.text()).toContain('it must be less than 100');
    expect(page.field('Share of the team').value).toBe('100');
  });

  it('name a count that is no whole number before asking the server', async () => {
    const client = aClient();
    const page = await open(WorkspacePage, { client });
    await page.type('KPIs of one person, at least', '2.5');
    await page.press('Save');
    expect(await page.text()).toContain('Write a whole number such as 3.');
    expect(client.updateWorkspace).not.toHaveBeenCalled();
  });

  it('are read, not changed, by others', async () => {
    const page = await open(WorkspacePage, { client: aClient(), role: 'head' });
    expect(await page.text()).toContain('These are set by the owner or an admin.');
    expect(await page.text()).toContain('3 to 5');
    expect(page.element.querySelector('form')).toBeNull();
    expect(await page.text()).not.toContain('Audit trail');
  });
});
