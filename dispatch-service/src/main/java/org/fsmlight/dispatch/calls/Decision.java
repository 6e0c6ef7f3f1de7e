package org.fsmlight.dispatch.calls;

import java.util.List;

/** What the rules say to a command. */
sealed interface Decision {

  record Changed(ServiceCall after, List<Fact> facts) implements Decision {}

  record Refused(Refusal why) implements Decision {}
}
