package org.fsmlight.simulation;

/** A process dies here. An error, for nobody may catch it and go on. */
final class Crash extends Error {

  Crash() {
    super("killed", null, false, false);
  }
}
