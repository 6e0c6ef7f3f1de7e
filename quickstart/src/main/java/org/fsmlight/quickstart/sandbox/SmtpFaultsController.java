package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
 * Makes the mail server refuse all mails, or those to one address, to show that they are delivered
 * once it accepts them again and delay no other.
 */
@RestController
@RequestMapping("/sandbox/api/smtp/faults")
class SmtpFaultsController {

  private static final int MAILBOX_FULL = 452;

  private final MailSink sink;
  private volatile Mode mode = Mode.NONE;

  SmtpFaultsController(MailSink sink) {
    this.sink = sink;
  }

  enum Mode {
    NONE,
    REFUSE
  }

  /**
   * A fault.
   *
   * @param to the address concerned; absent for all
   * @param status the SMTP status with which mails to that address are refused
   */
  record SmtpFaultRequest(@Nullable String mode, @Nullable String to, @Nullable Integer status) {}

  /** The fault that was set; {@code to} is absent if it concerns all addresses. */
  @JsonInclude(Include.NON_NULL)
  record SmtpFaultResponse(Mode mode, @Nullable String to) {}

  /** Returns the fault that concerns all addresses. */
  @GetMapping
  SmtpFaultResponse current() {
    return new SmtpFaultResponse(mode, null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  SmtpFaultResponse set(@RequestBody SmtpFaultRequest request) {
    var known =
        Arrays.stream(Mode.values())
            .filter(each -> each.name().equals(request.mode()))
            .findFirst()
            .orElseThrow(() -> new BadInput("mode", "must be NONE or REFUSE"));
    var to = request.to();
    if (to == null) {
      sink.refuse(known == Mode.REFUSE);
      mode = known;
    } else if (known == Mode.REFUSE) {
      sink.refuse(to, status(request));
    } else {
      sink.accept(to);
    }
    return new SmtpFaultResponse(known, to);
  }

  private static int status(SmtpFaultRequest request) {
    int status = request.status() == null ? MAILBOX_FULL : request.status();
    if (status < 400 || status > 599) {
      throw new BadInput("status", "must be from 400 to 599");
    }
    return status;
  }
}
