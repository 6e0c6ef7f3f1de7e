package org.fsmlight.notification.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ids of devices: hashes of their tokens, which are secrets. */
public final class DeviceId {

  private DeviceId() {}

  public static String of(Device.Kind kind, String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest((kind + ":" + value).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
