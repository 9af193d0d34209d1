package prima.stage.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A Chromium that is already installed, without a window, spoken to by its own DevTools protocol: nothing is downloaded,
 * and no driver of another version can disagree with it.
 */
final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Chromium(Process process, URI page) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ear()).join();
    send("Page.enable", Map.of());
  }

  /** Where Chromium is; empty where there is none. */
  static Optional<Path> installed() {
    return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""), "/usr/bin/chromium",
        "/usr/bin/chromium-browser", "/usr/bin/google-chrome").filter(path -> !path.isEmpty()).map(Path::of)
        .filter(Files::isExecutable).findFirst();
  }

  static Chromium start(Path chromium, Path profile) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu",
        "--no-first-run", "--disable-background-networking", "--disable-sync", "--disable-dev-shm-usage",
        "--remote-debugging-port=0", "--remote-allow-origins=*", "--user-data-dir=" + profile, "about:blank"))
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      int port = Integer.parseInt(awaitFile(profile.resolve("DevToolsActivePort")).get(0));
      HttpResponse<String> tab = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
          URI.create("http://127.0.0.1:" + port + "/json/new?about:blank")).PUT(HttpRequest.BodyPublishers.noBody())
          .build(), HttpResponse.BodyHandlers.ofString());
      return new Chromium(process, URI.create(JSON.readTree(tab.body()).get("webSocketDebuggerUrl").asText()));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static List<String> awaitFile(Path file) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Files.readAllLines(file);
      }
      Thread.sleep(50);
    }
    throw new IOException("Cannot start Chromium: it wrote no " + file);
  }

  /** Opens a file and waits until it is loaded. */
  void open(Path file) {
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Makes the window as wide as this. */
  void widen(int pixels) {
    send("Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of an expression, or of what it promises. */
  JsonNode evaluate(String expression) {
    JsonNode result = send("Runtime.evaluate",
        Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError("Cannot evaluate in Chromium: " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    try {
      socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
    } catch (IOException e) {
      throw new AssertionError("Cannot write a command for Chromium: " + method, e);
    }
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears what Chromium says: answers to commands, and that a page is loaded. */
  private final class Ear implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        hear(message.toString());
        message.setLength(0);
      }
      return WebSocket.Listener.super.onText(webSocket, part, isLast);
    }

    private void hear(String text) {
      try {
        JsonNode said = JSON.readTree(text);
        if (said.path("method").asText().equals("Page.loadEventFired")) {
          loaded.complete(null);
        } else if (said.has("id")) {
          CompletableFuture<JsonNode> answer = answers.remove(said.get("id").asInt());
          if (said.has("error")) {
            answer.completeExceptionally(new AssertionError("Chromium says: " + said.get("error")));
          } else {
            answer.complete(said.get("result"));
          }
        }
      } catch (IOException e) {
        answers.values().forEach(answer -> answer.completeExceptionally(e));
      }
    }
  }
}
