import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PlansClient } from '@premia/web-plans-client';
import { Button, Card, ErrorState, LabelledField, PageHeader, PageState, TextInput } from '@premia/web-ui';
import { injectTranslate, pageResource, SessionStore, Submission } from '@premia/web-util';
import type { AboutSectionModel } from './designer/about-section';
import { AboutSection } from './designer/about-section';
import type { PlanTemplate } from './draft/plan-templates';
import { PLAN_TEMPLATES, planFromTemplate } from './draft/plan-templates';

/** What a new plan starts from. */
@Component({
  selector: 'premia-new-plan-page',
  imports: [AboutSection, Button, Card, ErrorState, LabelledField, PageHeader, PageState, TextInput],
  templateUrl: './new-plan-page.html',
  styleUrl: './new-plan-page.css',
})
export class NewPlanPage {
  readonly #client = inject(PlansClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);

  protected readonly t = injectTranslate();
  protected readonly templates = PLAN_TEMPLATES;
  protected readonly template = signal<PlanTemplate>('individual-and-team');
  readonly #plans = pageResource({ params: () => ({}), load: () => this.#client.plans() });
  protected readonly typedName = signal<string | null>(null);
  /** What is typed; before that the template's default name, with a number where another plan has it. */
  protected readonly name = computed(
    () =>
      this.typedName() ??
      freeName(
        this.t(`plans.defaultName.${this.template()}`),
        (this.#plans.value() ?? []).map(({ name }) => name),
      ),
  );
  protected readonly creating = new Submission();
  protected readonly teamsProblem = computed(() => this.creating.fields()['teamIds'] ?? null);
  protected readonly problem = computed(() =>
    this.teamsProblem() === null ? (this.creating.problem()?.message ?? null) : null,
  );
  /** Whoever drafts for own teams only says at once for which; others choose in the designer. */
  protected readonly needsTeam = computed(() => this.#session.scopeOf('plans.draft') !== 'all');
  protected readonly choices = pageResource({
    params: () => this.needsTeam() || undefined,
    load: () => this.#client.choices(),
  });
  readonly #teams = computed(() => this.choices.value()?.teams ?? []);
  /** With one team there is nothing to choose. */
  protected readonly chosen = linkedSignal((): readonly string[] => {
    const [only, another] = this.#teams();
    return only === undefined || another !== undefined ? [] : [only.id];
  });
  protected readonly about = computed((): AboutSectionModel => ({
    teams: this.#teams(),
    chosen: this.chosen(),
    needsTeam: true,
    editable: true,
    problem: this.teamsProblem(),
  }));
  protected readonly canCreate = computed(
    () => this.name().trim() !== '' && (!this.needsTeam() || this.chosen().length > 0),
  );

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const currency = this.#session.workspace()?.currency;
    if (!this.canCreate() || currency === undefined) return;
    const definition = planFromTemplate(this.template(), currency);
    const created = await this.creating.run(() => this.#client.create(this.name().trim(), definition, this.chosen()));
    if (created !== null) await this.#router.navigate(['/plans', created.planId, 'design']);
  }
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted} (${number})`;
  return name;
}
