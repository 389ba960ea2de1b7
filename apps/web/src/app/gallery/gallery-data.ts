import type { Step, TableColumn } from '@premia/web-ui';

export interface GalleryPayout {
  readonly person: string;
  readonly team: string;
  readonly target: string | null;
  readonly own: string | null;
  readonly payout: string;
  readonly percent: string | null;
  readonly note: { readonly state: 'anomaly' | 'changed' | 'on-hold' | 'neutral'; readonly text: string } | null;
}

export const RUN_STEPS: readonly Step[] = [
  { key: 'calculated', label: 'Calculated', detail: '3 March 12:00, 1 248 people', state: 'done' },
  { key: 'submitted', label: 'Submitted', detail: 'Head of marketing, 3 March', state: 'done' },
  { key: 'approval', label: 'Your approval', detail: 'due 5 March', state: 'now' },
  { key: 'locked', label: 'Locked', state: 'later' },
  { key: 'exported', label: 'Exported to payroll', state: 'later' },
];

export const PAYOUTS: readonly GalleryPayout[] = [
  {
    person: 'Influencer specialist',
    team: 'Digital',
    target: '12000.00',
    own: '10317.30',
    payout: '14177.34',
    percent: '118.1',
    note: { state: 'anomaly', text: 'above own 6-month range' },
  },
  {
    person: 'Media specialist',
    team: 'Digital',
    target: '12000.00',
    own: '7500.00',
    payout: '11360.04',
    percent: '94.7',
    note: null,
  },
  {
    person: 'Social specialist',
    team: 'Digital',
    target: '12000.00',
    own: '6380.00',
    payout: '10240.04',
    percent: '85.3',
    note: { state: 'changed', text: 'leads restated' },
  },
  {
    person: 'Search specialist',
    team: 'Digital',
    target: '12000.00',
    own: '5047.02',
    payout: '8907.06',
    percent: '74.2',
    note: null,
  },
  {
    person: 'Event manager',
    team: 'Field',
    target: '11000.00',
    own: '9812.40',
    payout: '13112.40',
    percent: '119.2',
    note: { state: 'on-hold', text: 'on hold: inquiry' },
  },
  {
    person: 'Designer',
    team: 'Brand',
    target: null,
    own: null,
    payout: '0.00',
    percent: null,
    note: { state: 'neutral', text: 'not eligible: 18 days' },
  },
];

export const PAYOUT_COLUMNS: readonly TableColumn<GalleryPayout>[] = [
  { key: 'person', label: 'Person', text: (row) => row.person, narrow: 'title', sortable: true },
  { key: 'team', label: 'Team', text: (row) => row.team, narrow: 'hidden' },
  { key: 'target', label: 'Target', text: (row) => row.target ?? '—', align: 'end', narrow: 'hidden' },
  { key: 'own', label: 'Own', text: (row) => row.own ?? '—', align: 'end', narrow: 'hidden' },
  {
    key: 'payout',
    label: 'Payout',
    text: (row) => row.payout,
    align: 'end',
    narrow: 'number',
    strong: true,
    sortable: true,
  },
  {
    key: 'percent',
    label: '% of target',
    text: (row) => row.percent ?? '—',
    align: 'end',
    narrow: 'number',
    sortable: true,
  },
  { key: 'note', label: 'Note', text: (row) => row.note?.text ?? '', narrow: 'line' },
];
