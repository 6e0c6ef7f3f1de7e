package org.fsmlight.team.organization.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address that is safe in a mail header: printable ASCII, one {@code @}, no blanks. */
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
   * A key that is the same for every spelling of the address and does not reveal it. Accounts are
   * stored under it, since the errors of a store, with the keys in them, end up in logs.
   */
  public String key() {
    var spelling = value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spelling));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The part before the {@code @}. */
  public String localPart() {
    return value.substring(0, value.indexOf('@'));
  }
}
