package org.fsmlight.notification.sending;

import org.fsmlight.notification.wording.Mail;

/** Takes mails. */
@FunctionalInterface
public interface MailServer {
  Delivery send(Mail mail);
}
