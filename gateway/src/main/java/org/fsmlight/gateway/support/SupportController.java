package org.fsmlight.gateway.support;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the contacts of the support, without a login: people who cannot log in need them too. */
@RestController
class SupportController {

  private static final Duration MAX_AGE = Duration.ofHours(1);

  private final SupportSettings settings;

  SupportController(SupportSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/support")
  ResponseEntity<SupportResponse> contacts() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
        .body(new SupportResponse(settings.support()));
  }
}
