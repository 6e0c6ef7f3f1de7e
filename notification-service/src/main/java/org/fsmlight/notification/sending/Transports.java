package org.fsmlight.notification.sending;

import java.util.Map;
import java.util.Optional;
import org.fsmlight.notification.messages.Channel;

/** The transport of each channel. */
public record Transports(Map<Channel, Transport> byChannel) {

  public Transports {
    byChannel = Map.copyOf(byChannel);
  }

  public Optional<Transport> of(Channel channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
