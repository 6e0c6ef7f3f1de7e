package org.fsmlight.common.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that is safe in a mail header. The part before the {@code @} is ASCII: a mail
 * server that does not offer SMTPUTF8 could not deliver to another one. The domain may be
 * international and is converted when a mail is sent.
 *
 * @param value the address as it was typed
 */
public record EmailAddress(String value) {

  public static final int MAX_LENGTH = 254;

  /** Also addresses that earlier releases accepted and have stored. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[!-~&&[^@<>(),;:\\\\\"\\[\\]]]{1,64}@[\\p{L}\\p{M}\\p{Nd}-]+"
              + "([.\\u3002\\uff0e\\uff61][\\p{L}\\p{M}\\p{Nd}-]+)+");

  /** The part before the {@code @} of the addresses that every mail server accepts (RFC 5321). */
  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "(?=.{1,64}$)[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+(\\.[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+)*");

  public EmailAddress {
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /**
   * Reads what a person typed. Surrounding spaces and invisible characters are dropped, since
   * keyboards and copied texts add them.
   */
  public static Optional<EmailAddress> parse(String typed) {
    var text = InvisibleCharacters.trimmed(typed);
    int at = text.lastIndexOf('@');
    return at > 0
            && text.length() <= MAX_LENGTH
            && SHAPE.matcher(text).matches()
            && LOCAL_PART.matcher(text.substring(0, at)).matches()
            && DomainName.ascii(text.substring(at + 1)).isPresent()
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }

  /**
   * The address for mail servers.
   *
   * @param address the text itself is returned when it is no mail address; a server refuses it then
   */
  public static String deliverable(String address) {
    return parse(address).map(EmailAddress::ascii).orElse(address);
  }

  /** The address with its domain in ASCII, as mail servers take it. */
  public String ascii() {
    var domain = value.substring(value.lastIndexOf('@') + 1);
    return localPart() + '@' + DomainName.ascii(domain).orElse(domain);
  }

  /** Whether both are the same mailbox, in whatever spelling. */
  public boolean isSameAs(EmailAddress other) {
    return normalized().equals(other.normalized());
  }

  /**
   * A key that is the same for every spelling of the address and does not reveal it. Accounts are
   * stored under it, since the errors of a store, with the keys in them, end up in logs.
   */
  public String key() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(normalized().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private String normalized() {
    return ascii().toLowerCase(Locale.ROOT);
  }

  /** The part before the {@code @}. */
  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }
}
