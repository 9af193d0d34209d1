package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prima.job.Progress;

/** What a browser makes of the report. Needs an installed Chromium; where there is none, these tests are skipped and say so. */
class BrowserTest {

  /**
   * Letters of drawings that lie outside them by more than a pixel of the screen, to which Chromium rounds the boxes of
   * letters, or parts of the page that are wider than the window.
   */
  private static final String CUT = "[...document.querySelectorAll('svg text')].filter(t => { const b = t.getBBox(), "
      + "v = t.ownerSVGElement.viewBox.baseVal, "
      + "pixel = Math.max(1, v.width / t.ownerSVGElement.getBoundingClientRect().width) + 0.1; "
      + "return b.width > 0 && (b.x < -pixel || b.x + b.width > v.width + pixel || b.y < -1 - pixel || "
      + "b.y + b.height > v.height + 2 + pixel); }).map(t => t.ownerSVGElement.getAttribute('aria-labelledby') "
      + "+ ': ' + t.textContent)";
  private static final String OUTLINE = "(() => { let last = ''; return [...document.querySelectorAll('*')].filter(e => {"
      + " const goesOn = e.tagName === 'text' && last === 'text'; last = e.tagName; return !goesOn; })"
      + ".map(e => e.tagName + ' ' + e.getAttributeNames().sort().join(' ')).join('\\n'); })()";

  @TempDir
  private static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(Chromium.installed().isPresent(),
        "no Chromium is installed: apt-get install chromium, or set CHROMIUM to its path");
    chromium = Chromium.start(Chromium.installed().orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Path page(Regency regency, String language, ReportExtras extras) throws IOException {
    String html = new MonthlyReport(Progress.SILENT).page(MonthlyReport.context(regency.marts(), Regency.OCTOBER,
        language, List.of(regency.instrument()), extras));
    return Files.writeString(Files.createTempFile(folder, "report", ".html"), html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void axe_finds_no_barrier(String language) throws IOException {
    chromium.widen(1280);
    chromium.open(page(Regency.ordinary(), language, ReportPreview.EXTRAS));
    assertThat(barriers()).isEmpty();
  }

  @Test
  void axe_finds_no_barrier_on_the_poster() throws IOException {
    Regency regency = Regency.ofSkm().total(900, 82.4, 1, null);
    byte[] poster = new MonthlyReport(Progress.SILENT).render(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportExtras.NONE).get("poster.html");
    chromium.open(Files.write(folder.resolve("poster.html"), poster));
    assertThat(barriers()).isEmpty();
  }

  private static List<String> barriers() throws IOException {
    try (InputStream axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      chromium.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }
    JsonNode found = chromium.evaluate("axe.run(document, {resultTypes: ['violations']}).then(result => "
        + "result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
    return texts(found);
  }

  private static List<String> texts(JsonNode array) {
    java.util.ArrayList<String> texts = new java.util.ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({"id, 1280", "en, 1280", "id, 320", "en, 320"})
  void nothing_is_cut_and_nothing_is_wider_than_the_window(String language, int width) throws IOException {
    chromium.widen(width);
    chromium.open(page(Regency.ordinary(), language, ReportPreview.EXTRAS));
    assertThat(texts(chromium.evaluate(CUT))).isEmpty();
    assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
  }

  @Test
  void five_hundred_hostile_texts_make_no_element_and_no_request() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> {
      requests.incrementAndGet();
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
    try {
      HostileTexts hostile = new HostileTexts("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      chromium.open(page(hostile.regency(), "id", hostile.extras()));
      String attacked = chromium.evaluate(OUTLINE).asText();
      HostileTexts harmless = HostileTexts.harmless();
      chromium.open(page(harmless.regency(), "id", harmless.extras()));

      assertThat(hostile.used()).hasSizeGreaterThanOrEqualTo(500);
      assertThat(attacked.lines()).containsExactlyElementsOf(chromium.evaluate(OUTLINE).asText().lines().toList());
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void the_page_asks_for_nothing() throws IOException {
    chromium.open(page(Regency.ordinary(), "en", ReportPreview.EXTRAS));
    assertThat(chromium.evaluate("performance.getEntriesByType('resource').length").asInt()).isZero();
    assertThat(Map.of("scripts", chromium.evaluate("document.scripts.length").asInt())).containsEntry("scripts", 0);
  }
}
