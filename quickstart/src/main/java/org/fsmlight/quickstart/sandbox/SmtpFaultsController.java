package org.fsmlight.quickstart.sandbox;

import java.util.Arrays;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.embedded.MailSink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes the mail server refuse mails, to show that they are delivered once it accepts them again.
 */
@RestController
@RequestMapping("/sandbox/api/smtp/faults")
class SmtpFaultsController {

  private final MailSink sink;
  private volatile Mode mode = Mode.NONE;

  SmtpFaultsController(MailSink sink) {
    this.sink = sink;
  }

  enum Mode {
    NONE,
    REFUSE
  }

  record SmtpFaultRequest(@Nullable String mode) {}

  record SmtpFaultResponse(Mode mode) {}

  @GetMapping
  SmtpFaultResponse current() {
    return new SmtpFaultResponse(mode);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  SmtpFaultResponse set(@RequestBody SmtpFaultRequest request) {
    var known =
        Arrays.stream(Mode.values())
            .filter(each -> each.name().equals(request.mode()))
            .findFirst()
            .orElseThrow(() -> new BadInput("mode", "must be NONE or REFUSE"));
    sink.refuse(known == Mode.REFUSE);
    mode = known;
    return new SmtpFaultResponse(known);
  }
}
