/** How far a period has come: days with data behind them, days in all, whether its last day has passed. */
export interface Progress {
  readonly elapsed: number;
  readonly days: number;
  readonly isOver: boolean;
}
