package org.fsmlight.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fsmlight.gateway.login.ProtectedPages;
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

/** Serves the single-page application: the same document for every page. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final ClassPathResource APP = new ClassPathResource("pages/index.html");
  private static final ClassPathResource LEFT_OUT = new ClassPathResource("pages/left-out.html");

  @Bean
  ProtectedPages protectedPages() {
    return new ProtectedPages(AppPaths.WITH_LOGIN);
  }

  /** Precedes the routes to upstreams: only {@code POST /login} is routed to one of them. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> appPages() {
    var isRead =
        RequestPredicates.method(HttpMethod.GET).or(RequestPredicates.method(HttpMethod.HEAD));
    return RouterFunctions.route()
        .route(any(AppPaths.ALL).and(isRead), PageRoutes::page)
        .route(any(AppPaths.ALL).and(at(AppPaths.LOGIN).negate()), PageRoutes::refuse)
        .build();
  }

  private static ServerResponse page(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(HTML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline") // else the dot in a token makes it a download
        .body(document());
  }

  /** The application shows that there is no page at the path. */
  static ResponseEntity<Resource> notFound() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .headers(headers -> PageHeaders.setSecurityHeaders(headers::set))
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
    return paths.stream().map(PageRoutes::at).reduce(RequestPredicate::or).orElseThrow();
  }

  private static RequestPredicate at(String path) {
    return RequestPredicates.path(path);
  }
}
