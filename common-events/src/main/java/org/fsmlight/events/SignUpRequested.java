package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs a company up; whether the mail address is theirs is not known yet. The company is
 * there once its link was used.
 *
 * @param sealedToken the link's secret, readable only with the installation's sealing key; absent
 *     when the address has an account, whose owner is told so instead
 * @param expiresAt when the link stops working
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
