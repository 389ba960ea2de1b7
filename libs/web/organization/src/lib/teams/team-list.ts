import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RemovalModel } from '@premia/web-ui';
import { Button, Icon, Removal } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { Team } from '../organization-client';
import type { TeamInTree } from './team-tree';

export interface TeamListModel {
  readonly teams: readonly TeamInTree[];
  readonly canManage: boolean;
  readonly remove: (team: Team) => ReturnType<RemovalModel['remove']>;
  readonly archive: (team: Team, archived: boolean) => ReturnType<RemovalModel['archive']>;
}

/** The tree of teams: who heads each, how many people it has. */
@Component({
  selector: 'premia-team-list',
  imports: [Button, Icon, Removal, RouterLink],
  template: `
    <ul>
      @for (place of model().teams; track place.team.id) {
        <li [style.--depth]="place.depth">
          <div class="names">
            <span class="strong">
              @if (place.depth > 0) {
                <span class="branch" aria-hidden="true">└</span>
                <span class="visually-hidden">{{ t('organization.teams.level', { level: place.depth + 1 }) }}</span>
              }
              {{ place.team.name }}
            </span>
            <small>
              @if (place.team.headPersonId; as head) {
                {{ t('organization.teams.headedBy') }}
                <a class="text-link" [routerLink]="['/people', head]">{{ place.team.headName }}</a>
              } @else {
                {{ t('organization.teams.headMissing') }}
              }
            </small>
          </div>
          <span class="count quiet">
            {{ t('organization.teams.people', { count: place.team.peopleCount }) }}
            @if (place.peopleBelow !== place.team.peopleCount) {
              <small>{{ t('organization.teams.peopleBelow', { count: place.peopleBelow }) }}</small>
            }
          </span>
          @if (model().canManage) {
            <span class="actions">
              <button
                premiaButton="quiet"
                small
                icon
                type="button"
                [attr.aria-label]="t('organization.teams.addBelow', { name: place.team.name })"
                (click)="addWanted.emit(place.team)"
              >
                <premia-icon name="plus" [size]="16" />
              </button>
              <button
                premiaButton="quiet"
                small
                icon
                type="button"
                [attr.aria-label]="t('organization.teams.change', { name: place.team.name })"
                (click)="changeWanted.emit(place.team)"
              >
                <premia-icon name="edit" [size]="16" />
              </button>
              <premia-removal [model]="removalOf(place.team)" (removed)="gone.emit()" (archived)="gone.emit()" />
            </span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 4px 20px;
      align-items: center;
      padding: 12px 0 12px calc(var(--depth) * 24px);
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .names small,
    .count small {
      display: block;
    }
    .branch {
      margin-inline-end: 6px;
      color: var(--ink-3);
      font-weight: 400;
    }
    .count {
      text-align: end;
    }
    .actions {
      display: inline-flex;
      gap: 4px;
    }
    @media (max-width: 640px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding-inline-start: calc(var(--depth) * 14px);
      }
      .count {
        grid-row: 2;
        text-align: start;
      }
      .actions {
        grid-row: 1 / span 2;
        grid-column: 2;
      }
    }
  `,
})
export class TeamList {
  readonly model = input.required<TeamListModel>();
  readonly changeWanted = output<Team>();
  readonly addWanted = output<Team>();
  /** Deleted, or in the archive, or back from it. */
  readonly gone = output();
  protected readonly t = injectTranslate();

  protected removalOf(team: Team): RemovalModel {
    const { archive, remove } = this.model();
    return {
      name: team.name,
      isArchived: team.archived,
      remove: () => remove(team),
      archive: (archived) => archive(team, archived),
    };
  }
}
