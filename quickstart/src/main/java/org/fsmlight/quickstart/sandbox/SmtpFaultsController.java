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

/** Breaks and mends the mail server, to see that mails then arrive later. */
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

  record Wanted(@Nullable String mode) {}

  record Fault(Mode mode) {}

  @GetMapping
  Fault current() {
    return new Fault(mode);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Fault set(@RequestBody Wanted wanted) {
    Mode known =
        Arrays.stream(Mode.values())
            .filter(each -> each.name().equals(wanted.mode()))
            .findFirst()
            .orElseThrow(() -> new BadInput("mode", "must be NONE or REFUSE"));
    sink.refuse(known == Mode.REFUSE);
    mode = known;
    return new Fault(known);
  }
}
