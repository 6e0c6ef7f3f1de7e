package org.fsmlight.common.problem;

import com.mongodb.MongoException;
import java.util.List;
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

/**
 * Turns every exception on the way to a controller or in it into a problem without a stack trace.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> notFound(NotFound absent) {
    return CommonProblems.notFound(absent).response();
  }

  @ExceptionHandler
  ResponseEntity<Object> badInput(BadInput bad) {
    return invalid(new FieldError(bad.field(), bad.message()));
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException bad) {
    return invalid(new FieldError(bad.getName(), "has the wrong type"));
  }

  @ExceptionHandler
  ResponseEntity<Object> forbidden(AccessDeniedException denied) {
    return CommonProblems.forbidden().response();
  }

  @ExceptionHandler
  ResponseEntity<Object> unauthenticated(AuthenticationException anonymous) {
    return CommonProblems.unauthenticated().response();
  }

  @ExceptionHandler({DataAccessException.class, MongoException.class})
  ResponseEntity<Object> storeUnavailable(RuntimeException fault) {
    log.error("The store did not answer", RedactedException.of(fault));
    return CommonProblems.storeUnavailable().response();
  }

  @ExceptionHandler
  ResponseEntity<Object> fault(Exception fault) {
    log.error("A fault of ours", RedactedException.of(fault));
    return CommonProblems.fault().response();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException bad,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return CommonProblems.invalidInput(errors(bad)).response();
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
    return CommonProblems.invalidInput(errors).response();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException bad,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (bad.getCause() instanceof JacksonException json && isOneField(json)) {
      return invalid(new FieldError(path(json), "has the wrong type or format"));
    }
    var place =
        bad.getCause() instanceof JacksonException json && json.getLocation() != null
            ? " (line %d, column %d)"
                .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr())
            : "";
    return CommonProblems.unreadableBody(place).response();
  }

  /** Gives the framework's own refusals (404, 405, 406, 415, ...) a type of ours. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var known = HttpStatus.valueOf(status.value());
    var detail =
        body instanceof ProblemDetail problem && problem.getDetail() != null
            ? problem.getDetail()
            : known.getReasonPhrase();
    return ResponseEntity.status(known)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(CommonProblems.ofFramework(known, detail).body());
  }

  private static ResponseEntity<Object> invalid(FieldError error) {
    return CommonProblems.invalidInput(List.of(error)).response();
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

  /** Whether the JSON is well-formed; a number too large for its field is of the wrong type. */
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
