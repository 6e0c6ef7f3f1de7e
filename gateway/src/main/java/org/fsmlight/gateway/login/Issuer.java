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

/** The issuer at which people log in: team-service, or another one, whose metadata is read once. */
final class Issuer implements ClientRegistrationRepository {

  static final String REGISTRATION = "fsm-light";

  /** The path that begins a login. */
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

  /** The revocation endpoint; null if the issuer has none. */
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
    return configured(ClientRegistration.withRegistrationId(REGISTRATION))
        .issuerUri(settings.ownIssuer())
        .authorizationUri(settings.at("/oauth2/authorize"))
        .tokenUri(TEAM_SERVICE + "/oauth2/token")
        .jwkSetUri(TEAM_SERVICE + "/oauth2/jwks")
        .build();
  }

  private ClientRegistration foreign() {
    try {
      return configured(ClientRegistrations.fromIssuerLocation(settings.otherIssuer())).build();
    } catch (IllegalArgumentException unavailable) { // the next request tries again
      throw new ResourceAccessException(
          "The issuer's metadata cannot be read", new IOException(unavailable));
    }
  }

  private ClientRegistration.Builder configured(ClientRegistration.Builder builder) {
    return builder
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
