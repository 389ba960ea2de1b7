import { Component, computed, inject, input, output, signal } from '@angular/core';
import { formatInstant } from '@premia/shared-format';
import { Button, Card, Chip, DecimalField, Dialog, LabelledField, Money, Notice, TextInput } from '@premia/web-ui';
import { injectTranslate, keepUnsaved, Language, SessionStore, Submission } from '@premia/web-util';
import type { Adjustment, ExplainedPayout, PayoutOfRun } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

export interface PayoutAdjustmentsModel {
  readonly payout: ExplainedPayout;
  readonly state: PayoutOfRun['state'];
}

const EMPTY = { amount: '', reason: '', comment: '', evidence: '' };

/** What is paid beside what was calculated: proposed by one, approved by another. */
@Component({
  selector: 'premia-payout-adjustments',
  imports: [Button, Card, Chip, DecimalField, Dialog, LabelledField, Money, Notice, TextInput],
  templateUrl: './payout-adjustments.html',
  styleUrl: './payout-adjustments.css',
})
export class PayoutAdjustmentsCard {
  readonly model = input.required<PayoutAdjustmentsModel>();
  readonly changed = output();
  protected readonly t = injectTranslate();
  readonly #client = inject(PayoutsClient);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  protected readonly proposing = new Submission();
  protected readonly deciding = new Submission();

  protected readonly isOpen = signal(false);
  protected readonly draft = signal(EMPTY);
  #key = '';
  protected readonly adjustments = computed(() => this.model().payout.adjustments);
  protected readonly canPropose = computed(() => {
    const { payout, state } = this.model();
    const isOwn = payout.personId === this.#session.me()?.personId;
    return this.#session.can('runs.submit') && !isOwn && ['calculated', 'rejected', 'approved'].includes(state);
  });
  protected readonly isComplete = computed(() => this.draft().amount !== '' && this.draft().reason.trim() !== '');

  constructor() {
    keepUnsaved(() => this.isOpen() && Object.values(this.draft()).some((text) => text !== ''));
  }

  protected open(): void {
    this.#key = crypto.randomUUID();
    this.proposing.clear();
    this.isOpen.set(true);
  }

  protected write(change: Partial<typeof EMPTY>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async propose(): Promise<void> {
    const { amount, reason, comment, evidence } = this.draft();
    const request = {
      payoutId: this.model().payout.id,
      amount,
      reason: reason.trim(),
      comment: comment.trim() || null,
      evidence: evidence.trim() || null,
      idempotencyKey: this.#key,
    };
    if ((await this.proposing.run(() => this.#client.propose(request))) === null) return;
    this.draft.set(EMPTY);
    this.isOpen.set(false);
    this.changed.emit();
  }

  protected async decide({ id }: Adjustment, isApproved: boolean): Promise<void> {
    await this.deciding.run(() => this.#client.decide(id, isApproved));
    this.changed.emit();
  }

  protected history({ proposedByEmail, proposedAt, decidedByEmail, decidedAt, state }: Adjustment): string {
    const at = (time: string) => formatInstant(time, this.#language(), this.#session.workspace()?.timeZone);
    return [
      proposedByEmail === null
        ? ''
        : this.t('payouts.adjustment.proposedBy', { email: proposedByEmail, at: at(proposedAt) }),
      decidedByEmail === null || decidedAt === null
        ? ''
        : this.t('payouts.adjustment.decidedBy', {
            state: state === 'approved' ? 'approved' : 'other',
            email: decidedByEmail,
            at: at(decidedAt),
          }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}
