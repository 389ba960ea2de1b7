import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource } from '@premia/web-util';
import { campaignValues, causeOf } from './causes';
import { DashboardClient } from './dashboard-client';
import { measuredPart } from './dashboard-store';
import { periodBefore } from './period-before';
import { targetOf } from './scoring';

/** One KPI of somebody in a cycle: its way, the campaigns behind it, and what it would be without the weakest. */
@Injectable()
export class KpiStore {
  readonly #client = inject(DashboardClient);
  readonly #asked = signal<{ readonly cycleId: string; readonly assignmentId: string } | undefined>(undefined);

  readonly page = pageResource({
    params: this.#asked,
    subject: (asked) => asked,
    load: async ({ cycleId, assignmentId }) => {
      const [assignment, cycle, measuredTo] = await Promise.all([
        this.#client.assignment(cycleId, assignmentId),
        this.#client.cycle(cycleId),
        this.#client.measuredTo(),
      ]);
      if (assignment === null || cycle === null) return null;
      const days = measuredPart(cycle, measuredTo);
      const [trend, rows] = await Promise.all([
        this.#client.kpiCourse(assignment, days),
        this.#client.cause(assignment, days),
      ]);
      const [now, before] = [rows.now.rows, rows.before.rows];
      const { kpi, scoring } = assignment;
      const target = targetOf(scoring);
      const cause = causeOf({ kpi, target, now, before });
      const campaigns = campaignValues(kpi.key, now, before);
      const rest =
        cause?.kind === 'spread' ? campaigns.map(({ name }) => name).filter((name) => name !== cause.worst.name) : [];
      const without = rest.length === 0 ? null : await this.#client.valueOver(assignment, rest, days);
      return {
        assignment,
        cycle,
        measuredTo,
        days,
        before: periodBefore(days),
        trend,
        loss: rows.now.loss,
        campaigns,
        target,
        cause,
        without,
      };
    },
  });
  readonly found = computed(() => this.page.value());

  show(cycleId: string, assignmentId: string): void {
    this.#asked.set({ cycleId, assignmentId });
  }
}
