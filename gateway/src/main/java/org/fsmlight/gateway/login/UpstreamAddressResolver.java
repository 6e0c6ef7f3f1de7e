package org.fsmlight.gateway.login;

import java.net.URI;

/** Replaces the name of an upstream by the address of an instance; other URIs are unchanged. */
@FunctionalInterface
public interface UpstreamAddressResolver {
  URI resolve(URI named);
}
