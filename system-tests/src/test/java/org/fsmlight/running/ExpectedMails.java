package org.fsmlight.running;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/**
 * Mails that are held until a change can no longer be undone. Stories of a class collect them and
 * await them together at its end, instead of waiting for one hold after the other.
 */
public final class ExpectedMails {

  private final Demo demo;
  private final List<Executable> mails = new ArrayList<>();

  public ExpectedMails(Demo demo) {
    this.demo = demo;
  }

  public void add(String address, String... words) {
    mails.add(() -> demo.mailTo(address, words));
  }

  public void await() {
    assertAll(mails);
  }
}
