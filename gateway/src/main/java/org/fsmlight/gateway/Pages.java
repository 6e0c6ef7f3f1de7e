package org.fsmlight.gateway;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages people reach by a link; what they show beyond words they ask of the public API. */
@Controller
class Pages {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  @GetMapping("/")
  ResponseEntity<Resource> landing() {
    return page("landing");
  }

  /** Where a mail's link to a card leads. */
  @GetMapping("/board")
  ResponseEntity<Resource> board() {
    return page("board");
  }

  /** Where a technician creates a password; the page itself reads the token. */
  @GetMapping("/invitation/{token}")
  ResponseEntity<Resource> invitation() {
    return page("invitation");
  }

  private static ResponseEntity<Resource> page(String name) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline") // else a token's dot gives it a file name
        .body(new ClassPathResource("pages/" + name + ".html"));
  }
}
