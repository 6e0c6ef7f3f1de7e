package org.fsmlight.gateway;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What integrators build on: the HTTP surface of all services, and their events. */
@RestController
class Contracts {

  @GetMapping("/openapi.json")
  ResponseEntity<Resource> openApi() {
    return contract("openapi");
  }

  @GetMapping("/asyncapi.json")
  ResponseEntity<Resource> asyncApi() {
    return contract("asyncapi");
  }

  private static ResponseEntity<Resource> contract(String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Access-Control-Allow-Origin", "*") // for editors and viewers of such documents
        .body(new ClassPathResource("contracts/" + name + ".json"));
  }
}
