package org.fsmlight.gateway;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI and AsyncAPI documents of all services. */
@RestController
class ApiDocumentController {

  @GetMapping("/openapi.json")
  ResponseEntity<Resource> openApi() {
    return document("openapi");
  }

  @GetMapping("/asyncapi.json")
  ResponseEntity<Resource> asyncApi() {
    return document("asyncapi");
  }

  private static ResponseEntity<Resource> document(String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Access-Control-Allow-Origin", "*") // for editors and viewers on other origins
        .body(new ClassPathResource("contracts/" + name + ".json"));
  }
}
