package org.fsmlight.dispatch.board;

/** What is to do with a card, at a glance; never shown without its reason. */
public enum Colour {
  BLUE,
  WHITE,
  ORANGE,
  GREEN
}
