package org.fsmlight.team.audit.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void parsesItsOwnText() {
    var last =
        new AuditRecord(
            "e/1", NOON, null, null, "LoggedIn", new AuditRecord.Subject("account", "a"), null);

    assertThat(Cursor.parse(Cursor.of(last))).isEqualTo(new AuditTrail.Position(NOON, "e/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "%", "L2E", "YWJjL2Q"})
  void refusesOtherTexts(String cursor) {
    assertThatThrownBy(() -> Cursor.parse(cursor)).isInstanceOf(BadInput.class);
  }
}
