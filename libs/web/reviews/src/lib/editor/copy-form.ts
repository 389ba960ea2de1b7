import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Button, Notice, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { Assignment, Channel, Cycle } from '../reviews-client';

export interface CopyModel {
  readonly cycles: readonly Cycle[];
  readonly cycleId: string;
  /** Lists of the cycle that is chosen; null while they are read. */
  readonly sources: readonly CopySource[] | null;
  readonly channels: readonly Channel[];
  /** The channel of whoever the list is for, where it is known. */
  readonly ownChannel: string | null;
  readonly error: string | null;
}

export interface CopySource {
  readonly key: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

export interface CopyWish {
  readonly assignments: readonly Assignment[];
  /** Null: the slices stay as they are. */
  readonly channel: string | null;
}

/** Takes over a colleague's KPIs, or those of an earlier period, on another channel. */
@Component({
  selector: 'premia-copy-form',
  imports: [Button, Notice, Select],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      @if (cycles().length > 1) {
        <premia-select
          [label]="t('reviews.copy.cycle')"
          [options]="cycles()"
          [value]="model().cycleId"
          (valueChange)="cycleChosen.emit($event)"
        />
      }
      @if (model().error; as error) {
        <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
      } @else if (model().sources === null) {
        <p class="quiet" role="status">{{ t('reviews.copy.reading') }}</p>
      } @else if (people().length === 0) {
        <p class="quiet">{{ t('reviews.copy.nobody') }}</p>
      } @else {
        <premia-select [label]="t('reviews.copy.from')" [options]="people()" [(value)]="source" />
        <p class="small">{{ kpis() }}</p>
        @if (channels().length > 1) {
          <premia-select [label]="t('reviews.copy.channel')" [options]="channels()" [(value)]="channel" />
        }
      }
      <div class="row">
        <button premiaButton="primary" type="submit" [disabled]="chosen() === null">
          {{ t('reviews.copy.action') }}
        </button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">{{ t('reviews.cancel') }}</button>
      </div>
    </form>
  `,
})
export class CopyForm {
  readonly model = input.required<CopyModel>();
  readonly cycleChosen = output<string>();
  readonly copied = output<CopyWish>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();

  protected readonly cycles = computed(() => this.model().cycles.map(({ id, name }) => ({ value: id, label: name })));
  readonly #sources = computed(() => this.model().sources ?? []);
  protected readonly people = computed(() => this.#sources().map(({ key, name }) => ({ value: key, label: name })));
  protected readonly source = linkedSignal(() => this.#sources()[0]?.key ?? '');
  protected readonly chosen = computed(() => this.#sources().find(({ key }) => key === this.source()) ?? null);
  protected readonly kpis = computed(() => {
    const names = (this.chosen()?.assignments ?? []).map(({ kpi }) => kpi.name);
    return this.t('reviews.copy.kpis', { count: names.length, names: names.join(', ') });
  });
  protected readonly channels = computed(() => [
    { value: '', label: this.t('reviews.copy.sameChannel') },
    ...this.model().channels.flatMap(({ channel }) => (channel === '' ? [] : [{ value: channel, label: channel }])),
  ]);
  readonly #ownChannel = computed(() => this.model().ownChannel ?? '');
  protected readonly channel = linkedSignal(this.#ownChannel);

  protected submit(event: Event): void {
    event.preventDefault();
    const source = this.chosen();
    if (source !== null) this.copied.emit({ assignments: source.assignments, channel: this.channel() || null });
  }
}
