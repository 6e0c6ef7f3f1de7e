package org.fsmlight.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TestTokensTests {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  OAuth2ResourceServerAutoConfiguration.class, TestTokensAutoConfiguration.class))
          .withPropertyValues(
              "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/none",
              "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1");

  @Test
  void areTrustedWithoutAnIssuer() {
    trusting(
        decoder -> {
          var token = decoder.decode(TestTokens.dispatcher("fixit", "anna"));
          assertThat(token.getSubject()).isEqualTo("anna");
          assertThat(token.getClaimAsString("account")).isEqualTo("anna");
          assertThat(token.getClaimAsString("company")).isEqualTo("fixit");
          assertThat(token.getClaimAsStringList("roles")).containsExactly("DISPATCHER");
          assertThat(decoder.decode(TestTokens.technician("fixit", "tom")).getClaims())
              .containsEntry("company", "fixit");
          assertThat(decoder.decode(TestTokens.marketplace("shop")).getClaims())
              .containsEntry("client_id", "shop")
              .doesNotContainKey("company");
          assertThat(decoder.decode(TestTokens.operator("olga")).getSubject()).isEqualTo("olga");
        });
  }

  @Test
  void areRefusedWhenInvalid() {
    var past = Date.from(Instant.now().minusSeconds(600));
    trusting(
        decoder -> {
          refuses(decoder, TestTokens.forged("fixit", "anna"));
          refuses(decoder, TestTokens.token(claims -> claims.expirationTime(past)));
          refuses(decoder, TestTokens.token(claims -> claims.audience("somebody-else")));
          refuses(decoder, TestTokens.token(claims -> claims.issuer("http://elsewhere.test")));
        });
  }

  @Test
  void areNotTrustedWithoutTheSwitch() {
    service.run(
        context ->
            assertThatThrownBy(
                    () ->
                        context
                            .getBean(JwtDecoder.class)
                            .decode(TestTokens.dispatcher("fixit", "anna")))
                .isInstanceOf(JwtException.class));
  }

  private void trusting(Consumer<JwtDecoder> test) {
    service
        .withPropertyValues(TestTokensAutoConfiguration.SWITCH + "=true")
        .run(context -> test.accept(context.getBean(JwtDecoder.class)));
  }

  private static void refuses(JwtDecoder decoder, String token) {
    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
  }
}
