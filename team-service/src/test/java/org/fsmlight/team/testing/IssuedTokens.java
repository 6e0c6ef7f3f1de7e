package org.fsmlight.team.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fsmlight.testsupport.TestTokens;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Issues tokens for any person, signed with the service's own key. */
public final class IssuedTokens {

  private final JwtEncoder encoder;

  private IssuedTokens(JwtEncoder encoder) {
    this.encoder = encoder;
  }

  public static IssuedTokens by(JwtEncoder encoder) {
    return new IssuedTokens(encoder);
  }

  public String token(String role, String company, String account) {
    return token(role, company, account, _ -> {});
  }

  public String token(
      String role, String company, String account, Consumer<JwtClaimsSet.Builder> change) {
    var now = Instant.now();
    var claims =
        JwtClaimsSet.builder()
            .issuer(TestTokens.ISSUER)
            .audience(new ArrayList<>(List.of(TestTokens.AUDIENCE)))
            .issuedAt(now)
            .expiresAt(now.plusSeconds(600))
            .subject(account)
            .claim("roles", new ArrayList<>(List.of(role)))
            .claim("client_id", "test")
            .claim("account", account);
    if (company != null) {
      claims.claim("company", company);
    }
    change.accept(claims);
    var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }
}
