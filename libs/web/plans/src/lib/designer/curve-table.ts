import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { CurveInput } from '@premia/domain-bonus';
import { Button, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { isPointed, pointsOf, withoutPoint, withPoint, withPointAfter } from '../draft/curve-edits';
import { withoutTier, withTier, withTierAdded } from '../draft/tier-edits';
import { DecimalInput } from './decimal-input';

export interface CurveTableModel {
  readonly curve: CurveInput;
  readonly editable: boolean;
}

interface Row {
  readonly index: number;
  /** The far end of a last tier has none: it goes on without end. */
  readonly first: string | null;
  readonly second: string;
}

/** The numbers of a curve, for whoever would rather type than drag. */
@Component({
  selector: 'premia-curve-table',
  imports: [Button, DecimalInput, Icon],
  templateUrl: './curve-table.html',
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th {
      padding: 0 4px 4px;
      color: var(--ink-3);
      font: var(--t-label);
      text-align: start;
    }
    td {
      padding: 3px 4px;
    }
    table {
      table-layout: fixed;
    }
    .action {
      width: 36px;
      padding-inline: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CurveTable {
  readonly model = input.required<CurveTableModel>();
  readonly changed = output<CurveInput>();
  protected readonly t = injectTranslate();

  protected readonly isTiers = computed(() => this.model().curve.kind === 'tiers');
  protected readonly addLabel = computed(() => {
    const { kind } = this.model().curve;
    if (kind === 'tiers') return this.t('plans.curve.addTier');
    return kind === 'steps' ? this.t('plans.curve.addStep') : this.t('plans.curve.addPoint');
  });
  protected readonly rows = computed((): readonly Row[] => {
    const { curve } = this.model();
    if (isPointed(curve)) return pointsOf(curve).map(([first, second], index) => ({ index, first, second }));
    if (curve.kind === 'tiers')
      return curve.tiers.map(({ upTo, slope }, index) => ({ index, first: upTo, second: slope }));
    return [];
  });

  protected setFirst(row: Row, text: string): void {
    const { curve } = this.model();
    if (isPointed(curve)) this.changed.emit(withPoint(curve, row.index, [text, row.second]));
    else if (curve.kind === 'tiers') this.changed.emit(withTier(curve, row.index, { upTo: text, slope: row.second }));
  }

  protected setSecond(row: Row, text: string): void {
    const { curve } = this.model();
    if (isPointed(curve)) this.changed.emit(withPoint(curve, row.index, [row.first ?? '', text]));
    else if (curve.kind === 'tiers') this.changed.emit(withTier(curve, row.index, { upTo: row.first, slope: text }));
  }

  protected add(): void {
    const { curve } = this.model();
    if (isPointed(curve)) this.changed.emit(withPointAfter(curve, pointsOf(curve).length - 1));
    else if (curve.kind === 'tiers') this.changed.emit(withTierAdded(curve));
  }

  protected remove(index: number): void {
    const { curve } = this.model();
    if (isPointed(curve)) this.changed.emit(withoutPoint(curve, index));
    else if (curve.kind === 'tiers') this.changed.emit(withoutTier(curve, index));
  }
}
