package org.fsmlight.team.pictures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A profile picture as it is kept: always a JPEG made here, never the bytes that came in.
 *
 * @param name the digest of its bytes
 */
public record ProfilePicture(String name, byte[] jpeg) {

  public static ProfilePicture of(byte[] jpeg) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(jpeg);
      return new ProfilePicture(HexFormat.of().formatHex(digest), jpeg);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
