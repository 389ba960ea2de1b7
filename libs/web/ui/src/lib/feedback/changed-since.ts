import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney } from '@premia/shared-format';
import { injectTranslate, Language, pageResource, RunChangesClient } from '@premia/web-util';
import { Money } from '../numbers/number-components';
import { Notice } from './notice';

/** A run, of it one person's payout alone, or the run of a plan in a cycle, which is named then. */
export type ChangedSinceModel =
  { readonly runId: string; readonly personId?: string | null } | { readonly cycleId: string; readonly planId: string };

/** Says that what a run was calculated from has changed since: what, by how much, for whom. Nothing while it has not. */
@Component({
  selector: 'premia-changed-since',
  imports: [Money, Notice, RouterLink],
  template: `
    @if (shown(); as shown) {
      <premia-notice tone="warn">
        <p>
          @if (shown.run; as run) {
            <a class="text-link" [routerLink]="['/payouts', run.id]">{{
              t('ui.changedSince.name', { cycle: run.cycleName, number: run.number })
            }}</a>.
          }
          {{ shown.text }}
        </p>
        @if (shown.people.length > 0) {
          <details>
            <summary>{{ shown.summary }}</summary>
            <ul>
              @for (person of shown.people; track person.personId) {
                <li>
                  <span>{{ person.personName }}</span> <premia-money signed [value]="person.change" />
                </li>
              }
            </ul>
          </details>
        }
      </premia-notice>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:not(:has(premia-notice)) {
      display: none;
    }
    summary {
      cursor: pointer;
      padding: 4px 0;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      max-width: 420px;
      padding: 2px 0;
    }
  `,
})
export class ChangedSince {
  readonly model = input.required<ChangedSinceModel>();
  readonly #client = inject(RunChangesClient);
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  readonly #answer = pageResource({
    params: () => this.model(),
    subject: (model) => model,
    load: async (model) => {
      const run = 'runId' in model ? null : await this.#client.standingRun(model.cycleId, model.planId);
      const [runId, personId] = 'runId' in model ? [model.runId, model.personId ?? null] : [run?.id, null];
      const changes = runId === undefined ? null : await this.#client.read(runId, personId);
      return changes === null ? null : { run, changes };
    },
  });
  protected readonly shown = computed(() => {
    const answer = this.#answer.value();
    if (answer === null) return null;
    const model = this.model();
    const isOwn = 'runId' in model && model.personId != null;
    const { run, changes } = answer;
    const what = new Intl.ListFormat(this.#language(), { type: 'conjunction' }).format(
      changes.changes.map((change) => this.t(`ui.changedSince.what.${change}`)),
    );
    const text = `${this.t(isOwn ? 'ui.changedSince.own' : 'ui.changedSince.run', { what })} ${this.#outcome()}`;
    const summary = this.t('ui.changedSince.people', { count: changes.peopleCount });
    return { run, text, summary, people: isOwn ? [] : changes.people };
  });

  #outcome(): string {
    const changes = this.#answer.value()?.changes;
    if (changes == null || changes.now === null || changes.change === null) return this.t('ui.changedSince.unknown');
    if (changes.peopleCount === 0) return this.t('ui.changedSince.same');
    const language = this.#language();
    return this.t('ui.changedSince.would', {
      now: formatMoney(changes.now, language),
      change: formatMoney(changes.change, language, { signed: true }),
    });
  }
}
