import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComponentInput } from '@premia/domain-bonus';
import type { ChartUnit } from '@premia/web-charts';
import { DistributionChart } from '@premia/web-charts';
import type { PlanPreview, PlanScenario } from '@premia/web-plans-client';
import type { SelectOption } from '@premia/web-ui';
import {
  Button,
  Card,
  DecimalInput,
  ErrorState,
  Money,
  Notice,
  optionsOf,
  Percent,
  Segmented,
  Select,
  Skeleton,
} from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { kindOf } from '../draft/component-edits';
import { SCENARIOS } from './plan-preview-store';
import { previewView } from './preview-view';

export interface PreviewPanelModel {
  readonly preview: PlanPreview | null;
  readonly isStale: boolean;
  /** In the reader's words; null while all is well. */
  readonly failure: string | null;
  readonly cycles: readonly SelectOption[];
  readonly cycleId: string | null;
  readonly scenario: PlanScenario;
  readonly numbers: Readonly<Record<string, string>>;
  readonly components: readonly ComponentInput[];
}

const FEW = 6;

/** Beside the designer, always: what the plan would pay, to whom, and who moves against the current version. */
@Component({
  selector: 'premia-preview-panel',
  imports: [
    Button,
    Card,
    DecimalInput,
    DistributionChart,
    ErrorState,
    Money,
    Notice,
    Percent,
    RouterLink,
    Segmented,
    Select,
    Skeleton,
  ],
  templateUrl: './preview-panel.html',
  styleUrl: './preview-panel.css',
})
export class PreviewPanel {
  readonly model = input.required<PreviewPanelModel>();
  readonly cycleChosen = output<string>();
  readonly scenarioChosen = output<PlanScenario>();
  readonly numberTyped = output<{ readonly component: string; readonly attainment: string }>();
  readonly retried = output();
  protected readonly t = injectTranslate();
  protected readonly showsAll = signal(false);
  protected readonly percent: ChartUnit = { kind: 'percent' };

  protected readonly scenarios = computed(() =>
    optionsOf(SCENARIOS, (scenario) => this.t(`plans.preview.scenarios.${scenario}`)),
  );
  protected readonly view = computed(() => {
    const { preview } = this.model();
    return preview === null ? null : previewView(preview);
  });
  protected readonly errors = computed(() => this.model().preview?.errors ?? []);
  protected readonly people = computed(() => {
    const people = this.view()?.people ?? [];
    return this.showsAll() ? people : people.slice(0, FEW);
  });
  protected readonly isLonger = computed(() => (this.view()?.people.length ?? 0) > FEW);
  protected readonly numberFields = computed(() =>
    this.model()
      .components.filter((component) => kindOf(component) !== 'per-unit')
      .map((component) => ({
        id: component.id,
        label: this.t(`plans.component.kinds.${kindOf(component)}`),
        value: this.model().numbers[component.id] ?? '',
      })),
  );
  protected readonly moves = computed(() => {
    const view = this.view();
    if (view === null || view.currentCost === null) return null;
    if (view.up === 0 && view.down === 0) return this.t('plans.preview.same');
    return [this.t('plans.preview.up', { count: view.up }), this.t('plans.preview.down', { count: view.down })]
      .filter((part) => part !== '')
      .join(' · ');
  });
}
