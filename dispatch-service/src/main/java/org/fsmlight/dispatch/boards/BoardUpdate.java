package org.fsmlight.dispatch.boards;

/**
 * An update for an open board. Updates carry a sequence number: a client that has received
 * everything up to it can resume from it, also at another instance.
 */
public sealed interface BoardUpdate {

  /** The client has received the changes it missed and now receives changes as they happen. */
  record Following(long sequence) implements BoardUpdate {}

  /** Changes may be missing: the client must load the board again. */
  record Resync(long sequence) implements BoardUpdate {}

  /** The current state of a changed card, which may be newer than the change. */
  record CardChanged(long sequence, BoardCard card) implements BoardUpdate {}

  /** There was no update for a while. */
  record Heartbeat(long sequence) implements BoardUpdate {}

  /** The subscription has ended: the client may subscribe again. */
  record Ended() implements BoardUpdate {}
}
