package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Published by team-service when somebody signs a company up. Whether the mail address is theirs is
 * not known yet; the company is registered once the link is used.
 *
 * @param sealedToken secret of the sign-up link, encrypted with the installation's sealing key;
 *     absent when the address already has an account, whose owner gets a mail that says so
 * @param expiresAt when the link stops working; absent without a link
 */
@TopicRetention(days = 7)
public record SignUpRequested(
    SignUp signUp, @Nullable String sealedToken, @Nullable Instant expiresAt) implements Event {

  @Override
  public String subject() {
    return "sign-up/" + signUp.id();
  }

  @Override
  public long version() {
    return signUp.version();
  }

  @Override
  public String companyId() {
    return signUp.companyId();
  }
}
