import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schema } from '@premia/web-util';
import { injectTranslate, Submission } from '@premia/web-util';
import { Button } from '../controls/button';
import { Notice } from '../feedback/notice';
import { Toasts } from '../feedback/toasts';
import { Dialog } from './dialog';

interface Use {
  readonly kind: Schema.UseKind;
  readonly count: number;
  readonly things: readonly { readonly id: string | null; readonly name: string }[];
}

/** What came of it: a refusal has a code, and lists what rests on the thing where that is the reason. */
interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly uses?: readonly Use[];
}

export interface RemovalModel {
  readonly name: string;
  readonly isArchived: boolean;
  readonly remove: () => Promise<Answer>;
  readonly archive: (archived: boolean) => Promise<Answer>;
}

const PLACES: Readonly<Partial<Record<Schema.UseKind, (id: string) => readonly string[]>>> = {
  kpis: (id) => ['/cycles', id],
  run: (id) => ['/payouts', id],
  inputs: (id) => ['/payouts/inputs', id],
  plan: (id) => ['/plans', id],
  person: (id) => ['/people', id],
  team: () => ['/people/teams'],
};

/** Takes a thing away while nothing rests on it; otherwise says what does, with the way there, and offers the archive. */
@Component({
  selector: 'premia-removal',
  imports: [Button, Dialog, Notice, RouterLink],
  template: `
    @if (model().isArchived) {
      <button premiaButton small type="button" [busy]="work.isBusy()" (click)="archive(false)">
        {{ t('ui.removal.restore') }}
      </button>
    } @else {
      <button premiaButton="quiet" small type="button" [attr.aria-label]="label()" (click)="start()">
        {{ t('ui.removal.open') }}
      </button>
    }
    <premia-dialog [heading]="t('ui.removal.title', { name: model().name })" [(open)]="isOpen">
      @if (isOpen()) {
        <div class="stack">
          @if (uses().length === 0) {
            <p>{{ t('ui.removal.text') }}</p>
          } @else {
            <p>{{ t('ui.removal.used') }}</p>
            <dl>
              @for (use of uses(); track use.kind) {
                <dt>{{ t('ui.removal.use.' + use.kind) }} ({{ use.count }})</dt>
                @for (thing of use.things; track $index) {
                  <dd>
                    @if (thing.link; as link) {
                      <a class="text-link" [routerLink]="link" (click)="isOpen.set(false)">{{ thing.name }}</a>
                    } @else {
                      {{ thing.name }}
                    }
                  </dd>
                }
                @if (use.count > use.things.length && use.things.length > 0) {
                  <dd class="quiet">…</dd>
                }
              }
            </dl>
            <p class="small">{{ t('ui.removal.archiveHint') }}</p>
          }
          @if (error(); as words) {
            <premia-notice tone="bad" role="alert">{{ words }}</premia-notice>
          }
          <div class="row">
            @if (uses().length === 0) {
              <button premiaButton="danger" type="button" [busy]="work.isBusy()" (click)="remove()">
                {{ t('ui.removal.remove') }}
              </button>
            }
            <button
              [premiaButton]="uses().length > 0 ? 'primary' : ''"
              type="button"
              [busy]="work.isBusy()"
              (click)="archive(true)"
            >
              {{ t('ui.removal.archive') }}
            </button>
            <button premiaButton="quiet" type="button" (click)="isOpen.set(false)">{{ t('ui.cancel') }}</button>
          </div>
        </div>
      }
    </premia-dialog>
  `,
  styles: `
    dl {
      max-height: 40vh;
      margin: 0;
      overflow-y: auto;
    }
    dt {
      margin-top: 8px;
      color: var(--ink-2);
      font: var(--t-field);
    }
    dd {
      margin: 2px 0 0;
    }
  `,
})
export class Removal {
  readonly model = input.required<RemovalModel>();
  readonly removed = output();
  /** Whether it is in the archive from now on. */
  readonly archived = output<boolean>();
  protected readonly t = injectTranslate();
  readonly #toasts = inject(Toasts);
  protected readonly work = new Submission();
  protected readonly isOpen = signal(false);
  readonly #uses = signal<readonly Use[]>([]);
  protected readonly label = computed(() => this.t('ui.removal.openFor', { name: this.model().name }));
  protected readonly uses = computed(() =>
    this.#uses().map((use) => ({
      ...use,
      things: use.things.map(({ id, name }) => ({ name, link: id === null ? null : (PLACES[use.kind]?.(id) ?? null) })),
    })),
  );
  /** Where something rests on it, the list says so itself. */
  protected readonly error = computed(() => (this.work.problem()?.code === 'IN_USE' ? null : this.work.error()));

  protected start(): void {
    this.work.clear();
    this.#uses.set([]);
    this.isOpen.set(true);
  }

  protected async remove(): Promise<void> {
    const { name, remove } = this.model();
    let answer: Answer = {};
    const done = await this.work.run(async () => (answer = await remove()));
    this.#uses.set(answer.uses ?? []);
    if (done === null) return;
    this.isOpen.set(false);
    this.#toasts.say(this.t('ui.removal.removed', { name }));
    this.removed.emit();
  }

  protected async archive(isArchived: boolean): Promise<void> {
    const { archive, name } = this.model();
    const done = await this.work.run(() => archive(isArchived));
    if (done === null) {
      if (!isArchived) this.#toasts.warn(this.work.error() ?? '');
      return;
    }
    this.isOpen.set(false);
    this.#toasts.say(this.t(isArchived ? 'ui.removal.archived' : 'ui.removal.restored', { name }));
    this.archived.emit(isArchived);
  }
}
