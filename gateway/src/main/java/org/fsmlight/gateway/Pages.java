package org.fsmlight.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fsmlight.gateway.login.PagesForPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One document for all pages: which one it shows, its own code reads off the path. */
@Configuration(proxyBeanMethods = false)
class Pages {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final ClassPathResource APP = new ClassPathResource("pages/index.html");
  private static final ClassPathResource LEFT_OUT = new ClassPathResource("pages/left-out.html");

  @Bean
  PagesForPeople pagesForPeople() {
    return new PagesForPeople(AppPaths.WITH_LOGIN);
  }

  /** Before the neighbours' paths: only what is sent to the login goes to one of them. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> appPages() {
    RequestPredicate looked =
        RequestPredicates.method(HttpMethod.GET).or(RequestPredicates.method(HttpMethod.HEAD));
    return RouterFunctions.route()
        .route(any(AppPaths.ALL).and(looked), Pages::page)
        .route(any(AppPaths.ALL).and(at(AppPaths.LOGIN).negate()), Pages::refuse)
        .build();
  }

  private static ServerResponse page(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(HTML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline") // else a token's dot gives it a file name
        .body(document());
  }

  /** The app says so itself: it knows no page at that path. */
  static ResponseEntity<Resource> noSuchPage() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .headers(headers -> PageHeaders.safe(headers::set))
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(document());
  }

  private static Resource document() {
    return APP.exists() ? APP : LEFT_OUT;
  }

  private static ServerResponse refuse(ServerRequest request) throws Exception {
    throw new HttpRequestMethodNotSupportedException(
        request.method().name(), List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
  }

  private static RequestPredicate any(List<String> paths) {
    return paths.stream().map(Pages::at).reduce(RequestPredicate::or).orElseThrow();
  }

  private static RequestPredicate at(String path) {
    return RequestPredicates.path(path);
  }
}
