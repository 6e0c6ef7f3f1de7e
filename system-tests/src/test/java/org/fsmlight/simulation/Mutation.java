package org.fsmlight.simulation;

/** A safeguard that is switched off, to prove that the invariants detect its absence. */
enum Mutation {
  NONE,
  /** Events that a crash or a failed send left in the outboxes are not published. */
  NO_OUTBOX_SWEEP,
  /** Settled messages are not remembered, so that a redelivered event creates them again. */
  FORGET_SETTLED_MESSAGES,
  /** A redelivered acceptance overwrites the existing call. */
  OVERWRITE_EXISTING_CALLS,
  /** Diaries are saved without a check of their version. */
  NO_DIARY_VERSION_CHECK,
  /** Orphaned reservations are not released. */
  NO_RELEASE_OF_ORPHANED_RESERVATIONS
}
