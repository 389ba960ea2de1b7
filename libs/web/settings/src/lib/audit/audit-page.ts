import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { parseIsoDate } from '@premia/domain-kernel';
import { AUDIT_ENTITIES, enumName } from '@premia/shared-contract';
import { formatInstant } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Cell,
  CopyButton,
  DataTable,
  DateField,
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
import { fieldWords, valueWords } from './field-names';

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
    DateField,
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
    .bar {
      align-items: end;
    }
    .day {
      width: 160px;
    }
    .change {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }
    .change button {
      flex: none;
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
  /** `?who=…`: only what this account did. */
  readonly who = input<string>();
  /** `?from=…&to=…`: only these days. */
  readonly from = input<string>();
  readonly to = input<string>();
  protected readonly store = inject(AuditStore);
  protected readonly address = injectAddress();
  readonly #language = inject(Language).current;
  readonly #timeZone = inject(SessionStore).workspace()?.timeZone;
  protected readonly t = injectTranslate();

  protected readonly opened = signal<AuditEvent | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly heading = computed(() => {
    const event = this.opened();
    return event === null ? '' : this.sentenceOf(event);
  });

  protected readonly actors = computed(() => optionsOf(this.store.actors(), (email) => email));
  protected readonly isFiltered = computed(() =>
    [this.entity(), this.who(), this.from(), this.to()].some((value) => (value ?? '') !== ''),
  );
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
      text: (event) => this.sentenceOf(event),
      narrow: 'title',
    },
    {
      key: 'changes',
      label: this.t('settings.audit.changes'),
      text: (event) => this.changeOf(event),
      narrow: 'line',
      width: '32%',
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
      this.store.show({
        entity: ENTITIES.find((entity) => entity === this.entity()) ?? null,
        actorEmail: this.who() ?? null,
        from: dayOf(this.from()),
        to: dayOf(this.to()),
      });
    });
  }

  protected open(event: AuditEvent): void {
    this.opened.set(event);
    this.isOpen.set(true);
  }

  protected whenOf(at: string): string {
    return formatInstant(at, this.#language(), this.#timeZone, 'full');
  }

  protected whoOf(actorEmail: string | null): string {
    return actorEmail ?? this.t('settings.audit.system');
  }

  /** “KPIs set: Search specialist, December 2026”. */
  protected sentenceOf({ action, subject }: AuditEvent): string {
    const words = this.t(`settings.audit.action.${action}`);
    return subject === null ? words : this.t('settings.audit.subject', { action: words, subject });
  }

  #valueOf(value: string | null): string {
    return shortened(valueWords(value, this.t, this.#language()));
  }

  /** The first change in words, and how many more there are. */
  protected changeOf({ changes }: AuditEvent): string {
    const [first, ...others] = changes ?? [];
    if (first === undefined) return '';
    const [field, before, after] = [fieldWords(first, this.t), this.#valueOf(first.before), this.#valueOf(first.after)];
    const words = this.t(first.before === null ? 'settings.audit.set' : 'settings.audit.change', {
      field,
      before,
      after,
    });
    return others.length === 0 ? words : `${words} ${this.t('settings.audit.moreChanges', { count: others.length })}`;
  }
}

/** In a row, a value is a hint of what stands in the detail. */
const SHORT = 40;

function shortened(value: string): string {
  return value.length <= SHORT ? value : `${value.slice(0, SHORT - 1)}…`;
}

/** A day from the address; null where it is none. */
function dayOf(text: string | undefined): string | null {
  return text !== undefined && parseIsoDate(text).ok ? text : null;
}
