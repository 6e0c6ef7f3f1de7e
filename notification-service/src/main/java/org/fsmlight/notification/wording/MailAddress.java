package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.regex.Pattern;

/** Mail addresses in the forms that mail servers and calendars take. */
public final class MailAddress {

  /** The characters of a local part that stand for themselves in a link (RFC 6068). */
  private static final String UNRESERVED = "-._~!$'*+";

  /** Characters that Java converts by IDNA 2003, which would lead to another domain. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[ßς\u200c\u200d]");

  private MailAddress() {}

  /**
   * Converts an international domain to its ASCII form. The local part stays as it is, and so does
   * a domain that cannot be converted without doubt; no mail server takes it.
   */
  public static String asciiDomain(String address) {
    var at = address.lastIndexOf('@');
    var domain = address.substring(at + 1);
    if (AMBIGUOUS.matcher(domain).find()) {
      return address;
    }
    try {
      return address.substring(0, at + 1) + IDN.toASCII(domain);
    } catch (IllegalArgumentException noDomain) {
      return address;
    }
  }

  /** Returns the address as a {@code mailto} link without its scheme, percent-encoded. */
  static String encoded(String address) {
    var ascii = asciiDomain(address);
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
