package org.fsmlight.common.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with AES-GCM and the sealing key of the installation, so that stores and topics
 * contain no usable secret.
 */
public final class Sealer {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64Key 32 random bytes in Base64
   */
  public Sealer(String base64Key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64Key);
    } catch (IllegalArgumentException malformed) {
      bytes = new byte[0];
    }
    if (bytes.length != 32) {
      throw new IllegalArgumentException(
          "fsm.seal-key must be 32 random bytes in Base64, the same for all services:"
              + " `openssl rand -base64 32` makes one.");
    }
    key = new SecretKeySpec(bytes, "AES");
  }

  /** Encrypts a secret. The result differs each time and consists of URL-safe characters. */
  public String seal(String secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(UTF_8));
    var whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * Decrypts a sealed secret.
   *
   * @throws IllegalArgumentException when it was not sealed with this key
   */
  public String open(String sealed) {
    var whole = Base64.getUrlDecoder().decode(sealed);
    if (whole.length < NONCE_BYTES) {
      throw new IllegalArgumentException("not sealed with this key");
    }
    var nonce = Arrays.copyOf(whole, NONCE_BYTES);
    var rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException fault) {
      throw new IllegalArgumentException("not sealed with this key", fault);
    }
  }
}
