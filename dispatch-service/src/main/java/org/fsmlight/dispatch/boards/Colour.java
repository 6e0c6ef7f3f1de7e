package org.fsmlight.dispatch.boards;

/** The colour of a card, which shows the next action. It is never shown without its reason. */
public enum Colour {
  BLUE,
  WHITE,
  ORANGE,
  GREEN
}
