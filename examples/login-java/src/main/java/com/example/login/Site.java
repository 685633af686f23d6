package com.example.login;

import com.example.login.LoginHandler.Outcome;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Routes requests to the page, its files and the login. */
final class Site implements HttpHandler {
  private final LoginPage page;
  private final LoginHandler login;

  Site(LoginPage page, LoginHandler login) {
    this.page = page;
    this.login = login;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (route) {
        case "GET /" -> sendPage(exchange);
        case "GET /login.css" -> send(exchange, 200, "text/css", LoginPage.file("login.css"));
        case "GET /login.js" -> send(exchange, 200, "text/javascript", LoginPage.file("login.js"));
        case "GET /icon.svg" -> send(exchange, 200, "image/svg+xml", LoginPage.file("icon.svg"));
        case "POST /login" -> sendLogin(exchange);
        default ->
            send(exchange, 404, "text/plain", "Not found\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void sendPage(HttpExchange exchange) throws IOException {
    List<String> query =
        Arrays.asList(Objects.toString(exchange.getRequestURI().getRawQuery(), "").split("&"));
    CaptchaForm form = query.contains("form=slider") ? CaptchaForm.SLIDER : CaptchaForm.PUZZLE;
    send(exchange, 200, "text/html", page.html(form, query.contains("mode=embed")));
  }

  private void sendLogin(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LoginForm.MOST_BYTES + 1);
    Outcome outcome = body.length > LoginForm.MOST_BYTES ? Outcome.BAD_REQUEST : login.login(body);
    byte[] json = outcome.json().getBytes(StandardCharsets.UTF_8);
    send(exchange, outcome.status, "application/json", json);
  }

  private void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + ";charset=utf-8");
    headers.set("Content-Security-Policy", page.contentSecurityPolicy());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
