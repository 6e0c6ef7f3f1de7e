package org.fsmlight.team.accounts;

import java.util.List;
import org.springframework.stereotype.Component;

/** Ends a person's logins wherever they are: after a change of password, or of what they may do. */
@Component
public class LogOut {

  private final List<Logins> places;

  public LogOut(List<Logins> places) {
    this.places = places;
  }

  public void everywhere(AccountId id) {
    places.forEach(place -> place.endAllOf(id));
  }
}
