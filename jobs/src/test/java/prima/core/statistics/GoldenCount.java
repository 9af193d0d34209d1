package prima.core.statistics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints at the end of the run how many golden numbers were compared. */
final class GoldenCount implements BeforeAllCallback, AfterAllCallback {

  private static final Set<String> FINISHED = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(Namespace.create(GoldenCount.class))
        .getOrComputeIfAbsent("printer", key -> new Printer(), Printer.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    FINISHED.add(context.getRequiredTestClass().getName());
  }

  /** The names of the tests with golden cases that are over. */
  static Set<String> finished() {
    return Set.copyOf(FINISHED);
  }

  /** Closed once, after the last test. */
  private static final class Printer implements AutoCloseable {

    @Override
    public void close() {
      System.out.println("golden numbers compared: " + GoldenLedger.compared());
    }
  }
}
