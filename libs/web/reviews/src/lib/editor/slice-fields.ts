import { Component, computed, input, output } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import type { Channel } from '../reviews-client';

export interface Slice {
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

export interface SliceModel extends Slice {
  /** What has been measured. */
  readonly known: readonly Channel[];
}

/** A step from one slice to the next; of what it was by then, so that two quick presses both count. */
export type SliceEdit = (slice: Slice) => Slice;

/** Which channels and campaigns count; none chosen means all. */
@Component({
  selector: 'premia-slice-fields',
  template: `
    <fieldset>
      <legend>{{ t('reviews.slice.label') }}</legend>
      <div class="choices">
        @for (channel of channels(); track channel) {
          <label class="choice" [class.is-chosen]="model().channels.includes(channel)">
            <input
              class="visually-hidden"
              type="checkbox"
              [checked]="model().channels.includes(channel)"
              (change)="toggleChannel(channel)"
            />
            {{ channel || t('reviews.slice.noChannel') }}
          </label>
        } @empty {
          <span class="small">{{ t('reviews.slice.noneKnown') }}</span>
        }
      </div>
      @if (channels().length > 0) {
        <p class="small">{{ t(model().channels.length === 0 ? 'reviews.slice.all' : 'reviews.slice.some') }}</p>
      }
    </fieldset>
    @if (campaigns().length > 1) {
      <details [open]="model().campaigns.length > 0">
        <summary>{{ t('reviews.slice.campaigns', { count: model().campaigns.length }) }}</summary>
        <div class="choices">
          @for (campaign of campaigns(); track campaign) {
            <label class="choice" [class.is-chosen]="model().campaigns.includes(campaign)">
              <input
                class="visually-hidden"
                type="checkbox"
                [checked]="model().campaigns.includes(campaign)"
                (change)="toggleCampaign(campaign)"
              />
              {{ campaign }}
            </label>
          }
        </div>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      align-content: start;
    }
    fieldset {
      display: grid;
      gap: 6px;
    }
    legend {
      margin-bottom: 6px;
      font: var(--t-field);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .choice {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-height: max(30px, calc(var(--touch) - 6px));
      padding: 2px 12px;
      border: 1px solid var(--line-control);
      border-radius: 99px;
      font: 500 13px/18px var(--font);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    .choice:hover {
      border-color: var(--ink-2);
    }
    .choice.is-chosen {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
    }
    .choice:has(:focus-visible) {
      box-shadow: var(--focus);
    }
    summary {
      min-height: var(--touch-small);
      margin-bottom: 6px;
      color: var(--ink-2);
      font: var(--t-small);
      cursor: pointer;
    }
    @media (forced-colors: active) {
      .choice.is-chosen {
        outline: 2px solid;
      }
    }
  `,
})
export class SliceFields {
  readonly model = input.required<SliceModel>();
  readonly changed = output<SliceEdit>();
  protected readonly t = injectTranslate();

  /** What was chosen earlier stays in sight also where it is no longer measured. */
  protected readonly channels = computed(() => {
    const { channels, known } = this.model();
    return [...new Set([...known.map(({ channel }) => channel), ...channels])].filter((channel) => channel !== '');
  });
  protected readonly campaigns = computed(() => {
    const { campaigns, channels, known } = this.model();
    const within = known.filter(({ channel }) => channels.length === 0 || channels.includes(channel));
    return [...new Set([...within.flatMap((channel) => channel.campaigns), ...campaigns])];
  });

  protected toggleChannel(channel: string): void {
    const { known } = this.model();
    this.changed.emit((slice) => {
      const channels = toggled(slice.channels, channel);
      const within = known.filter((one) => channels.length === 0 || channels.includes(one.channel));
      const reachable = new Set(within.flatMap((one) => one.campaigns));
      return { channels, campaigns: slice.campaigns.filter((campaign) => reachable.has(campaign)) };
    });
  }

  protected toggleCampaign(campaign: string): void {
    this.changed.emit(({ campaigns, channels }) => ({ channels, campaigns: toggled(campaigns, campaign) }));
  }
}

function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
