import { Component, computed, input } from '@angular/core';
import { Notice } from '@premia/web-ui';
import type { Submission } from '@premia/web-util';

/** What came back instead of the thing asked for, unless a field shows it already. */
@Component({
  selector: 'premia-submission-problem',
  imports: [Notice],
  template: `
    @if (text(); as text) {
      <premia-notice tone="bad" role="alert">{{ text }}</premia-notice>
    }
  `,
})
export class SubmissionProblem {
  readonly submission = input.required<Submission>();
  protected readonly text = computed(() => this.submission().state().error);
}
