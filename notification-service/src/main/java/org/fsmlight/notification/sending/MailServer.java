package org.fsmlight.notification.sending;

import org.fsmlight.notification.wording.Mail;

/** A mail server. */
@FunctionalInterface
public interface MailServer {
  Delivery send(Mail mail);
}
