/** A card being moved, by pointer or by keyboard, from the lists or within the calendar. */
import type { Card } from "$lib/types";
import { isMovable, timeOf, type Plan } from "../board/card";
import { isSamePlan } from "../board/plan";
import { DragGesture, type Point } from "./dragGesture";

export type { Point } from "./dragGesture";

/** The calendar as far as a drag needs it. */
export interface DropTarget {
  timeAt(at: Point): number | null;
  /** @param grab milliseconds from the card's start to where it is held */
  planAt(card: Card, at: Point, grab: number): Plan | null;
  rectOf(plan: Plan): DOMRect | null;
  /** Scrolls if the point is at an edge. */
  scrollAt(at: Point): void;
  drop(card: Card, plan: Plan): void;
  /** Animates a card from a rectangle to its place. */
  glide(card: string, from: DOMRect): void;
  /** Starts to move a card by keyboard. */
  pickUp(card: Card): void;
}

export class Drag {
  /** The moved card; null if none is. */
  card = $state.raw<Card | null>(null);
  /** The plan of the card if it was dropped now; null outside the calendar. */
  plan = $state.raw<Plan | null>(null);
  /** The pointer; null when moving by keyboard. */
  pointer = $state.raw<Point | null>(null);
  /** The card was dropped and waits for its confirmation. */
  waiting = $state(false);

  #target: DropTarget | null = null;
  #pressed: { card: Card; from: Point; grab: number | null } | null = null;
  #frame = 0;
  #dropRect: DOMRect | null = null;
  /** The element that had the focus when a card was picked up by keyboard. */
  #focusBefore: Element | null = null;
  readonly #gesture = new DragGesture({
    onstart: (at) => this.#start(at),
    onmove: (at) => this.#move(at),
    ondrop: () => this.drop(),
    oncancel: () => this.cancel(),
  });
  /** Attachment for elements with draggable cards. */
  readonly preventTouchScroll = this.#gesture.preventTouchScroll;

  get isByKeyboard(): boolean {
    return this.card !== null && this.pointer === null;
  }

  /** Registers the calendar as the target; returns a function that removes it. */
  register(target: DropTarget): () => void {
    this.#target = target;
    return () => {
      if (this.#target === target) {
        this.#target = null;
        this.cancel();
      }
    };
  }

  /** To be called on pointerdown on a card. */
  press(event: PointerEvent, card: Card): void {
    if (event.button !== 0 || !event.isPrimary || this.card !== null || !isMovable(card)) {
      return;
    }
    const from = { x: event.clientX, y: event.clientY };
    this.#pressed = { card, from, grab: this.#grabAt(card, from) };
    this.#gesture.begin(event);
  }

  startByKeyboard(card: Card): void {
    if (this.card === null) {
      this.#focusBefore = document.activeElement;
      this.#target?.pickUp(card);
    }
  }

  /** Shows a card that the calendar moves by keyboard. A pointer press cancels the move. */
  pickUp(card: Card, plan: Plan): void {
    this.card = card;
    this.plan = plan;
    this.pointer = null;
    window.addEventListener("pointerdown", this.#onPointerDown, true);
  }

  /** Drops the card at its plan. */
  drop(): void {
    const { card, plan } = this;
    this.#release();
    if (card === null || plan === null || isSamePlan(card, plan)) {
      this.finish();
      return;
    }
    this.#dropRect = this.#target?.rectOf(plan) ?? null;
    this.waiting = true;
    this.#target?.drop(card, plan);
  }

  cancel(): void {
    const focusBefore = this.isByKeyboard ? this.#focusBefore : null;
    this.#release();
    this.finish();
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected) {
      focusBefore.focus();
    }
  }

  /** Ends the move after the drop was confirmed or rejected. */
  finish(): void {
    this.card = null;
    this.plan = null;
    this.pointer = null;
    this.waiting = false;
  }

  /** Animates a card from where it was dropped to its place. */
  glideBack(card: Pick<Card, "id">): void {
    if (this.#dropRect !== null) {
      this.#target?.glide(card.id, this.#dropRect);
    }
  }

  #start(at: Point): void {
    if (this.#pressed !== null) {
      this.card = this.#pressed.card;
      this.#move(at);
      this.#frame = requestAnimationFrame(() => this.#scrollAtEdges());
    }
  }

  #move(at: Point): void {
    const pressed = this.#pressed;
    if (pressed !== null && this.card !== null) {
      this.pointer = at;
      pressed.grab ??= this.#grabAt(pressed.card, pressed.from);
      this.#setPlan(this.#target?.planAt(this.card, at, pressed.grab ?? 0) ?? null);
    }
  }

  /** Null until the calendar is registered. */
  #grabAt(card: Card, from: Point): number | null {
    if (this.#target === null) {
      return null;
    }
    const time = this.#target.timeAt(from);
    const start = timeOf(card)?.[0];
    return time === null || start === undefined ? 0 : time - start;
  }

  #setPlan(plan: Plan | null): void {
    const { plan: old } = this;
    if (plan?.start !== old?.start || plan?.technicianId !== old?.technicianId) {
      this.plan = plan;
    }
  }

  #scrollAtEdges(): void {
    if (this.pointer !== null && !this.waiting) {
      this.#target?.scrollAt(this.pointer);
      this.#move(this.pointer); // scrolling, or a change of days, changes the plan
      this.#frame = requestAnimationFrame(() => this.#scrollAtEdges());
    }
  }

  #release(): void {
    this.#gesture.end();
    this.#pressed = null;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener("pointerdown", this.#onPointerDown, true);
  }

  readonly #onPointerDown = (): void => this.cancel();
}
