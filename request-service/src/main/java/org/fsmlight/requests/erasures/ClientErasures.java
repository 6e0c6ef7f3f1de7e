package org.fsmlight.requests.erasures;

/** All client erasures. They never change. */
public interface ClientErasures {

  /** Saves an erasure and its event in one write. */
  void add(ClientErasure erasure);
}
