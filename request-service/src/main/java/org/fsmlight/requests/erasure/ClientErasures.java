package org.fsmlight.requests.erasure;

/** All erasures. What is kept is told in the same write. */
public interface ClientErasures {

  void add(ClientErasure erasure);
}
