package prima.core.statistics;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Prints at the end of the run how many golden numbers were compared. */
final class GoldenCount implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(Namespace.create(GoldenCount.class))
        .getOrComputeIfAbsent("printer", key -> new Printer(), Printer.class);
  }

  /** Closed once, after the last test. */
  private static final class Printer implements AutoCloseable {

    @Override
    public void close() {
      System.out.println("golden numbers compared: " + GoldenLedger.compared());
      for (int d = 1; d <= 36; d++) Golden.open(String.format("d%02d", d)).missed().forEach((k, n) -> System.out.println("MISSED " + k + " " + n));
    }
  }
}
