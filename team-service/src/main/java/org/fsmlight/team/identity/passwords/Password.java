package org.fsmlight.team.identity.passwords;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A password in clear text: never stored, never printed. Keyboards write one character in several
 * ways, for example an umlaut as one code point or as two. The normalized form (the profile
 * OpaqueString of RFC 8265) is the same for all of them.
 *
 * @param value the password as it was typed
 */
public record Password(String value) {

  private static final Pattern NON_ASCII_SPACES = Pattern.compile("[\\p{Zs}&&[^ ]]");

  /** The form that is hashed: composed, with every space of another kind replaced by U+0020. */
  public Password normalized() {
    var spaced = NON_ASCII_SPACES.matcher(value).replaceAll(" ");
    return new Password(Normalizer.normalize(spaced, Normalizer.Form.NFC));
  }

  public boolean isNormalized() {
    return equals(normalized());
  }

  /** The forms to compare: the normalized one, and the typed one that earlier releases hashed. */
  public List<String> forms() {
    var normalized = normalized().value;
    return normalized.equals(value) ? List.of(value) : List.of(normalized, value);
  }

  @Override
  public String toString() {
    return "***";
  }
}
