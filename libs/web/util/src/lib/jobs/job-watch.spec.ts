import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { provideMessages } from '../i18n/feature-messages';
import { injectJob, type JobWatch } from './job-watch';
import { type Job, JobsClient } from './jobs-client';

const aJob = (changes: Partial<Job>): Job => ({
  __typename: 'Job',
  id: 'job',
  kind: 'import_observations',
  state: 'running',
  done: 0,
  total: 10,
  resultId: null,
  cancellable: true,
  problem: null,
  ...changes,
});
const DONE = aJob({ state: 'done', done: 10, resultId: 'import' });

async function watchOf(stream: () => AsyncGenerator<Job>, answers: readonly (Job | null)[] = []) {
  const read = jest.fn<JobsClient['read']>();
  for (const answer of answers) read.mockResolvedValueOnce(answer);
  TestBed.configureTestingModule({
    providers: [provideMessages('ui'), { provide: JobsClient, useValue: { watch: stream, read } }],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const watch: JobWatch = TestBed.runInInjectionContext(injectJob);
  return { watch, read };
}

describe('Watching a job', () => {
  it('shows every change of its stream, and asks for nothing more', async () => {
    const shown: (number | undefined)[] = [];
    const { watch, read } = await watchOf(async function* () {
      yield await Promise.resolve(aJob({ done: 3 }));
      shown.push(watch.job()?.done);
      yield DONE;
    });
    expect(await watch.follow('job')).toEqual({ __typename: 'Done', resultId: 'import' });
    expect(shown).toEqual([3]);
    expect(watch.job()).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });

  it('asks again and again where the stream breaks', async () => {
    const stream = jest.fn(async function* (): AsyncGenerator<Job> {
      yield await Promise.resolve(aJob({ done: 3 }));
      throw new Error('cut');
    });
    const { watch, read } = await watchOf(stream, [aJob({ done: 5 }), DONE]);
    expect(await watch.follow('job')).toEqual({ __typename: 'Done', resultId: 'import' });
    expect(read).toHaveBeenCalledTimes(2);
    expect(stream).toHaveBeenCalledTimes(1);
  });

  it('opens another stream where one ends before the job, as it does with its token', async () => {
    let opened = 0;
    const { watch, read } = await watchOf(
      async function* () {
        opened += 1;
        yield await Promise.resolve(opened === 1 ? aJob({ done: 3 }) : DONE);
      },
      [aJob({ done: 4 })],
    );
    expect(await watch.follow('job')).toEqual({ __typename: 'Done', resultId: 'import' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('says that a job is gone', async () => {
    const { watch } = await watchOf(
      async function* () {
        await Promise.resolve();
      },
      [null],
    );
    expect(await watch.follow('job')).toMatchObject({ code: 'JOB.GONE' });
  });
});
