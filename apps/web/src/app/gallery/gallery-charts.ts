import { Component, computed } from '@angular/core';
import type { BarRow, Bin, ChartUnit, FunnelRow, ScaleMark, TrendSeries, WaterfallStep } from '@premia/web-charts';
import {
  BarsChart,
  Bullet,
  DistributionChart,
  FunnelChart,
  Scale,
  Sparkline,
  TrendChart,
  WaterfallChart,
} from '@premia/web-charts';
import { Card, Chip } from '@premia/web-ui';

const RUPEES: ChartUnit = { kind: 'money', currency: 'INR' };

function wave(start: number, slope: number, swing: number): string[] {
  return Array.from({ length: 28 }, (_, day) => (start + slope * day + swing * Math.sin(day * 1.3)).toFixed(2));
}

/** The charts, on the figures of the sketches. */
@Component({
  selector: 'premia-gallery-charts',
  imports: [
    BarsChart,
    Bullet,
    Card,
    Chip,
    DistributionChart,
    FunnelChart,
    Scale,
    Sparkline,
    TrendChart,
    WaterfallChart,
  ],
  templateUrl: './gallery-charts.html',
})
export class GalleryCharts {
  protected readonly rupees = RUPEES;
  protected readonly marks: readonly ScaleMark[] = [
    { value: '6000', label: 'порог', text: '6 000' },
    { value: '12000', label: 'цель', text: '12 000', isTarget: true },
    { value: '16920', label: 'максимум', text: '16 920' },
  ];
  protected readonly bonus: readonly WaterfallStep[] = [
    {
      key: 'target',
      label: 'Target',
      detail: '20 % × 60 000',
      kind: 'base',
      from: '0',
      to: '12000.00',
      delta: '12000.00',
    },
    {
      key: 'romi',
      label: 'ROMI',
      detail: 'weight 40 %',
      kind: 'change',
      from: '12000.00',
      to: '13680.00',
      delta: '1680.00',
    },
    {
      key: 'cpl',
      label: 'CPL',
      detail: 'weight 30 %',
      kind: 'change',
      from: '13680.00',
      to: '13547.57',
      delta: '-132.43',
    },
    {
      key: 'leads',
      label: 'Leads',
      detail: 'weight 30 %',
      kind: 'change',
      from: '13547.57',
      to: '13917.30',
      delta: '369.73',
    },
    {
      key: 'team',
      label: 'Team',
      detail: 'revenue 107.2 %',
      kind: 'change',
      from: '13917.30',
      to: '14177.34',
      delta: '260.04',
    },
    { key: 'payout', label: 'Payout', kind: 'total', from: '0', to: '14177.34', delta: '14177.34' },
  ];
  protected readonly fall: readonly WaterfallStep[] = [
    { key: 'target', label: 'Target', kind: 'base', from: '0', to: '12000.00', delta: '12000.00' },
    {
      key: 'romi',
      label: 'ROMI',
      detail: 'weight 40 %',
      kind: 'change',
      from: '12000.00',
      to: '7200.00',
      delta: '-4800.00',
    },
    {
      key: 'leads',
      label: 'Leads',
      detail: 'weight 30 %',
      kind: 'change',
      from: '7200.00',
      to: '8907.06',
      delta: '1707.06',
    },
    { key: 'payout', label: 'Payout', kind: 'total', from: '0', to: '8907.06', delta: '8907.06' },
  ];
  protected readonly days = Array.from({ length: 28 }, (_, day) => `2021-02-${String(day + 1).padStart(2, '0')}`);
  protected readonly channels: readonly TrendSeries[] = [
    { key: 'search', name: 'Search', values: wave(20, 0.6, 6) },
    { key: 'social', name: 'Social', values: wave(-20, 0.3, 9) },
    { key: 'influencers', name: 'Influencers', values: wave(120, -1, 20) },
    { key: 'media', name: 'Media', values: wave(60, 1.4, 5).map((value, day) => (day > 8 && day < 12 ? null : value)) },
  ];
  protected readonly revenue = computed<readonly TrendSeries[]>(() => [
    {
      key: 'revenue',
      name: 'Revenue',
      values: this.days.map((_, day) => (day < 18 ? String(1_450_000 * (day + 1) + 40_000 * ((day * 7) % 5)) : null)),
    },
  ]);
  protected readonly pace = this.days.map((_, day) => String(Math.round((40_000_000 * (day + 1)) / 28)));
  protected readonly forecast = {
    low: this.days.map((_, day) => (day < 17 ? null : String(1_450_000 * (day + 1) - 90_000 * (day - 17)))),
    high: this.days.map((_, day) => (day < 17 ? null : String(1_450_000 * (day + 1) + 120_000 * (day - 17)))),
  };
  protected readonly romi: readonly BarRow[] = [
    { key: 'influencers', label: 'Influencers', value: '154.285714', state: 'on-track' },
    { key: 'media', label: 'Media', value: '42.1', state: 'on-track' },
    { key: 'search', label: 'Search', value: '7.070423', state: 'at-risk' },
    { key: 'social', label: 'Social', value: '-13.675739', state: 'off-track' },
    { key: 'email', label: 'E-mail', value: null, state: 'no-data' },
  ];
  protected readonly bins: readonly Bin[] = [31, 12, 18, 40, 96, 210, 330, 262, 131, 70, 31, 17].map(
    (count, index) => ({
      from: String(index * 15),
      to: String(index * 15 + 15),
      count,
    }),
  );
  protected readonly funnel: readonly FunnelRow[] = [
    {
      key: 'search',
      label: 'Search',
      values: ['72300000', '330000', '7100', '830'],
      texts: ['72.3 M', '0.46 %', '2.15 %', '11.7 %'],
    },
    {
      key: 'social',
      label: 'Social',
      values: ['359000000', '1500000', '31400', '2640'],
      texts: ['359 M', '0.42 %', '2.09 %', '8.4 %'],
    },
    {
      key: 'influencers',
      label: 'Influencers',
      values: ['77800000', '750000', '16900', '3010'],
      texts: ['77.8 M', '0.96 %', '2.26 %', '17.8 %'],
    },
    {
      key: 'media',
      label: 'Media',
      values: ['1068000000', '420000', '10100', '1570'],
      texts: ['1068 M', '0.04 %', '2.42 %', '15.4 %'],
    },
  ];
}
