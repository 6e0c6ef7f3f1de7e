package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fsmlight.common.contacts.EmailAddress;

/** Mail addresses in the form that calendars take. */
final class MailAddress {

  /** The characters of a local part that stand for themselves in a link (RFC 6068). */
  private static final String UNRESERVED = "-._~!$'*+";

  private MailAddress() {}

  /** Returns the address as a {@code mailto} link without its scheme, percent-encoded. */
  static String encoded(String address) {
    var ascii = EmailAddress.deliverable(address);
    var at = ascii.lastIndexOf('@');
    return at < 0
        ? percent(ascii)
        : percent(ascii.substring(0, at)) + "@" + percent(ascii.substring(at + 1));
  }

  private static String percent(String part) {
    var encoded = new StringBuilder();
    for (byte octet : part.getBytes(UTF_8)) {
      var character = (char) (octet & 0xff);
      var plain =
          character >= '0' && character <= '9'
              || character >= 'A' && character <= 'Z'
              || character >= 'a' && character <= 'z'
              || UNRESERVED.indexOf(character) >= 0;
      if (plain) {
        encoded.append(character);
      } else {
        encoded.append('%').append("%02X".formatted((int) character));
      }
    }
    return encoded.toString();
  }
}
