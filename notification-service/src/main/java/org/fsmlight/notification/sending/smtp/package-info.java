/** Delivery of mails to an SMTP server. */
@NullMarked
package org.fsmlight.notification.sending.smtp;

import org.jspecify.annotations.NullMarked;
