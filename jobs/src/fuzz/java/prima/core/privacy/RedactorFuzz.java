package prima.core.privacy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever a citizen writes: it is redacted quickly, and redacting it again changes nothing. */
class RedactorFuzz {

  private static final Redactor REDACTOR = new Redactor(List.of("Budi Santoso"));
  private static final long MOST_NANOSECONDS = 2_000_000_000L;

  @FuzzTest(maxDuration = "5m")
  void a_redacted_text_has_nothing_more_to_redact(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    long start = System.nanoTime();
    String once = REDACTOR.redact(text).text();
    if (System.nanoTime() - start > MOST_NANOSECONDS) {
      throw new IllegalStateException("Slow on " + text.length() + " characters");
    }
    if (!REDACTOR.redact(once).text().equals(once)) {
      throw new IllegalStateException("Not the same the second time: " + once);
    }
    REDACTOR.redactIdentifiers(text);
  }
}
