package org.fsmlight.notification.messages.mongo;

import org.fsmlight.notification.messages.Actor;
import org.fsmlight.notification.messages.Resend;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A repetition on request, as stored.
 *
 * @param requestedBy the actor as {@code role/ID}
 */
record ResendDocument(@Field("of") String messageId, @Field("by") String requestedBy) {

  static ResendDocument of(Resend resend) {
    return new ResendDocument(resend.messageId(), resend.requestedBy().reference());
  }

  Resend resend() {
    return new Resend(messageId, new Actor(requestedBy));
  }
}
