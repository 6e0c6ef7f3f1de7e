package org.fsmlight.team.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address that can stand in a mail header: printable ASCII, one {@code @}, no blanks. */
public record EmailAddress(String value) {

  public static final int MAX_LENGTH = 254;

  private static final Pattern SHAPE =
      Pattern.compile("[!-~&&[^@<>(),;:\\\\\"\\[\\]]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  public EmailAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  public static boolean isOne(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }

  /**
   * The same for every spelling of one address, and not readable: stores key accounts with it, and
   * what a store says in its errors ends up in logs.
   */
  public String key() {
    byte[] spelling = value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spelling));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** What stands before the {@code @}. */
  public String localPart() {
    return value.substring(0, value.indexOf('@'));
  }
}
