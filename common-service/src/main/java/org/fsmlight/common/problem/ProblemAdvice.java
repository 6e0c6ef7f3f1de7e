package org.fsmlight.common.problem;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fsmlight.common.logs.RedactedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Everything that goes wrong on the way to or in a controller, as a problem without a stack. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> notFound(NotFound absent) {
    return Problem.of(
            HttpStatus.NOT_FOUND, "not-found", "Not found", String.valueOf(absent.getMessage()))
        .response();
  }

  @ExceptionHandler
  ResponseEntity<Object> badInput(BadInput bad) {
    return invalid(List.of(new FieldError(bad.field(), bad.message()))).response();
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException bad) {
    return invalid(List.of(new FieldError(bad.getName(), "has the wrong type"))).response();
  }

  @ExceptionHandler
  ResponseEntity<Object> forbidden(AccessDeniedException denied) {
    return SecurityProblems.forbidden().response();
  }

  @ExceptionHandler
  ResponseEntity<Object> unauthenticated(AuthenticationException anonymous) {
    return SecurityProblems.unauthenticated().response();
  }

  @ExceptionHandler({DataAccessException.class, MongoException.class})
  ResponseEntity<Object> storeAway(RuntimeException fault) {
    log.error("The store did not answer", RedactedException.of(fault));
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "try-again",
            "Not available now",
            "The store did not answer, so it is not known whether this was done. Look at the current"
                + " state, then try again.")
        .response();
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Exception fault) {
    log.error("A fault of ours", RedactedException.of(fault));
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "fault",
            "A fault of ours",
            "It is logged. Try again; if it stays, tell support the time of day.")
        .response();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException bad,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(errors(bad)).response();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException bad,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var errors =
        bad.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result instanceof ParameterErrors nested
                        ? nested.getFieldErrors().stream()
                            .map(e -> new FieldError(e.getField(), message(e.getDefaultMessage())))
                        : result.getResolvableErrors().stream()
                            .map(
                                e ->
                                    new FieldError(
                                        String.valueOf(
                                            result.getMethodParameter().getParameterName()),
                                        message(e.getDefaultMessage()))))
            .toList();
    return invalid(errors).response();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException bad,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (bad.getCause() instanceof JacksonException json && isOneField(json)) {
      return invalid(List.of(new FieldError(path(json), "has the wrong type or format")))
          .response();
    }
    String where =
        bad.getCause() instanceof JacksonException json && json.getLocation() != null
            ? " (line %d, column %d)"
                .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
            : "";
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "unreadable-body",
            "Unreadable body",
            "The body is missing or no JSON object" + where + ".")
        .response();
  }

  /** The framework's own refusals (404, 405, 406, 415, ...) get a type of ours. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    String slug =
        known == HttpStatus.BAD_REQUEST
            ? "invalid-input"
            : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    String detail =
        body instanceof ProblemDetail problem && problem.getDetail() != null
            ? problem.getDetail()
            : known.getReasonPhrase();
    ProblemDetail problem = Problem.of(known, slug, known.getReasonPhrase(), detail).body();
    return ResponseEntity.status(known)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static Problem invalid(List<FieldError> errors) {
    String fields =
        errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "invalid-input",
            "Invalid input",
            "Correct what 'errors' names and send it again: " + fields + ".")
        .with("errors", errors);
  }

  private static List<FieldError> errors(BindException bad) {
    return bad.getBindingResult().getAllErrors().stream()
        .map(
            error ->
                new FieldError(
                    error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : error.getObjectName(),
                    message(error.getDefaultMessage())))
        .toList();
  }

  private static String message(@Nullable String message) {
    return message == null ? "is not valid" : message;
  }

  /** The JSON itself is sound; a number too large for its field counts as one of the wrong type. */
  private static boolean isOneField(JacksonException json) {
    return (json instanceof DatabindException || json instanceof InputCoercionException)
        && !json.getPath().isEmpty();
  }

  private static String path(JacksonException json) {
    return json.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : step.getPropertyName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
