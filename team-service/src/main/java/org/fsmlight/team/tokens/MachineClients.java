package org.fsmlight.team.tokens;

import java.util.List;

/** Machine clients of one origin: the configuration, or the demo. */
public record MachineClients(List<MachineClient> clients) {

  public MachineClients {
    clients = List.copyOf(clients);
  }
}
