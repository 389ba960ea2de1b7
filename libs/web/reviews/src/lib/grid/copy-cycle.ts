import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Button, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { Cycle } from '../reviews-client';
import type { Basis } from './proposals';
import { BASES } from './proposals';

export interface CycleCopy {
  readonly cycleId: string;
  /** What targets are proposed from; null: they stay as they were. */
  readonly basis: Basis | null;
}

/** Which cycle is copied, and what its targets become. Nothing is saved by it. */
@Component({
  selector: 'premia-copy-cycle',
  imports: [Button, Select],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <premia-select [label]="t('reviews.copy.cycle')" [options]="cycles()" [(value)]="cycleId" />
      <premia-select [label]="t('reviews.grid.copyTargets')" [options]="bases()" [(value)]="basis" />
      <p class="small">{{ t('reviews.grid.copyHint') }}</p>
      <div class="row">
        <button premiaButton="primary" type="submit">{{ t('reviews.copy.action') }}</button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">{{ t('reviews.cancel') }}</button>
      </div>
    </form>
  `,
})
export class CopyCycleForm {
  readonly model = input.required<readonly Cycle[]>();
  readonly copied = output<CycleCopy>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();

  protected readonly cycles = computed(() => this.model().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly cycleId = linkedSignal(() => this.cycles()[0]?.value ?? '');
  protected readonly bases = computed(() => [
    { value: '', label: this.t('reviews.grid.targetsKept') },
    ...optionsOf(BASES, (basis) => this.t(`reviews.grid.targetsFrom.${basis}`)),
  ]);
  protected readonly basis = linkedSignal<string>(() => '');

  protected submit(event: Event): void {
    event.preventDefault();
    const basis = BASES.find((one) => one === this.basis()) ?? null;
    this.copied.emit({ cycleId: this.cycleId(), basis });
  }
}
