package org.fsmlight.gateway.support;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whom to ask; everybody, for who cannot log in needs it most. */
@RestController
class SupportController {

  private static final Duration KEPT = Duration.ofHours(1);

  private final SupportSettings settings;

  SupportController(SupportSettings settings) {
    this.settings = settings;
  }

  record Contacts(List<Contact> items) {}

  @GetMapping("/support")
  ResponseEntity<Contacts> contacts() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body(new Contacts(settings.support()));
  }
}
