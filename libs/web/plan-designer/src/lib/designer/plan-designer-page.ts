import { DOCUMENT } from '@angular/common';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Button, Chip, Confirmations, ErrorState, Icon, Money, Notice, PageHeader, PageState } from '@premia/web-ui';
import { injectFailureText, injectTranslate, SessionStore, warnBeforeUnload } from '@premia/web-util';
import { planGaps, withoutGaps } from '../draft/plan-gaps';
import { AboutSection } from './about-section';
import { ComponentsSection } from './components-section';
import { FinePrintSection } from './fine-print-section';
import { GatesSection } from './gates-section';
import { LimitsSection } from './limits-section';
import { ModifiersSection } from './modifiers-section';
import { MoneySection } from './money-section';
import { PlanDesignerStore } from './plan-designer-store';
import type { PlanEditing, PlanProblem } from './plan-editing';
import { problemFinder } from './plan-editing';
import { PlanPreviewStore } from './plan-preview-store';
import type { PreviewPanelModel } from './preview-panel';
import { PreviewPanel } from './preview-panel';
import { SummaryCard } from './summary-card';
import { hintsOf, refusalOf, WarningsCard } from './warnings-card';

/** Places whose field says what is wrong. */
const SAID_IN_PLACE =
  /^(\/(plan|definition))?\/(components\/\d+\/(weight|curve|cap|floor)|cap|floor|protectIndividual|proration|rounding|matrix|(pool|budget)\/amount)(\/|$)/;
/** What a plan is made of, in the order of the page. */
const SECTIONS = ['components', 'limits', 'gates', 'modifiers', 'money', 'finePrint', 'choices'] as const;

/** Builds a plan by hand, with what it would pay beside it all the while. */
@Component({
  selector: 'premia-plan-designer-page',
  imports: [
    AboutSection,
    Button,
    Chip,
    SummaryCard,
    ComponentsSection,
    ErrorState,
    FinePrintSection,
    GatesSection,
    Icon,
    LimitsSection,
    ModifiersSection,
    Money,
    MoneySection,
    Notice,
    PageHeader,
    PageState,
    PreviewPanel,
    WarningsCard,
  ],
  providers: [PlanDesignerStore, PlanPreviewStore],
  templateUrl: './plan-designer-page.html',
  styleUrl: './plan-designer-page.css',
  // By the key's place: on a Russian keyboard it types another letter.
  host: {
    '(document:keydown.code.control.keyz)': 'undoByKey($event)',
    '(document:keydown.code.meta.keyz)': 'undoByKey($event)',
  },
})
export class PlanDesignerPage {
  readonly planId = input.required<string>();

  protected readonly t = injectTranslate();
  protected readonly failureText = injectFailureText();
  protected readonly store = inject(PlanDesignerStore);
  protected readonly previews = inject(PlanPreviewStore);
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #confirmations = inject(Confirmations);
  readonly #document = inject(DOCUMENT);

  protected readonly needsTeam = computed(() => this.#session.scopeOf('plans.draft') === 'own-teams');
  /** Whoever drafts for teams of their own only reads plans that are for others as well. */
  protected readonly isForOthers = computed(() => {
    const own = this.store.choices()?.teams.map(({ id }) => id);
    const chosen = this.store.version()?.teamIds ?? [];
    return this.needsTeam() && (chosen.length === 0 || (own !== undefined && chosen.some((id) => !own.includes(id))));
  });
  protected readonly canDraft = computed(() => this.#session.can('plans.draft') && !this.isForOthers());
  /** Those who draft plans see what a plan would pay; other readers do not. */
  protected readonly canPreview = computed(() => this.#session.can('plans.draft'));
  protected readonly canPublish = computed(() => this.#session.can('plans.publish'));
  protected readonly published = computed(() => this.store.plan()?.published ?? null);
  protected readonly cycles = computed(() =>
    (this.store.choices()?.cycles ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly teams = computed(() => this.store.choices()?.teams ?? []);
  /** The server's words, but for a text that is no number: there the reader's own way of writing numbers counts. */
  protected readonly problems = computed((): readonly PlanProblem[] =>
    this.store.problems().map(({ path, code, message, value }) => ({
      path,
      message: code === 'not-a-decimal' && value !== null ? this.#notNumber(value) : message,
    })),
  );
  /** What is not said at a field already. */
  protected readonly unplaced = computed(() => this.problems().filter(({ path }) => !SAID_IN_PLACE.test(path)));
  protected readonly gaps = computed((): readonly PlanProblem[] => {
    const plan = this.store.draft();
    return plan === null
      ? []
      : planGaps(plan).map(({ path, kind }) => ({ path, message: this.t(`plans.problem.gap.${kind}`) }));
  });
  /** What the workspace's policy would refuse when the plan is published: said at the weights, not among the hints. */
  protected readonly refusal = computed(() => refusalOf(this.store.version()?.warnings ?? []));
  protected readonly hints = computed(() => hintsOf(this.store.version()?.warnings ?? []));
  /** Why it cannot be published as it stands; null where it can. */
  protected readonly blocked = computed((): string | null => {
    if (this.gaps().length > 0) return this.t('plans.problem.gaps');
    if (this.store.saveState() === 'invalid') return this.t('plans.designer.save.invalid');
    return this.refusal();
  });
  protected readonly sections = SECTIONS;
  protected readonly isLeaving = signal(false);
  protected readonly editing = computed((): PlanEditing | null => {
    const plan = this.store.draft();
    if (plan === null) return null;
    return {
      plan,
      editable: this.canDraft(),
      measures: (this.store.choices()?.kpis ?? []).map(({ key, name }) => ({ value: key, label: name })),
      problemAt: problemFinder([...this.problems(), ...this.gaps()]),
    };
  });
  protected readonly previewModel = computed((): PreviewPanelModel => ({
    preview: this.previews.answer.value(),
    isStale: this.previews.answer.isStale(),
    failure: this.previews.answer.error(),
    cycles: this.cycles(),
    cycleId: this.previews.cycleId(),
    scenario: this.previews.scenario(),
    numbers: this.previews.numbers(),
    components: this.store.draft()?.components ?? [],
  }));
  /** What is on the table: the next version's draft even before the first change to a published one makes it. */
  protected readonly heading = computed(() => {
    const version = this.store.version();
    if (version === null) return this.t('plans.title');
    const { planName: name, number, state } = version;
    if (state === 'draft') return this.t('plans.designer.titleDraft', { name, number });
    return this.canDraft()
      ? this.t('plans.designer.titleDraft', { name, number: number + 1 })
      : this.t('plans.designer.title', { name, number });
  });
  protected readonly isKept = computed(
    () => this.canDraft() && (this.store.version()?.state === 'draft' || this.store.saveState() !== 'saved'),
  );
  protected readonly saveChip = computed(() => {
    const state = this.store.saveState();
    if (state === 'saved') return 'done' as const;
    return state === 'invalid' || state === 'failed' ? ('anomaly' as const) : ('neutral' as const);
  });

  constructor() {
    warnBeforeUnload(() => this.store.saveState() !== 'saved');
    effect(() => {
      this.store.show(this.planId());
    });
    effect(() => {
      const plan = this.store.draft();
      this.previews.show(this.planId(), plan === null || !this.canPreview() ? null : withoutGaps(plan));
    });
    effect(() => {
      const first = this.store.choices()?.cycles.find(({ isFirst }) => isFirst);
      if (this.previews.cycleId() === null && first !== undefined) this.previews.cycleId.set(first.id);
    });
  }

  #notNumber(value: string): string {
    return value.trim() === '' ? this.t('plans.problem.noNumber') : this.t('plans.problem.notNumber', { value });
  }

  /** Asked before the page is left: what the server has refused, or never got, goes only with a yes. */
  async mayLeave(): Promise<boolean> {
    await this.store.saveAll();
    if (this.store.saveState() === 'saved') return true;
    const answer = await this.#confirmations.ask({
      heading: this.t('plans.designer.leave.heading'),
      text: this.t('plans.designer.leave.text'),
      confirmLabel: this.t('plans.designer.leave.go'),
      cancelLabel: this.t('plans.designer.leave.stay'),
      isDangerous: true,
    });
    return answer !== null;
  }

  /** What is published is what the server has: so it must have what is in sight. */
  protected async publish(): Promise<void> {
    if (this.isLeaving() || this.blocked() !== null) return;
    this.isLeaving.set(true);
    try {
      await this.store.saveAll();
      if (this.store.saveState() === 'saved') await this.#router.navigate(['/plans', this.planId(), 'publish']);
    } finally {
      this.isLeaving.set(false);
    }
  }

  protected goTo(section: string): void {
    const target = this.#document.getElementById(`plan-${section}`);
    target?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    target?.focus({ preventScroll: true });
  }

  /** Within a text field, undo is the field's own. */
  protected undoByKey(event: Event): void {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'range';
    if (isTyping || !this.store.canUndo()) return;
    event.preventDefault();
    this.store.undo();
  }
}
