package org.fsmlight.team.organization.pictures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stored profile picture: always a JPEG rendered here, never the uploaded bytes.
 *
 * @param name the SHA-256 digest of its bytes
 */
public record ProfilePicture(String name, byte[] jpeg) {

  public static ProfilePicture of(byte[] jpeg) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(jpeg);
      return new ProfilePicture(HexFormat.of().formatHex(digest), jpeg);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
