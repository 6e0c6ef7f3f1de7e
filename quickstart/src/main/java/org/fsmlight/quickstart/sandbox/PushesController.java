package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pushes as the stand-in received them, newest first. */
@RestController
class PushesController {

  private final FcmStandIn fcm;
  private final DemoWorld world;

  PushesController(FcmStandIn fcm, DemoWorld world) {
    this.fcm = fcm;
    this.world = world;
  }

  /**
   * @param technicianId whose device it was; absent for a dispatcher's, and for one that joined
   *     later and whose push does not say
   * @param recipient the person's name, if it is one of the demo people
   */
  @JsonInclude(Include.NON_NULL)
  record PushEntry(
      @Nullable String technicianId,
      @Nullable String recipient,
      String title,
      String body,
      Map<String, String> data,
      Instant at) {}

  @GetMapping("/sandbox/api/pushes")
  List<PushEntry> pushes(
      @RequestParam(required = false) @Nullable String technicianId,
      @RequestParam(defaultValue = Newest.USUALLY) int limit) {
    var newest = new Newest(limit);
    return fcm.pushes().stream()
        .map(this::entry)
        .filter(push -> technicianId == null || technicianId.equals(push.technicianId()))
        .limit(newest.limit())
        .toList();
  }

  private PushEntry entry(Push push) {
    Optional<DemoWorld.Person> owner = world.ownerOf(push.token());
    String technician =
        owner
            .filter(world::isTechnician)
            .map(DemoWorld.Person::id)
            .orElse(push.data().get("technicianId"));
    return new PushEntry(
        technician,
        owner.map(DemoWorld.Person::name).orElse(null),
        push.title(),
        push.body(),
        push.data(),
        push.at());
  }
}
