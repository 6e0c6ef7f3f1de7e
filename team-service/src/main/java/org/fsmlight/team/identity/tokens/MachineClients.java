package org.fsmlight.team.identity.tokens;

import java.util.List;

/** The machine clients of one source: the configuration, or the demo. */
public record MachineClients(List<MachineClient> clients) {

  public MachineClients {
    clients = List.copyOf(clients);
  }
}
