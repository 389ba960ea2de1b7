import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { CurveInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { injectTranslate } from '@premia/web-util';
import type { DrawnPoint } from '../draft/curve-drawing';
import { drawCurve } from '../draft/curve-drawing';
import type { PointedCurve } from '../draft/curve-edits';
import { isPointed, pointsOf, withoutPoint, withPointAfter, withPointAt, withPointMoved } from '../draft/curve-edits';
import { CurveScale } from './curve-scale';

export interface DraggableCurveModel {
  readonly curve: CurveInput;
  /** Percent, as typed; the line bends there. */
  readonly cap?: string;
  readonly floor?: string;
  readonly editable: boolean;
}

const HEIGHT = 250;
const ONE = Rational.ONE;
const TEN = Rational.of(10);

/** A payout curve that is moved by hand: each point with pointer, touch or arrow keys. The table beside it does the same. */
@Component({
  selector: 'premia-draggable-curve',
  templateUrl: './draggable-curve.html',
  styleUrl: './draggable-curve.css',
})
export class DraggableCurve {
  readonly model = input.required<DraggableCurveModel>();
  readonly changed = output<CurveInput>();

  protected readonly t = injectTranslate();
  protected readonly height = HEIGHT;
  protected readonly picture = viewChild.required<ElementRef<SVGSVGElement>>('picture');
  readonly #width = signal(560);
  /** The scale stands still while a point is dragged, else it would run away under the hand. */
  readonly #held = signal<DrawnPoint | null>(null);
  readonly #dragged = signal<number | null>(null);

  protected readonly width = this.#width.asReadonly();
  protected readonly dragged = this.#dragged.asReadonly();
  /** Changed at once here, so that the next key or move of the hand starts from it and not from what has yet to come back. */
  readonly #curve = linkedSignal(() => this.model().curve);
  protected readonly drawing = computed(() => drawCurve(this.#curve(), this.model()));
  protected readonly scale = computed(
    () =>
      new CurveScale(
        { left: 44, top: 14, width: Math.max(120, this.#width() - 58), height: HEIGHT - 58 },
        this.#held() ?? this.drawing().maximum,
      ),
  );
  protected readonly path = computed(() => this.scale().path(this.drawing().line));
  protected readonly target = computed(() => this.scale().place({ attainment: 100, rate: 100 }));
  protected readonly handles = computed(() => {
    const { editable } = this.model();
    const curve = this.#curve();
    const points = isPointed(curve) ? pointsOf(curve) : [];
    return this.drawing().handles.map((point, index) => ({
      index,
      ...this.scale().place(point),
      movable: editable && points[index] !== undefined,
      attainment: points[index]?.[0] ?? String(point.attainment),
      rate: points[index]?.[1] ?? String(point.rate),
    }));
  });

  protected readonly isMovable = computed(() => this.handles().some(({ movable }) => movable));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry !== undefined && entry.contentRect.width > 0) this.#width.set(entry.contentRect.width);
      });
      observer.observe(this.picture().nativeElement);
      destroyed.onDestroy(() => {
        observer.disconnect();
      });
    });
  }

  protected take(index: number, event: PointerEvent): void {
    if (this.#pointed() === null || event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    if (handle instanceof SVGElement) {
      handle.setPointerCapture(event.pointerId);
      handle.focus();
    }
    this.#held.set(this.drawing().maximum);
    this.#dragged.set(index);
  }

  protected drag(event: PointerEvent): void {
    const index = this.#dragged();
    const curve = this.#pointed();
    if (index === null || curve === null) return;
    const edge = this.picture().nativeElement.getBoundingClientRect();
    const to = this.scale().percentsAt({ x: event.clientX - edge.left, y: event.clientY - edge.top });
    this.#change(withPointAt(curve, index, to));
  }

  protected letGo(): void {
    this.#held.set(null);
    this.#dragged.set(null);
  }

  protected pressKey(index: number, event: KeyboardEvent): void {
    const curve = this.#pointed();
    if (curve === null) return;
    const step = event.shiftKey ? TEN : ONE;
    const change = changeByKey(event.key, curve, index, step);
    if (change === null) return;
    event.preventDefault();
    this.#change(change);
  }

  #change(curve: CurveInput): void {
    this.#curve.set(curve);
    this.changed.emit(curve);
  }

  #pointed(): PointedCurve | null {
    const curve = this.#curve();
    return this.model().editable && isPointed(curve) ? curve : null;
  }
}

function changeByKey(key: string, curve: PointedCurve, index: number, step: Rational): PointedCurve | null {
  const none = Rational.ZERO;
  switch (key) {
    case 'ArrowRight':
      return withPointMoved(curve, index, { attainment: step, rate: none });
    case 'ArrowLeft':
      return withPointMoved(curve, index, { attainment: step.negated(), rate: none });
    case 'ArrowUp':
      return withPointMoved(curve, index, { attainment: none, rate: step });
    case 'ArrowDown':
      return withPointMoved(curve, index, { attainment: none, rate: step.negated() });
    case 'Delete':
    case 'Backspace':
      return withoutPoint(curve, index);
    case 'Insert':
    case '+':
      return withPointAfter(curve, index);
    default:
      return null;
  }
}
