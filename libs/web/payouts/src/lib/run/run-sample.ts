import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatInstant } from '@premia/shared-format';
import { Button, Card, Chip, Confirmations, Money, Notice, PageState } from '@premia/web-ui';
import { injectTranslate, Language, pageResource, SessionStore, Submission } from '@premia/web-util';
import type { ChangedRunSample } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

/** Some payouts of a run, drawn by chance, that two people work out again and sign. */
@Component({
  selector: 'premia-run-sample',
  imports: [Button, Card, Chip, Money, Notice, PageState, RouterLink],
  template: `
    <premia-card [heading]="t('payouts.sample.title')">
      <premia-page-state part lines="2" [of]="page" [failedHeading]="t('payouts.problem.load')">
        @if (sample(); as sample) {
          <p class="row">
            @if (off() === 0) {
              <premia-chip state="done">{{
                t('payouts.sample.allMatch', { count: sample.payouts.length })
              }}</premia-chip>
            } @else {
              <premia-chip state="anomaly">{{ t('payouts.sample.off', { count: off() }) }}</premia-chip>
            }
            <premia-chip [state]="sample.signatures.length > 1 ? 'done' : 'at-risk'">{{
              t('payouts.sample.signatures', { count: sample.signatures.length })
            }}</premia-chip>
          </p>
          <p class="small">{{ drawn() }}</p>
          @for (signature of signatures(); track $index) {
            <p class="small">{{ signature }}</p>
          }
          <details>
            <summary>{{ t('payouts.sample.list', { count: sample.payouts.length }) }}</summary>
            <ul>
              @for (payout of sample.payouts; track payout.payoutId) {
                <li>
                  <a class="text-link" [routerLink]="['/payouts', runId(), 'people', payout.payoutId]">{{
                    payout.personName
                  }}</a>
                  @if (!payout.matches) {
                    <premia-chip state="anomaly">{{ t('payouts.sample.mismatch') }}</premia-chip>
                  } @else if (payout.reason !== 'drawn') {
                    <span class="small">{{ t('payouts.sample.reason.' + payout.reason) }}</span>
                  }
                  <premia-money [value]="payout.total" />
                </li>
              }
            </ul>
          </details>
          @if (sample.canSign) {
            <p>
              <button
                premiaButton
                small
                type="button"
                [disabled]="submission.isBusy() || off() > 0"
                (click)="sign(sample.payouts.length)"
              >
                {{ t('payouts.sample.sign') }}
              </button>
            </p>
          }
        } @else {
          <p class="quiet">{{ t('payouts.sample.text') }}</p>
          <p>
            <button premiaButton small type="button" [disabled]="submission.isBusy()" (click)="draw()">
              {{ t('payouts.sample.draw') }}
            </button>
          </p>
        }
        @if (submission.error(); as error) {
          <premia-notice tone="warn"
            ><span role="alert">{{ error }}</span></premia-notice
          >
        }
      </premia-page-state>
    </premia-card>
  `,
  styles: `
    :host {
      display: block;
    }
    details,
    button {
      margin-top: 10px;
    }
    summary {
      cursor: pointer;
      padding: 4px 0;
    }
    ul {
      max-width: 560px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 4px 0;
    }
    li premia-money {
      margin-inline-start: auto;
    }
  `,
})
export class RunSample {
  readonly runId = input.required<string>();
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  readonly #client = inject(PayoutsClient);
  readonly #confirmations = inject(Confirmations);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;

  protected readonly page = pageResource({
    params: () => ({ runId: this.runId() }),
    subject: ({ runId }) => runId,
    load: async ({ runId }) => ({ sample: await this.#client.sample(runId) }),
  });
  protected readonly sample = computed(() => this.page.value()?.sample ?? null);
  protected readonly off = computed(() => this.sample()?.payouts.filter(({ matches }) => !matches).length ?? 0);
  protected readonly drawn = computed(() => {
    const sample = this.sample();
    if (sample === null) return '';
    const { drawnByEmail: email, drawnAt, seed } = sample;
    return this.t('payouts.sample.drawn', { email, at: this.#at(drawnAt), seed });
  });
  protected readonly signatures = computed(() =>
    (this.sample()?.signatures ?? []).map(({ byEmail: email, at, matching, note }) =>
      this.t('payouts.sample.signed', { email, at: this.#at(at), count: matching, note: note ?? '' }),
    ),
  );

  protected draw(): Promise<void> {
    return this.#change(() => this.#client.drawSample(this.runId()));
  }

  protected async sign(count: number): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('payouts.sample.ask', { count }),
      text: this.t('payouts.sample.consequence'),
      confirmLabel: this.t('payouts.sample.sign'),
      reasonLabel: this.t('payouts.sample.note'),
    });
    if (answer !== null) await this.#change(() => this.#client.signSample(this.runId(), answer.reason));
  }

  async #change(work: () => Promise<ChangedRunSample>): Promise<void> {
    if ((await this.submission.run(work)) !== null) this.page.reload();
  }

  #at(instant: string): string {
    return formatInstant(instant, this.#language(), this.#session.workspace()?.timeZone);
  }
}
