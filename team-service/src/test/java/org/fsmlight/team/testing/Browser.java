package org.fsmlight.team.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fsmlight.testsupport.TestTokens;

/** A browser in which a person logs in, together with the gateway, which fetches the tokens. */
public final class Browser {

  public static final String REDIRECT = TestTokens.ISSUER + "/login/oauth2/code/fsm-light";

  private final Api api;
  private final Map<String, String> cookies;
  private final String verifier;

  public Browser(String url) {
    this(new Api(url, null), new HashMap<>(), UUID.randomUUID() + "-" + UUID.randomUUID());
  }

  private Browser(Api api, Map<String, String> cookies, String verifier) {
    this.api = api;
    this.cookies = cookies;
    this.verifier = verifier;
  }

  /** The same browser, sending its requests to another instance. */
  public Browser at(String otherUrl) {
    return new Browser(new Api(otherUrl, null), cookies, verifier);
  }

  /** Sends the login form as the login page does. */
  public Answer logIn(String email, String password, String... headers) {
    var form = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    var all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Origin";
    all[headers.length + 1] = TestTokens.ISSUER;
    return withCookiesStored(api.post("/login", form, all));
  }

  /** Requests an authorization with the cookies of the browser. */
  public Answer authorize() {
    return authorize(Map.of());
  }

  public Answer authorize(Map<String, String> changed) {
    Map<String, String> query = new HashMap<>(request());
    query.putAll(changed);
    query.values().removeIf(String::isEmpty);
    var path = "/oauth2/authorize?" + form(query);
    return withCookiesStored(
        cookies.isEmpty()
            ? api.get(path)
            : api.get(
                path,
                "Cookie",
                cookies.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; "))));
  }

  public Map<String, String> request() {
    return Map.of(
        "response_type", "code",
        "client_id", "fsm-gateway",
        "redirect_uri", REDIRECT,
        "scope", "openid profile email",
        "state", "the-state",
        "nonce", "the-nonce",
        "code_challenge", challenge(),
        "code_challenge_method", "S256");
  }

  /** Logs in and returns the code of the authorization. */
  public String code(String email, String password) {
    var answer = logIn(email, password);
    if (answer.status() != 204) {
      throw new AssertionError(answer.status() + " " + answer.text());
    }
    return codeIn(authorize());
  }

  public static String codeIn(Answer answer) {
    return parameters(answer.header("Location")).getOrDefault("code", "");
  }

  public static Map<String, String> parameters(String url) {
    var query = URI.create(url).getRawQuery();
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  /** Exchanges a code for tokens as the gateway does. */
  public Answer tokens(String code) {
    return tokens(code, verifier, REDIRECT);
  }

  public Answer tokens(String code, String presentedVerifier, String redirect) {
    return asGateway(
        "/oauth2/token",
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", redirect,
            "code_verifier", presentedVerifier));
  }

  public Answer refresh(String token) {
    return asGateway(
        "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  public Answer revoke(String token) {
    return asGateway("/oauth2/revoke", Map.of("token", token));
  }

  public Answer asGateway(String path, Map<String, String> form) {
    var basic = "fsm-gateway:" + TeamServiceIT.GATEWAY_SECRET;
    var encoded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    return api.postForm(path, form(form), "Authorization", "Basic " + encoded);
  }

  public Answer asApp(String code, String redirect) {
    return api.postForm(
        "/oauth2/token",
        form(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "fsm-app",
                "code", code,
                "redirect_uri", redirect,
                "code_verifier", verifier)));
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private Answer withCookiesStored(Answer answer) {
    for (var line : answer.response().headers().allValues("Set-Cookie")) {
      var pair = line.split(";", 2)[0].split("=", 2);
      if (line.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private String challenge() {
    try {
      var bytes = verifier.getBytes(StandardCharsets.US_ASCII);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
