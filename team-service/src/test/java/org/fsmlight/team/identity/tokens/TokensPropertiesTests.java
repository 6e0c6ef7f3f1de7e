package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.fsmlight.team.identity.tokens.TokensProperties.AppClient;
import org.fsmlight.team.identity.tokens.TokensProperties.GatewayClient;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The issuer's configuration, and the clients through which people log in. */
class TokensPropertiesTests {

  private static final GatewayClient GATEWAY = new GatewayClient("{bcrypt}$2a$10$x");
  private static final AppClient APP = new AppClient(List.of("fsm://login"));

  @Test
  void needsAnAbsoluteIssuer() {
    for (var issuer : new URI[] {null, URI.create("/issuer")}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> properties(issuer, GATEWAY, APP))
          .withMessageContaining("fsm.issuer");
    }
  }

  @Test
  void gatewayNeedsAHashedSecret() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GatewayClient(null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GatewayClient("secret"))
        .withMessageContaining("plain secrets are not taken");
  }

  @Test
  void appNeedsAnAddressToReturnTo() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AppClient(null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppClient(List.of()))
        .withMessageContaining("redirect-uris");
  }

  @Test
  void gatewayStaysLoggedInWithItsSecret() {
    var gateway = client(0);

    assertThat(gateway.getClientId()).isEqualTo("fsm-gateway");
    assertThat(gateway.getRedirectUris())
        .containsExactly("https://fsm.example/login/oauth2/code/fsm-light");
    assertThat(gateway.getClientAuthenticationMethods())
        .containsExactlyInAnyOrder(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST);
    assertThat(gateway.getAuthorizationGrantTypes()).contains(AuthorizationGrantType.REFRESH_TOKEN);
  }

  @Test
  void appHasNoSecretAndGetsNoRefreshToken() {
    var app = client(1);

    assertThat(app.getClientId()).isEqualTo("fsm-app");
    assertThat(app.getRedirectUris()).containsExactly("fsm://login");
    assertThat(app.getClientAuthenticationMethods())
        .containsExactly(ClientAuthenticationMethod.NONE);
    assertThat(app.getAuthorizationGrantTypes())
        .containsExactly(AuthorizationGrantType.AUTHORIZATION_CODE);
  }

  @Test
  void peopleLogInWithProofKeyAndWithoutConsent() {
    for (var client : List.of(client(0), client(1))) {
      assertThat(client.getClientSettings().isRequireProofKey()).isTrue();
      assertThat(client.getClientSettings().isRequireAuthorizationConsent()).isFalse();
      assertThat(client.getTokenSettings().getAuthorizationCodeTimeToLive())
          .isEqualTo(Duration.ofSeconds(60));
      assertThat(client.getTokenSettings().isReuseRefreshTokens()).isTrue();
      assertThat(client.getTokenSettings().getRefreshTokenTimeToLive())
          .isEqualTo(Duration.ofDays(14));
    }
  }

  @Test
  void clientsThatAreNotConfiguredAreNotRegistered() {
    assertThat(LoginClients.of(properties(URI.create("https://fsm.example"), null, null)))
        .isEmpty();
  }

  private static RegisteredClient client(int index) {
    return LoginClients.of(properties(URI.create("https://fsm.example"), GATEWAY, APP)).get(index);
  }

  private static TokensProperties properties(URI issuer, GatewayClient gateway, AppClient app) {
    return new TokensProperties(
        issuer,
        URI.create("https://fsm.example/"),
        List.of(),
        Duration.ofMinutes(5),
        "fsm-light",
        gateway,
        app,
        new LoginLifetime(Duration.ofHours(72), Duration.ofDays(14)));
  }
}
