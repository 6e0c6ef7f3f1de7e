package org.fsmlight.gateway.login;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.ResourceAccessException;

/** Where people log in: team-service, or another issuer that is asked for its addresses once. */
final class Issuer implements ClientRegistrationRepository {

  static final String REGISTRATION = "fsm-light";

  /** Leads into the flow. */
  static final String BEGIN = "/oauth2/authorization";

  private static final String TEAM_SERVICE = "http://team-service";

  private final LoginSettings settings;
  private final Supplier<ClientRegistration> registration;

  Issuer(LoginSettings settings) {
    this.settings = settings;
    this.registration =
        settings.isOwnIssuer() ? SingletonSupplier.of(own()) : SingletonSupplier.of(this::foreign);
  }

  ClientRegistration registration() {
    return registration.get();
  }

  /** Where tokens are given back; some issuers take none. */
  @Nullable String revocation() {
    return settings.isOwnIssuer()
        ? TEAM_SERVICE + "/oauth2/revoke"
        : (String)
            registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("revocation_endpoint");
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(REGISTRATION) ? registration() : null;
  }

  private ClientRegistration own() {
    return ours(ClientRegistration.withRegistrationId(REGISTRATION))
        .issuerUri(settings.ownIssuer())
        .authorizationUri(settings.at("/oauth2/authorize"))
        .tokenUri(TEAM_SERVICE + "/oauth2/token")
        .jwkSetUri(TEAM_SERVICE + "/oauth2/jwks")
        .build();
  }

  private ClientRegistration foreign() {
    try {
      return ours(ClientRegistrations.fromIssuerLocation(settings.otherIssuer())).build();
    } catch (IllegalArgumentException away) { // and is asked again the next time
      throw new ResourceAccessException(
          "The issuer does not tell where it is", new IOException(away));
    }
  }

  private ClientRegistration.Builder ours(ClientRegistration.Builder begun) {
    return begun
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(settings.callback())
        .scope(settings.scopes())
        .userNameAttributeName("sub");
  }
}
