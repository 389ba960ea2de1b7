import { Component, computed, input } from '@angular/core';
import type { JobWatch } from '@premia/web-util';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import { Progress } from './loading';

/** How far a job is that the page waits for, with a way to stop it. `label` says what is being done. */
@Component({
  selector: 'premia-job-progress',
  imports: [Button, Progress],
  template: `
    <premia-progress [label]="words()" [value]="percent()" />
    @if (watch().job()?.cancellable) {
      <div class="row">
        <button premiaButton="quiet" type="button" (click)="watch().cancel()">{{ t('ui.job.cancel') }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class JobProgress {
  readonly watch = input.required<JobWatch>();
  readonly label = input.required<string>();
  protected readonly t = injectTranslate();

  protected readonly words = computed(() =>
    this.watch().job()?.state === 'queued' ? this.t('ui.job.queued', { what: this.label() }) : this.label(),
  );
  protected readonly percent = computed(() => {
    const job = this.watch().job();
    return job?.total == null || job.total === 0 ? null : Math.floor((job.done / job.total) * 100);
  });
}
