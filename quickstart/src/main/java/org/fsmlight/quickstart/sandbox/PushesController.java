package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the pushes that the stand-in has received, newest first. */
@RestController
class PushesController {

  private final FcmStandIn fcm;
  private final DemoWorld world;

  PushesController(FcmStandIn fcm, DemoWorld world) {
    this.fcm = fcm;
    this.world = world;
  }

  /**
   * A received push.
   *
   * @param technicianId the technician who owns the device; absent for a dispatcher, and for a
   *     technician who joined later if the push does not name one
   * @param recipient the name of the person, if it belongs to the demo
   * @param token the device
   */
  @JsonInclude(Include.NON_NULL)
  record PushResponse(
      @Nullable String technicianId,
      @Nullable String recipient,
      String token,
      String title,
      String body,
      Map<String, String> data,
      Instant at) {}

  @GetMapping("/sandbox/api/pushes")
  List<PushResponse> pushes(
      @RequestParam(required = false) @Nullable String technicianId,
      @RequestParam(defaultValue = ListLimit.DEFAULT) int limit) {
    var maximum = new ListLimit(limit);
    return fcm.pushes().stream()
        .map(this::entry)
        .filter(push -> technicianId == null || technicianId.equals(push.technicianId()))
        .limit(maximum.limit())
        .toList();
  }

  private PushResponse entry(Push push) {
    var owner = world.ownerOf(push.token());
    var technician =
        owner
            .filter(world::isTechnician)
            .map(DemoWorld.Person::id)
            .orElse(push.data().get("technicianId"));
    return new PushResponse(
        technician,
        owner.map(DemoWorld.Person::name).orElse(null),
        push.token(),
        push.title(),
        push.body(),
        push.data(),
        push.at());
  }
}
