package org.fsmlight.dispatch.board;

/**
 * What an open board is told. Whoever was told all up to a sequence may go on from it later, also
 * at another instance.
 */
public sealed interface Update {

  /** What was missed has been told; from here on changes are told as they happen. */
  record Following(long sequence) implements Update {}

  /** More may have changed than can be told: the board is to be loaded again. */
  record Resync(long sequence) implements Update {}

  /** The card as it is now, which is at least as new as the change. */
  record Changed(long sequence, BoardCard card) implements Update {}

  /** Nothing happened for a while. */
  record Quiet(long sequence) implements Update {}

  /** Nothing more is told here; the board may come back. */
  record Ended() implements Update {}
}
