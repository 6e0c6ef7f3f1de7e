package org.fsmlight.team.organization.technicians.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fsmlight.team.organization.pictures.PictureFixtures;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureIT extends TeamServiceIT {

  private static final String MINE = "/api/technicians/me/picture";
  private static final String NOAH = "helvetia-technician-1";

  @Test
  void aPictureIsVisibleToItsOwnerAndTheirDispatchersOnly() {
    var uploaded = technician(NOAH).putBytes(MINE, "image/png", PictureFixtures.png(900, 600));
    var path = uploaded.at("picture");

    assertThat(uploaded.status()).isEqualTo(200);
    for (var seen : new Answer[] {technician(NOAH).get(path), dispatcher().get(path)}) {
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(PictureFixtures.decoded(seen.bytes()).getWidth()).isEqualTo(512);
    }
    assertThat(technician("helvetia-technician-2").get(path).status()).isEqualTo(404);
    assertThat(foreignDispatcher().get(path).status()).isEqualTo(404);
    assertThat(anonymous().get(path).status()).isEqualTo(401);
    assertThat(as("MARKETPLACE", HELVETIA, NOAH).get(path).status()).isEqualTo(403);
  }

  @Test
  void aNewPictureIsPublished() {
    var uploaded = technician(NOAH).putBytes(MINE, "image/jpeg", PictureFixtures.jpeg(321, 123));
    var again = technician(NOAH).putBytes(MINE, "image/jpeg", PictureFixtures.jpeg(321, 123));

    assertThat(again.header("ETag")).isEqualTo(uploaded.header("ETag"));
    long version = uploaded.json().path("version").asLong();
    assertThat(published().await("TechnicianProfileChanged", NOAH, (int) version))
        .anyMatch(event -> event.payload().at("/technician/version").asLong() == version);
  }

  @Test
  void aTechnicianWithoutAPictureHasNone() {
    var none = dispatcher().get("/api/technicians/helvetia-technician-3/picture");

    assertThat(none.status()).isEqualTo(404);
    assertThat(none.problem()).isEqualTo("not-found");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("bomb", "image/png", PictureFixtures.pngBomb(50_000, 50_000)),
        Arguments.of("jpeg bomb", "image/jpeg", PictureFixtures.jpegBomb(50_000, 50_000)),
        Arguments.of(
            "truncated", "image/jpeg", PictureFixtures.truncated(PictureFixtures.jpeg(400, 400))),
        Arguments.of("svg", "image/png", PictureFixtures.svg()),
        Arguments.of("empty", "image/png", new byte[0]),
        Arguments.of("too big", "image/jpeg", new byte[5 * 1024 * 1024 + 1]),
        Arguments.of("far too big", "image/jpeg", new byte[15 * 1024 * 1024]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesAHostilePictureAndKeepsThePreviousOne(String name, String type, byte[] bytes) {
    var path = "/api/technicians/helvetia-technician-2/picture";
    var before = dispatcher().get(path).bytes();

    var refused = technician("helvetia-technician-2").putBytes(MINE, type, bytes);

    assertThat(refused.status()).as(name).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("unusable-picture");
    assertThat(refused.at("detail")).endsWith(".");
    assertThat(dispatcher().get(path).bytes()).isEqualTo(before);
  }

  @Test
  void storesOnlyThePictureOfAPolyglot() {
    technician(NOAH).putBytes(MINE, "image/jpeg", PictureFixtures.polyglot());

    assertThat(dispatcher().get("/api/technicians/" + NOAH + "/picture").text())
        .doesNotContain("script");
  }

  @Test
  void acceptsJpegAndPngOnly() {
    var refused = technician(NOAH).putBytes(MINE, "image/svg+xml", PictureFixtures.svg());

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.problem()).isEqualTo("unsupported-media-type");
    assertThat(dispatcher().putBytes(MINE, "image/png", PictureFixtures.png(99, 99)).status())
        .isEqualTo(403);
    assertThat(
            technician("nobody").putBytes(MINE, "image/png", PictureFixtures.png(99, 99)).status())
        .isEqualTo(404);
  }
}
