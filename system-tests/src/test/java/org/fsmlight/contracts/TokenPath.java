package org.fsmlight.contracts;

import tools.jackson.databind.node.ObjectNode;

/** The path that Spring's authorization server answers, and no controller of ours. */
final class TokenPath {

  static final String PATH = "/oauth2/token";

  private TokenPath() {}

  static void describe(ObjectNode path) {
    var post = path.putObject("post");
    post.putArray("tags").add("team-service");
    post.put("operationId", "Tokens.issue");
    post.put("summary", "Issue token");
    post.put(
        "description",
        "Client credentials: HTTP Basic with the client's id and secret. A token lives five minutes.");
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
    var answers = post.putObject("responses");
    var token =
        answers
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
    answers.putObject("401").put("description", "Unknown client or wrong secret.");
  }
}
