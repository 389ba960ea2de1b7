import { Component, computed, input, output } from '@angular/core';
import { Card } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

export interface AboutSectionModel {
  readonly teams: readonly { readonly id: string; readonly name: string; readonly peopleCount: number }[];
  /** None chosen: the plan is for everybody. */
  readonly chosen: readonly string[];
  /** Whoever drafts for teams of their own only can not leave them all out. */
  readonly needsTeam: boolean;
  readonly editable: boolean;
  /** What the server has against the choice. */
  readonly problem: string | null;
}

/** Whom a plan is for. */
@Component({
  selector: 'premia-about-section',
  imports: [Card],
  template: `
    <premia-card
      [heading]="t('plans.section.about')"
      [hint]="model().editable && model().chosen.length === 0 && !model().needsTeam ? t('plans.about.everyone') : null"
    >
      @if (model().editable) {
        <fieldset>
          <legend class="small">
            {{ t(model().needsTeam ? 'plans.about.ownTeamsHint' : 'plans.about.teamsHint') }}
          </legend>
          @for (team of model().teams; track team.id) {
            <label>
              <input type="checkbox" [checked]="model().chosen.includes(team.id)" (change)="toggle(team.id)" />
              {{ team.name }}
              <small>{{ t('plans.about.people', { count: team.peopleCount }) }}</small>
            </label>
          }
        </fieldset>
      } @else {
        <p>{{ forWhom() }}</p>
      }
      @if (model().problem; as problem) {
        <p class="problem" role="alert">{{ problem }}</p>
      }
    </premia-card>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
    }
    legend {
      margin-bottom: 6px;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-height: var(--touch);
    }
  `,
})
export class AboutSection {
  readonly model = input.required<AboutSectionModel>();
  readonly changed = output<readonly string[]>();
  protected readonly t = injectTranslate();

  /** For whoever only reads: the teams by name; those that the reader may not see are counted. */
  protected readonly forWhom = computed(() => {
    const { chosen, teams } = this.model();
    if (chosen.length === 0) return this.t('plans.about.everyone');
    const names = teams.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
    const others = chosen.length - names.length;
    if (others > 0) names.push(this.t('plans.about.otherTeams', { count: others }));
    return names.join(', ');
  });

  protected toggle(teamId: string): void {
    const { chosen } = this.model();
    this.changed.emit(chosen.includes(teamId) ? chosen.filter((id) => id !== teamId) : [...chosen, teamId]);
  }
}
