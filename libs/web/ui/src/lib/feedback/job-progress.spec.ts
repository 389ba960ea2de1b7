import { ApplicationInitStatus, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it, jest } from '@jest/globals';
import type { Job, JobOutcome } from '@premia/web-util';
import { injectJob, JobsClient, provideMessages } from '@premia/web-util';
import { JobProgress } from './job-progress';

@Component({
  imports: [JobProgress],
  template: `@if (watch.job() !== null) {
    <premia-job-progress label="Saving the values" [watch]="watch" />
  }`,
})
class Host {
  readonly watch = injectJob();
}

function aJob(changes: Partial<Job>): Job {
  return {
    __typename: 'Job',
    id: 'job-1',
    kind: 'import_observations',
    state: 'running',
    done: 0,
    total: null,
    resultId: null,
    cancellable: true,
    problem: null,
    ...changes,
  };
}

/** A page that follows a job, with a server that shows it in these states, one a look. */
async function follow(...looks: readonly (Job | null)[]) {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  const read = jest.fn<JobsClient['read']>();
  for (const look of looks) read.mockResolvedValueOnce(look);
  const cancel = jest.fn<JobsClient['cancel']>().mockResolvedValue(aJob({ state: 'cancelled', cancellable: false }));
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideMessages('ui'),
      { provide: JobsClient, useValue: { read, cancel } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  let outcome: JobOutcome | null = null;
  void fixture.componentInstance.watch.follow('job-1').then((end) => {
    outcome = end;
  });
  return {
    element,
    cancel,
    outcome: () => outcome,
    look: async () => {
      await jest.advanceTimersByTimeAsync(2_000);
      fixture.detectChanges();
    },
    shown: async () => {
      await jest.advanceTimersByTimeAsync(0);
      fixture.detectChanges();
    },
  };
}

describe('the progress of a job', () => {
  afterEach(() => jest.useRealTimers());

  it('goes from waiting over percents to what it made', async () => {
    const page = await follow(
      aJob({ state: 'queued' }),
      aJob({ done: 619, total: 1000 }),
      aJob({ state: 'done', resultId: 'import-1' }),
    );
    await page.shown();
    expect(page.element.textContent).toContain('Saving the values: waiting for its turn');
    expect(page.element.querySelector('[role=progressbar]')?.hasAttribute('aria-valuenow')).toBe(false);
    await jest.advanceTimersByTimeAsync(260);
    await page.shown();
    expect(page.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('61');
    await page.look();
    expect(page.outcome()).toEqual({ __typename: 'Done', resultId: 'import-1' });
    expect(page.element.querySelector('[role=progressbar]')).toBeNull();
  });

  it('gives the problem that the job failed with', async () => {
    const problem = { __typename: 'ImportHasProblems', code: 'FILE.HAS_PROBLEMS', message: 'Row 3' } as const;
    const page = await follow(aJob({ state: 'failed', problem }));
    await page.shown();
    expect(page.outcome()).toEqual(problem);
  });

  it('says so where the job was stopped, or is not to be found', async () => {
    const stopped = await follow(aJob({ state: 'cancelled' }));
    await stopped.shown();
    expect(stopped.outcome()).toMatchObject({ message: 'Stopped. Nothing was changed.' });
    TestBed.resetTestingModule();
    const gone = await follow(null);
    await gone.shown();
    expect(gone.outcome()).toMatchObject({ message: expect.stringContaining('can no longer be found') });
  });

  it('can be stopped while it runs', async () => {
    const page = await follow(aJob({ total: 10 }), aJob({ state: 'cancelled' }));
    await page.shown();
    [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Stop')?.click();
    await page.look();
    expect(page.cancel).toHaveBeenCalledWith('job-1');
    expect(page.outcome()).toMatchObject({ code: 'JOB.CANCELLED' });
  });
});
