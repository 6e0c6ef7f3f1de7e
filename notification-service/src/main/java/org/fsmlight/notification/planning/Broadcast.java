package org.fsmlight.notification.planning;

import java.util.List;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Template;

/**
 * What every dispatcher of a company is told. It is kept, so that a dispatcher heard of only after
 * the fact is told, too.
 */
public record Circular(
    String companyId, Template template, Content.OfBooking content, Occasion occasion) {

  public String id() {
    return occasion.eventId();
  }

  /** What somebody has to act on at once is pushed, too. */
  List<Channel> channels() {
    return template == Template.REQUEST_RECEIVED || template == Template.CANNOT_COMPLETE
        ? List.of(Channel.MAIL, Channel.PUSH)
        : List.of(Channel.MAIL);
  }
}
