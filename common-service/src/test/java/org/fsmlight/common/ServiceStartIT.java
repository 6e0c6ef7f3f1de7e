package org.fsmlight.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** A service after its start. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceStartIT {

  private static final String UNAVAILABLE_ISSUER = "http://127.0.0.1:1/jwks";

  private final ToySystem system = ToySystem.running();

  @Test
  void startsWithoutTheIssuerAndKnowsNoUserOrPasswordOfItsOwn(CapturedOutput output) {
    try (var service = start(Map.of("fsm.jwk-set-uri", UNAVAILABLE_ISSUER))) {
      assertThat(service.getBeansOfType(SecurityFilterChain.class)).hasSize(1);
      assertThat(service.getBeansOfType(JwtDecoder.class)).hasSize(1);
      assertThat(service.getBeansOfType(UserDetailsService.class)).isEmpty();
      assertThat(service.getBeansOfType(AuthenticationManager.class)).isEmpty();
      assertThat(service.getBeansOfType(Clock.class)).hasSize(1);
    }
    assertThat(output).doesNotContain("generated security password");
  }

  @Test
  void saysTryAgainWhileTheIssuersKeysAreUnavailable() {
    try (var service = start(Map.of("fsm.jwk-set-uri", UNAVAILABLE_ISSUER))) {
      var answer =
          Answer.to(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
              "GET",
              "/api/caller",
              null,
              "Authorization",
              "Bearer " + system.issuer().dispatcher());

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.json().get("type").asString()).isEqualTo("urn:fsm-light:problem:try-again");
    }
  }

  @Test
  void excludesTheAutoConfigurationsOfOtherApplications() {
    var validation = "org.springframework.boot.validation.";
    try (var all = start(Map.of());
        var service = start(Map.of("fsm.hosting.without[0]", validation))) {
      assertThat(all.containsBean("defaultValidator")).isTrue();
      assertThat(service.containsBean("defaultValidator")).isFalse();
      assertThat(service.getBeansOfType(SecurityFilterChain.class)).hasSize(1);
    }
  }

  @Test
  void refusesToStartWithoutAKeyToSealWith() {
    assertThatThrownBy(() -> start(Map.of("fsm.seal-key", "")).close())
        .rootCause()
        .hasMessageContaining("fsm.seal-key must be 32 random bytes in Base64");
  }

  @Test
  void readsTheTopicsOfTheEventsThatItsListenerHandles() {
    var binding =
        system.bean(BindingServiceProperties.class).getBindingProperties("recordToysOnEvent-in-0");

    assertThat(binding.getDestination()).isEqualTo("BoardChanged,ClientErased,CompanyRegistered");
    assertThat(binding.getGroup()).isEqualTo("toys");
  }

  /** In a group of its own, so that it takes no messages from the running instance. */
  private ConfigurableApplicationContext start(Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put(
        "spring.cloud.stream.bindings.recordToysOnEvent-in-0.group", "toys-" + System.nanoTime());
    return system.start(all);
  }
}
