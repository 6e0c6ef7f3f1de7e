package org.fsmlight.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Encrypts session attributes with AES-GCM and a key for each session: stored attributes can
 * neither be read nor moved to another session. Deserializes only the few classes that sessions
 * contain.
 */
final class SessionSeal {

  private static final int NONCE_BYTES = 16;
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=1000;maxarray=1000;maxbytes=65536;org.fsmlight.gateway.**;"
              + "org.springframework.security.oauth2.core.**;java.util.*;java.time.*;"
              + "java.lang.String;java.lang.Number;java.lang.Integer;java.lang.Long;"
              + "java.lang.Boolean;java.lang.Object;java.lang.Enum;java.lang.Record;!*");

  private final byte[] installationKey;

  /**
   * @param base64Key 32 random bytes in Base64
   */
  SessionSeal(String base64Key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64Key);
    } catch (IllegalArgumentException malformed) {
      bytes = new byte[0];
    }
    if (bytes.length != 32) {
      throw new IllegalArgumentException(
          "fsm.seal-key must be 32 random bytes in Base64, the same for all gateways and services:"
              + " `openssl rand -base64 32` makes one.");
    }
    installationKey = bytes;
  }

  byte[] seal(String session, Object attribute) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(attribute);
    } catch (IOException fault) {
      throw new IllegalArgumentException("cannot be stored in a session", fault);
    }
    return of(session).encrypt(bytes.toByteArray());
  }

  /**
   * @throws IllegalArgumentException if the attribute was not sealed for this session, or its class
   *     is not allowed
   */
  Object open(String session, byte[] sealed) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(of(session).decrypt(sealed)))) {
      in.setObjectInputFilter(ALLOWED);
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException foreign) {
      throw new IllegalArgumentException("not sealed for this session", foreign);
    }
  }

  private AesBytesEncryptor of(String session) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(installationKey, "HmacSHA256"));
      var key = mac.doFinal(("gateway-session " + session).getBytes(UTF_8));
      return new AesBytesEncryptor(
          new SecretKeySpec(key, "AES"),
          KeyGenerators.secureRandom(NONCE_BYTES),
          CipherAlgorithm.GCM);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
