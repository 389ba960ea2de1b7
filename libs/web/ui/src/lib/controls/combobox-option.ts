export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A second line: what tells two alike ones apart. */
  readonly detail?: string;
}
