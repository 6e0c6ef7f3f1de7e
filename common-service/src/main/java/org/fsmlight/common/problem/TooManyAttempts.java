package org.fsmlight.common.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer to who tries too often: the same whether the next try would have been right. */
public final class TooManyAttempts {

  private TooManyAttempts() {}

  /**
   * @param retryAfter told in whole seconds, at least one
   */
  public static <T> ResponseEntity<T> response(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    var body =
        Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                "Too many attempts",
                "This was tried too often. Wait a while and try again.")
            .with("retryAfterSeconds", seconds)
            .body();
    @SuppressWarnings("unchecked") // a problem stands where the representation would
    var response =
        (ResponseEntity<T>)
            ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(body);
    return response;
  }
}
