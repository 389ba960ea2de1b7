import { Component, computed, input, output } from '@angular/core';
import type { CurveInput } from '@premia/domain-bonus';
import type { CellChange, EditableRowsModel } from '@premia/web-ui';
import { EditableRows } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { isPointed, pointsOf, withoutPoint, withPoint, withPointAfter } from '../draft/curve-edits';
import { withoutTier, withTier, withTierAdded } from '../draft/tier-edits';

export interface CurveTableModel {
  readonly curve: CurveInput;
  readonly editable: boolean;
  /** What is wrong at a place of the curve, by JSON pointer within it (`/points/0/1`). */
  readonly problemAt?: (pointer: string) => string | null;
}

/** The numbers of a curve, for whoever would rather type than drag. */
@Component({
  selector: 'premia-curve-table',
  imports: [EditableRows],
  template: `<premia-editable-rows
    [model]="table()"
    (changed)="set($event)"
    (added)="add()"
    (removed)="remove($event)"
  />`,
})
export class CurveTable {
  readonly model = input.required<CurveTableModel>();
  readonly changed = output<CurveInput>();
  protected readonly t = injectTranslate();

  protected readonly table = computed((): EditableRowsModel => {
    const { curve, editable, problemAt } = this.model();
    const isTiers = curve.kind === 'tiers';
    return {
      caption: this.t('plans.curve.table'),
      columns: [
        { key: 'first', label: this.t(isTiers ? 'plans.curve.upTo' : 'plans.curve.attainment') },
        { key: 'second', label: this.t(isTiers ? 'plans.curve.slope' : 'plans.curve.rate') },
      ],
      rows: this.#pairs().map(([first, second]) => ({ first, second })),
      editable,
      addLabel: this.t(
        isTiers ? 'plans.curve.addTier' : curve.kind === 'steps' ? 'plans.curve.addStep' : 'plans.curve.addPoint',
      ),
      removeLabel: (row) => this.t('plans.curve.removePoint', { number: row + 1 }),
      endless: this.t('plans.curve.endless'),
      isInvalid: (row, column) => {
        const isFirst = column === 'first';
        const place = isTiers ? (isFirst ? 'upTo' : 'slope') : isFirst ? 0 : 1;
        return (problemAt?.(`/${curve.kind}/${row}/${place}`) ?? null) !== null;
      },
    };
  });
  /** The far end of a last tier has none: it goes on without end. */
  readonly #pairs = computed((): readonly (readonly [string | null, string])[] => {
    const { curve } = this.model();
    if (isPointed(curve)) return pointsOf(curve);
    return curve.kind === 'tiers' ? curve.tiers.map(({ upTo, slope }) => [upTo, slope] as const) : [];
  });

  protected set({ row, column, text }: CellChange): void {
    const { curve } = this.model();
    const pair = this.#pairs()[row];
    if (pair === undefined) return;
    const [first, second] = column === 'first' ? [text, pair[1]] : [pair[0], text];
    if (isPointed(curve)) this.changed.emit(withPoint(curve, row, [first ?? '', second]));
    else if (curve.kind === 'tiers') this.changed.emit(withTier(curve, row, { upTo: first, slope: second }));
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
