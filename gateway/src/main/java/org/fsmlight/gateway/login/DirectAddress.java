package org.fsmlight.gateway.login;

import java.net.URI;

/** Where a neighbour that is named as a host listens; other addresses stay as they are. */
@FunctionalInterface
public interface DirectAddress {
  URI of(URI named);
}
