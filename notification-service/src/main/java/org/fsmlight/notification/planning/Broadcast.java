package org.fsmlight.notification.planning;

import java.util.List;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Template;

/**
 * A message to every dispatcher of a company. It is stored, so that dispatchers whose own events
 * are consumed later receive it too.
 */
public record Broadcast(
    String companyId, Template template, Content.OfBooking content, EventContext context) {

  public String id() {
    return context.eventId();
  }

  /** Broadcasts that need an immediate reaction are pushed as well. */
  List<Channel> channels() {
    return template == Template.REQUEST_RECEIVED || template == Template.CANNOT_COMPLETE
        ? List.of(Channel.MAIL, Channel.PUSH)
        : List.of(Channel.MAIL);
  }
}
