export interface Confirmation {
  readonly heading: string;
  /** The consequence, in words a person would use. */
  readonly text: string;
  /** The action itself: “Approve and lock”, never “OK”. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDangerous?: boolean;
  /** Where given, a reason must be written. */
  readonly reasonLabel?: string;
}

export interface ConfirmationAnswer {
  readonly reason: string;
}
