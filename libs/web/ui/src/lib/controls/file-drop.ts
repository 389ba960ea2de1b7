import { booleanAttribute, Component, input, output, signal } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Icon } from '../layout/icon';

/** A place to drop a file or choose one; a native file input underneath, so that keyboard and screen readers have it. */
@Component({
  selector: 'premia-file-drop',
  imports: [Icon],
  template: `
    <label
      [class.is-over]="isOver()"
      [class.is-disabled]="disabled()"
      (dragover)="over($event)"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <premia-icon name="upload" [size]="24" />
      <span class="strong">{{ label() }}</span>
      <small>{{ hint() || t('ui.fileDrop.hint') }}</small>
      <input
        class="visually-hidden"
        type="file"
        [accept]="accept()"
        [disabled]="disabled()"
        (change)="choose($event)"
      />
    </label>
  `,
  styles: `
    label {
      position: relative;
      display: grid;
      justify-items: center;
      gap: 6px;
      padding: 36px 24px;
      border: 1.5px dashed var(--line-control);
      border-radius: var(--r);
      background: var(--surface);
      text-align: center;
      cursor: pointer;
    }
    premia-icon {
      color: var(--accent);
    }
    label:hover,
    label.is-over {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
    }
    label.is-disabled {
      opacity: 0.6;
      cursor: progress;
    }
  `,
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** As in the native attribute: `.csv,text/csv`. */
  readonly accept = input('');
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly fileChosen = output<File>();
  protected readonly t = injectTranslate();
  protected readonly isOver = signal(false);

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(!this.disabled());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.#take(event.dataTransfer?.files);
  }

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#take(event.target.files);
    // The same file, corrected, must be choosable again.
    event.target.value = '';
  }

  #take(files: FileList | null | undefined): void {
    const file = files?.item(0);
    if (file && !this.disabled()) this.fileChosen.emit(file);
  }
}
