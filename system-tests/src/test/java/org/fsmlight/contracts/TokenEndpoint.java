package org.fsmlight.contracts;

import tools.jackson.databind.node.ObjectNode;

/** Describes the path that Spring's authorization server handles instead of a controller. */
final class TokenEndpoint {

  static final String PATH = "/oauth2/token";

  private TokenEndpoint() {}

  static void describe(ObjectNode path) {
    var post = path.putObject("post");
    post.putArray("tags").add("team-service");
    post.put("operationId", "Tokens.issue");
    post.put("summary", "Issue token");
    post.put(
        "description",
        "Client credentials: HTTP Basic with the client's id and secret. A token is valid for five"
            + " minutes.");
    post.putArray("security");
    var form =
        post.putObject("requestBody")
            .put("required", true)
            .putObject("content")
            .putObject("application/x-www-form-urlencoded")
            .putObject("schema");
    form.put("type", "object")
        .putObject("properties")
        .putObject("grant_type")
        .put("type", "string")
        .putArray("enum")
        .add("client_credentials");
    form.putArray("required").add("grant_type");
    var responses = post.putObject("responses");
    var token =
        responses
            .putObject("200")
            .put("description", "A token.")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema")
            .put("type", "object")
            .putObject("properties");
    token.putObject("access_token").put("type", "string");
    token.putObject("token_type").put("type", "string");
    token.putObject("expires_in").put("type", "integer");
    responses.putObject("401").put("description", "Unknown client or wrong secret.");
  }
}
