package org.fsmlight.requests.erasures.web;

import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.web.PlainText;

/** The mail address of the client to erase. */
record EraseClientRequest(@PlainText(max = 254) String email) {

  /** Empty if no client can have this address. */
  Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }
}
