package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.util.Arrays;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.FcmStandIn.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes the push service refuse all pushes, or those to one device. */
@RestController
@RequestMapping("/sandbox/api/push/faults")
class PushFaultsController {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final FcmStandIn fcm;

  PushFaultsController(FcmStandIn fcm) {
    this.fcm = fcm;
  }

  /**
   * A fault.
   *
   * @param token the device concerned; absent for all
   * @param retryAfterSeconds the time to wait that the answers name; 1 second if absent
   */
  record PushFaultRequest(
      @Nullable String mode, @Nullable String token, @Nullable Integer retryAfterSeconds) {}

  /** The fault that was set; {@code token} is absent if it concerns all devices. */
  @JsonInclude(Include.NON_NULL)
  record PushFaultResponse(Mode mode, @Nullable String token) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  PushFaultResponse set(@RequestBody PushFaultRequest request) {
    var known =
        Arrays.stream(Mode.values())
            .filter(each -> each.name().equals(request.mode()))
            .findFirst()
            .orElseThrow(
                () -> new BadInput("mode", "must be one of " + Arrays.toString(Mode.values())));
    var token = request.token();
    if (token == null) {
      fcm.fault(known, retryAfter(request));
    } else {
      fcm.fault(token, known, retryAfter(request));
    }
    return new PushFaultResponse(known, token);
  }

  private static Duration retryAfter(PushFaultRequest request) {
    int seconds = request.retryAfterSeconds() == null ? 1 : request.retryAfterSeconds();
    if (seconds < 0 || seconds > LONGEST_WAIT.toSeconds()) {
      throw new BadInput("retryAfterSeconds", "must be from 0 to " + LONGEST_WAIT.toSeconds());
    }
    return Duration.ofSeconds(seconds);
  }
}
