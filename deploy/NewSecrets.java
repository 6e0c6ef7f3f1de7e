import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Generates a sealing key, and a secret with its hash for each client. bin/make-env reads the output. */
class NewSecrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static void main(String[] clients) {
    System.out.println("seal-key " + Base64.getEncoder().encodeToString(bytes(32)));
    for (var client : clients) {
      var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
      System.out.printf(
          "%s %s {bcrypt}%s%n", client, secret, new BCryptPasswordEncoder(10).encode(secret));
    }
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
