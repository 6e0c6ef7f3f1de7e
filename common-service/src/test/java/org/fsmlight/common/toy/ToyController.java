package org.fsmlight.common.toy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way in which a controller can. */
@RestController
@RequestMapping("/api")
class ToyController {

  private final Toys toys;

  ToyController(Toys toys) {
    this.toys = toys;
  }

  record ToyRequest(
      @PlainText(max = 10) String name,
      @Language String language,
      @Min(1) int size,
      List<@Valid Part> parts) {}

  record Part(@PlainText(max = 5, optional = true) String name) {}

  @GetMapping("/caller")
  Map<String, Object> caller(Caller caller) {
    return Map.of(
        "actor", caller.actor(), "company", caller.company(), "client", caller.clientId());
  }

  @GetMapping("/open")
  String open(Caller caller) {
    return caller.subject();
  }

  @PostMapping("/toys")
  ToyRequest add(@Valid @RequestBody ToyRequest toy) {
    return toy;
  }

  @GetMapping("/toys")
  List<String> list(@RequestParam @Min(1) int limit) {
    return List.of();
  }

  @GetMapping("/toys/{id}")
  ResponseEntity<String> one(@PathVariable String id) {
    if (id.equals("7")) {
      return ResponseEntity.ok().eTag(ETags.of(7)).body("seven");
    }
    throw new NotFound("toy", id);
  }

  @DeleteMapping("/toys/{id}")
  void remove(@PathVariable String id) {}

  @PutMapping("/toys/{id}")
  ResponseEntity<String> rename(@PathVariable String id, IfMatch ifMatch) {
    return ifMatch.allows(7)
        ? ResponseEntity.ok("renamed")
        : Problem.stale(Map.of("id", id, "version", 7)).response();
  }

  @PostMapping("/toys/{id}/publish")
  void publish(@PathVariable String id) {
    toys.add(Toy.named(id, "Hare"));
  }

  @PostMapping("/toys/{id}/publish-slowly")
  void publishSlowly(@PathVariable String id) throws InterruptedException {
    Thread.sleep(700);
    toys.add(Toy.named(id, "Hare"));
  }

  @GetMapping("/faulty")
  String faulty() {
    throw new IllegalStateException("secret detail of ours");
  }

  @GetMapping("/store-unavailable")
  String storeUnavailable() {
    throw new DataAccessResourceFailureException("secret address of the store");
  }

  @GetMapping("/refused")
  ResponseEntity<String> refused() {
    return Problem.of(HttpStatus.CONFLICT, "busy", "Busy", "Busy then.")
        .with("conflict", "toy-2")
        .response();
  }
}
