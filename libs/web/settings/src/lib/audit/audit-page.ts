import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { AUDIT_ENTITIES, enumName } from '@premia/shared-contract';
import { formatInstant } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Cell,
  CopyButton,
  DataTable,
  Dialog,
  EmptyState,
  MoreRows,
  Notice,
  optionsOf,
  PageState,
  Select,
} from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { AuditEvent } from '../settings-client';
import { SettingsHead } from '../settings-head';
import { AuditEventDetail } from './audit-event-detail';
import { AuditStore } from './audit-store';

const ENTITIES = AUDIT_ENTITIES.map((entity) => enumName(entity));

/** Who changed what, and can I trust it? */
@Component({
  selector: 'premia-audit-page',
  imports: [
    AuditEventDetail,
    Button,
    Card,
    Cell,
    CopyButton,
    DataTable,
    Dialog,
    EmptyState,
    Notice,
    MoreRows,
    PageState,
    Select,
    SettingsHead,
  ],
  providers: [AuditStore],
  templateUrl: './audit-page.html',
  styles: `
    .bar {
      padding: 12px 10px;
    }
    .check {
      margin: 12px 0;
    }
    .check:last-child {
      margin-bottom: 0;
    }
  `,
})
export class AuditPage {
  /** `?entity=…`: one kind of thing only. */
  readonly entity = input<string>();
  protected readonly store = inject(AuditStore);
  protected readonly address = injectAddress();
  readonly #language = inject(Language).current;
  readonly #timeZone = inject(SessionStore).workspace()?.timeZone;
  protected readonly t = injectTranslate();

  protected readonly opened = signal<AuditEvent | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly heading = computed(() => {
    const event = this.opened();
    return event === null ? '' : this.t(`settings.audit.action.${event.action}`);
  });

  protected readonly entities = computed(() =>
    optionsOf(ENTITIES, (entity) => this.t(`settings.audit.entity.${entity}`)),
  );
  protected readonly columns = computed((): readonly TableColumn<AuditEvent>[] => [
    {
      key: 'at',
      label: this.t('settings.audit.at'),
      text: ({ at }) => this.whenOf(at),
      narrow: 'line',
      width: '190px',
    },
    {
      key: 'who',
      label: this.t('settings.audit.who'),
      text: ({ actorEmail }) => this.whoOf(actorEmail),
      narrow: 'line',
    },
    {
      key: 'what',
      label: this.t('settings.audit.what'),
      text: ({ action }) => this.t(`settings.audit.action.${action}`),
      narrow: 'title',
    },
    {
      key: 'changes',
      label: this.t('settings.audit.changes'),
      text: (event) => this.#fieldsOf(event),
      narrow: 'line',
    },
    {
      key: 'number',
      label: this.t('settings.audit.number'),
      text: ({ sequence }) => String(sequence),
      align: 'end',
      narrow: 'hidden',
    },
  ]);
  protected readonly keyOf = ({ id }: AuditEvent): string => id;
  protected readonly verdict = computed(() => {
    const found = this.store.verification();
    if (found === null) return null;
    const { intact, events, headCount } = found;
    if (intact) return { tone: 'good' as const, words: this.t('settings.audit.intact', { count: events }) };
    const number = found.brokenAtSequence ?? 0;
    const words =
      number > events
        ? this.t('settings.audit.missing', { from: number, to: headCount, count: headCount - events })
        : this.t('settings.audit.broken', { number });
    return { tone: 'bad' as const, words };
  });
  /** What an auditor keeps elsewhere: the next check must still know it. */
  protected readonly checkpoint = computed(() => {
    const { headCount = 0, headHash = null } = this.store.verification() ?? {};
    if (headHash === null || headCount === 0) return null;
    return { number: headCount, hash: headHash.slice(0, 12), whole: `${headCount} ${headHash}` };
  });

  constructor() {
    effect(() => {
      this.store.show(ENTITIES.find((entity) => entity === this.entity()) ?? null);
    });
  }

  protected open(event: AuditEvent): void {
    this.opened.set(event);
    this.isOpen.set(true);
  }

  protected whenOf(at: string): string {
    return formatInstant(at, this.#language(), this.#timeZone, 'short');
  }

  protected whoOf(actorEmail: string | null): string {
    return actorEmail ?? this.t('settings.audit.system');
  }

  #fieldsOf({ changes }: AuditEvent): string {
    return (changes ?? []).map(({ field }) => field).join(', ');
  }
}
