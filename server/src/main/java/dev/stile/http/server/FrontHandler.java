package dev.stile.http.server;

import dev.stile.access.Parameter;
import dev.stile.challenge.StoreUnavailable;
import dev.stile.http.BodyRoom;
import dev.stile.http.Replies;
import dev.stile.http.Reply;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.http.asset.Assets;
import dev.stile.http.asset.WebviewPage;
import dev.stile.http.business.BusinessApi;
import dev.stile.http.business.BusinessReplies;
import dev.stile.http.client.ClientApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers everything on the public listeners: files, client calls, business calls. Whatever goes
 * wrong, the caller gets a code and never an exception's text.
 */
final class FrontHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(FrontHandler.class);

  /** The root, or one label below it. */
  private static final Pattern API_PATH = Pattern.compile("/(?:[^/]{1,64}/?)?");

  private final RequestReader reader;
  private final Assets assets;
  private final WebviewPage webviewPage;
  private final ClientApi clientApi;
  private final BusinessApi businessApi;
  private final Answers answers;
  private final BodyRoom bodyRoom = BodyRoom.ofHeap();

  FrontHandler(
      RequestReader reader,
      Assets assets,
      WebviewPage webviewPage,
      ClientApi clientApi,
      BusinessApi businessApi,
      Answers answers) {
    this.reader = reader;
    this.assets = assets;
    this.webviewPage = webviewPage;
    this.clientApi = clientApi;
    this.businessApi = businessApi;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    long start = System.nanoTime();
    try (var _ = MDC.putCloseable("requestId", id);
        BodyRoom.Share share = bodyRoom.share()) {
      Sent sent = answerOrFail(request, id, share);
      send(sent.reply(), id, request, response, callback);
      if (!sent.action().isEmpty()) {
        answers.record(sent.action(), sent.reply(), System.nanoTime() - start);
      }
    }
    return true;
  }

  private Sent answerOrFail(Request request, String id, BodyRoom.Share share) {
    try {
      return answer(request, id, share);
    } catch (HttpException.RuntimeException e) {
      return new Sent(Answers.OTHER, plain(id, WireCodes.BAD_REQUEST));
    } catch (RuntimeException e) {
      log(e);
      return new Sent(Answers.OTHER, plain(id, WireCodes.INTERNAL_ERROR));
    }
  }

  /** A bug or a broken dependency; the caller gets nothing of it but the request id. */
  private static void log(RuntimeException failure) {
    if (failure instanceof StoreUnavailable && failure.getCause() != null) {
      // Under load there is one for each request, all from the same place.
      LOG.error("request failed: {}: {}", failure.getMessage(), failure.getCause().getMessage());
    } else {
      LOG.error("request failed", failure);
    }
  }

  /**
   * An answer, and to what.
   *
   * @param action for counts and logs; empty where nobody counts
   */
  private record Sent(String action, Reply reply) {}

  private Sent answer(Request request, String id, BodyRoom.Share share) {
    if (request.getMethod().equals("OPTIONS")) {
      return new Sent("", new Reply(204, "", new byte[0], "Preflight", Map.of()));
    }
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      if (path.equals(WebviewPage.PATH)) {
        return new Sent("", webviewPage.answer(sceneId(request)));
      }
      Optional<Reply> file =
          assets.answer(
              path,
              header(request, HttpHeader.ACCEPT_ENCODING),
              header(request, HttpHeader.IF_NONE_MATCH));
      if (file.isPresent()) {
        return new Sent("", file.get());
      }
    }
    if (!API_PATH.matcher(path).matches()) {
      return new Sent(Answers.OTHER, plain(id, WireCodes.NOT_FOUND));
    }
    String encoding = header(request, HttpHeader.CONTENT_ENCODING);
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      // A compressed body may be any size once it is unpacked.
      return new Sent(Answers.OTHER, plain(id, WireCodes.invalidParameter("Content-Encoding")));
    }
    WireRequest read;
    try {
      read = reader.read(request, id, share);
    } catch (IOException e) {
      return new Sent(Answers.OTHER, plain(id, WireCodes.REQUEST_TIMEOUT));
    }
    return answer(read);
  }

  private Sent answer(WireRequest request) {
    boolean isClient = ClientApi.ACTIONS.contains(request.action());
    String action =
        isClient || BusinessApi.ACTIONS.contains(request.action())
            ? request.action()
            : Answers.OTHER;
    try {
      return new Sent(action, isClient ? clientApi.answer(request) : businessApi.answer(request));
    } catch (RuntimeException e) {
      log(e);
      return new Sent(
          action,
          isClient
              ? plain(request.id(), WireCodes.INTERNAL_ERROR)
              : BusinessReplies.anonymous(request).refused(WireCodes.INTERNAL_ERROR));
    }
  }

  /** As the query says; nobody is asked for a scene that is not there. */
  private static String sceneId(Request request) {
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    return Parameter.parse(query.getBytes(StandardCharsets.UTF_8)).stream()
        .filter(parameter -> parameter.name().equals("sceneId"))
        .map(Parameter::value)
        .findFirst()
        .orElse("");
  }

  private static String header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }

  /** A refusal that both kinds of callers can read. */
  static Reply plain(String id, WireCode code) {
    ObjectNode body = Replies.object();
    body.put("RequestId", id);
    body.put("Success", false);
    body.put("Code", code.code());
    body.put("Message", code.message());
    body.put("LimitFlow", false);
    return Replies.json(code.status(), code.code(), body);
  }

  private static void send(
      Reply reply, String id, Request request, Response response, Callback callback) {
    WireReplies.fill(response, reply, id);
    boolean isHead = request.getMethod().equals("HEAD");
    response.write(true, java.nio.ByteBuffer.wrap(isHead ? new byte[0] : reply.body()), callback);
  }
}
