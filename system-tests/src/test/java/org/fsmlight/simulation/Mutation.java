package org.fsmlight.simulation;

/** A safeguard switched off, to prove that the simulation would notice. */
enum Mutation {
  NONE,
  /** Nobody publishes what a crash or a refused send left in the outboxes. */
  SWEEPER_OFF,
  /** It is not recorded that a fact has made its message. */
  MESSAGES_NOT_ONCE,
  /** A call that is there already is made again. */
  CALLS_NOT_ONCE,
  /** Diaries are written without looking whether somebody was faster. */
  DIARIES_UNGUARDED,
  /** Diaries are never swept. */
  DIARY_SWEEPER_OFF
}
