import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, Dialog, PageHeader, PageState, Tabs, Toasts } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { ArchiveLink } from '../archive-link';
import type { Team } from '../organization-client';
import { organizationTabs } from '../organization-tabs';
import { TeamForm } from './team-form';
import { TeamList } from './team-list';
import type { TeamDraft } from './teams-store';
import { TeamsStore } from './teams-store';

/** How are we organised, and who heads what? */
@Component({
  selector: 'premia-teams-page',
  imports: [ArchiveLink, Button, Card, Dialog, PageHeader, PageState, RouterLink, Tabs, TeamForm, TeamList],
  providers: [TeamsStore],
  template: `
    <premia-page-header [heading]="t('organization.teams.title')">
      <ng-container ngProjectAs="[premiaActions]">
        @if (store.canManage()) {
          <button premiaButton="primary" type="button" (click)="add(null)">{{ t('organization.teams.new') }}</button>
        }
      </ng-container>
    </premia-page-header>
    <premia-tabs [tabs]="tabs()" [label]="t('organization.tabs.label')" />
    <premia-archive-link [archived]="show() === 'archived'" />
    <premia-page-state
      lines="5"
      [of]="store.page"
      [empty]="
        store.teams().length === 0
          ? show() === 'archived'
            ? { icon: 'people', heading: t('organization.archive.empty') }
            : { icon: 'people', heading: t('organization.teams.emptyTitle'), text: t('organization.teams.emptyText') }
          : null
      "
    >
      @if (store.canManage()) {
        <ng-container ngProjectAs="[premiaNextStep]">
          <button premiaButton="primary" type="button" (click)="add(null)">{{ t('organization.teams.new') }}</button>
          <a premiaButton routerLink="/people/import">{{ t('organization.people.import') }}</a>
        </ng-container>
      }
      <premia-card>
        <premia-team-list
          [model]="list()"
          (gone)="store.reload()"
          (changeWanted)="change($event)"
          (addWanted)="add($event.id)"
        />
      </premia-card>
    </premia-page-state>
    <premia-dialog [heading]="dialogHeading()" [(open)]="isOpen">
      @if (isOpen()) {
        <premia-team-form
          [model]="form()"
          (saved)="save($event)"
          (headSearched)="store.findHeads($event)"
          (cancelled)="isOpen.set(false)"
        />
      }
    </premia-dialog>
  `,
})
export class TeamsPage {
  /** `?show=archived` */
  readonly show = input<string>();
  protected readonly store = inject(TeamsStore);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTranslate();
  protected readonly tabs = computed(() => organizationTabs(this.t));
  protected readonly isOpen = signal(false);
  readonly #draft = signal<TeamDraft>({ id: null, name: '', parentId: '', headPersonId: '' });
  readonly #head = signal<{ readonly id: string; readonly name: string } | null>(null);

  protected readonly dialogHeading = computed(() =>
    this.#draft().id === null ? this.t('organization.teams.newTitle') : this.t('organization.teams.changeTitle'),
  );
  protected readonly list = computed(() => ({
    teams: this.store.tree(),
    canManage: this.store.canManage(),
    remove: ({ id }: Team) => this.store.remove(id),
    archive: ({ id }: Team, archived: boolean) => this.store.archive(id, archived),
  }));
  protected readonly form = computed(() => ({
    draft: this.#draft(),
    teams: this.store.teams(),
    heads: this.#heads(),
    hasManyPeople: this.store.hasManyPeople(),
    saving: this.store.saving(),
  }));
  /** The head of the moment can always be kept, also when the list does not reach that far. */
  readonly #heads = computed(() => {
    const head = this.#head();
    const people = this.store.heads();
    return head === null || people.some(({ id }) => id === head.id) ? people : [head, ...people];
  });

  constructor() {
    effect(() => {
      this.store.show(this.show() === 'archived');
    });
    this.store.findHeads('');
    effect(() => {
      const error = this.store.headsError();
      if (error !== null) this.#toasts.warn(error);
    });
  }

  protected add(parentId: string | null): void {
    this.#open({ id: null, name: '', parentId: parentId ?? '', headPersonId: '' }, null);
  }

  protected change(team: Team): void {
    const { headName, headPersonId, id, name, parentId } = team;
    const head = headPersonId === null ? null : { id: headPersonId, name: headName ?? '' };
    this.#open({ id, name, parentId: parentId ?? '', headPersonId: headPersonId ?? '' }, head);
  }

  protected async save(draft: TeamDraft): Promise<void> {
    const team = await this.store.save(draft);
    if (team === null) return;
    this.isOpen.set(false);
    this.#toasts.say(this.t('organization.teams.saved', { name: team.name }));
  }

  #open(draft: TeamDraft, head: { readonly id: string; readonly name: string } | null): void {
    this.store.forget();
    this.#head.set(head);
    this.#draft.set(draft);
    this.isOpen.set(true);
  }
}
