package org.fsmlight.team.pictures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.pictures.PictureReader;
import org.fsmlight.team.pictures.PictureReading;
import org.fsmlight.team.pictures.Pictures;
import org.fsmlight.team.pictures.UploadPicture;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.fsmlight.team.technicians.TechnicianState;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profile pictures: sent by the technician, seen by them and their dispatchers. */
@RestController
@RequestMapping("/api/technicians")
class PictureController {

  private final PictureReader reader;
  private final UploadPicture uploadPicture;
  private final Pictures pictures;
  private final Technicians technicians;

  PictureController(
      PictureReader reader,
      UploadPicture uploadPicture,
      Pictures pictures,
      Technicians technicians) {
    this.reader = reader;
    this.uploadPicture = uploadPicture;
    this.pictures = pictures;
    this.technicians = technicians;
  }

  record PictureView(
      String id, TechnicianState status, TechnicianState state, long version, String picture) {}

  @PutMapping(
      path = "/me/picture",
      consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  ResponseEntity<PictureView> upload(HttpServletRequest request, Caller caller) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(PictureReader.MAX_BYTES + 1);
    return switch (reader.read(bytes)) {
      case PictureReading.Refused(String reason) ->
          Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT, "unusable-picture", "Unusable picture", reason)
              .response();
      case PictureReading.Readable(var picture) ->
          uploadPicture
              .upload(new AccountId(caller.account()), picture, caller.actor(Role.TECHNICIAN))
              .map(PictureController::answer)
              .orElseThrow(() -> new NotFound("technician", caller.account()));
    };
  }

  private static ResponseEntity<PictureView> answer(TechnicianOutcome outcome) {
    if (!(outcome instanceof TechnicianOutcome.Done done)) {
      throw new IllegalStateException("a picture is never refused here: " + outcome);
    }
    Technician technician = done.technician();
    String id = technician.id().value();
    return ResponseEntity.ok()
        .eTag(ETags.of(technician.version()))
        .body(
            new PictureView(
                id,
                technician.state(),
                technician.state(),
                technician.version(),
                "/api/technicians/" + id + "/picture"));
  }

  @GetMapping("/{id}/picture")
  ResponseEntity<byte[]> look(@PathVariable String id, Caller caller) {
    return technicians
        .find(new AccountId(id))
        .filter(technician -> maySee(caller, technician))
        .filter(technician -> technician.picture() != null)
        .flatMap(technician -> pictures.find(technician.id()))
        .map(
            picture ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
                    .eTag("\"" + picture.name() + "\"")
                    .body(picture.jpeg()))
        .orElseThrow(() -> new NotFound("picture", id));
  }

  private static boolean maySee(Caller caller, Technician technician) {
    return caller.isOf(technician.company().value())
        && (caller.is(Role.DISPATCHER) || technician.id().value().equals(caller.accountId()));
  }
}
