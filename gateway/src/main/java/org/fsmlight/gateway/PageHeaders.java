package org.fsmlight.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a browser may do with the gateway's pages: no foreign or inline code, no trace of a link.
 */
@Configuration(proxyBeanMethods = false)
class PageHeaders implements WebMvcConfigurer, HandlerInterceptor {

  /** Named by their content: another content has another name. */
  private static final String NAMED_BY_CONTENT = "/app/assets/";

  private static final String SHARED_LOOK = "/pages/";
  private static final String OWN_CODE_ALONE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(this)
        .addPathPatterns(AppPaths.ALL)
        .addPathPatterns(NAMED_BY_CONTENT + "**", SHARED_LOOK + "**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    safe(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request.getRequestURI()));
    return true;
  }

  static void safe(BiConsumer<String, String> headers) {
    headers.accept("Content-Security-Policy", OWN_CODE_ALONE);
    headers.accept("X-Content-Type-Options", "nosniff");
    headers.accept("Referrer-Policy", "no-referrer"); // an invitation's path is a secret
  }

  private static String caching(String path) {
    if (path.startsWith(NAMED_BY_CONTENT)) {
      return "public, max-age=31536000, immutable";
    }
    return path.startsWith(SHARED_LOOK) ? "no-cache" : "no-store";
  }
}
