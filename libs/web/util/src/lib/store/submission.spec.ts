import { TestBed } from '@angular/core/testing';
import { Submission } from './submission';

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

describe('Submission', () => {
  it('gives the thing asked for', async () => {
    const submission = TestBed.runInInjectionContext(() => new Submission());
    await expect(submission.run(() => Promise.resolve(person))).resolves.toBe(person);
    expect([submission.problem(), submission.failure(), submission.isBusy()]).toEqual([null, null, false]);
  });

  it('keeps a refusal for the page, with its words by field', async () => {
    const submission = TestBed.runInInjectionContext(() => new Submission());
    await expect(submission.run(() => Promise.resolve(refused))).resolves.toBeNull();
    expect(submission.problem()?.message).toBe('Two fields are wrong.');
    expect(submission.fields()['name']).toBe('Enter a name.');
  });

  it('keeps a failure as one kind that can be put in words', async () => {
    const submission = TestBed.runInInjectionContext(() => new Submission());
    await submission.run<typeof person>(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(submission.failure()?.kind).toBe('offline');
    expect(submission.isBusy()).toBe(false);
  });

  it('sends nothing on a second press while the first is under way', async () => {
    const submission = TestBed.runInInjectionContext(() => new Submission());
    let sent = 0;
    let answer: (value: typeof person) => void = () => undefined;
    const work = (): Promise<typeof person> => {
      sent++;
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const first = submission.run(work);
    expect(submission.isBusy()).toBe(true);
    await expect(submission.run(work)).resolves.toBeNull();
    answer(person);
    await expect(first).resolves.toBe(person);
    expect(sent).toBe(1);
  });

  it('forgets the last refusal when the form is sent again', async () => {
    const submission = TestBed.runInInjectionContext(() => new Submission());
    await submission.run(() => Promise.resolve(refused));
    await submission.run(() => Promise.resolve(person));
    expect(submission.problem()).toBeNull();
  });
});
