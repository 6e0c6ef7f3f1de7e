package org.fsmlight.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Response headers of pages and their assets: no foreign or inline code, no referrer. */
@Configuration(proxyBeanMethods = false)
class PageHeaders implements WebMvcConfigurer, HandlerInterceptor {

  /** Assets whose names contain a hash of their content. */
  private static final String HASHED_ASSETS = "/app/assets/";

  private static final String SHARED_STYLES = "/pages/";
  private static final String OWN_CODE_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(this)
        .addPathPatterns(AppPaths.ALL)
        .addPathPatterns(HASHED_ASSETS + "**", SHARED_STYLES + "**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    setSecurityHeaders(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(request.getRequestURI()));
    return true;
  }

  static void setSecurityHeaders(BiConsumer<String, String> headers) {
    headers.accept("Content-Security-Policy", OWN_CODE_ONLY);
    headers.accept("X-Content-Type-Options", "nosniff");
    headers.accept("Referrer-Policy", "no-referrer"); // the path of an invitation is a secret
  }

  private static String cacheControl(String path) {
    if (path.startsWith(HASHED_ASSETS)) {
      return "public, max-age=31536000, immutable";
    }
    return path.startsWith(SHARED_STYLES) ? "no-cache" : "no-store";
  }
}
