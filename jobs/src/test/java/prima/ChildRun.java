package prima;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program in a JVM of its own, with the classes, flags and settings of this one: so that it can be killed. */
final class ChildRun implements AutoCloseable {

  private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(3);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private ChildRun(Process process) {
    this.process = process;
    reader = new Thread(this::read, "child");
    reader.setDaemon(true);
    reader.start();
  }

  /** {@code prima run} on a configuration. */
  static ChildRun prima(Path configuration) {
    return start(Main.class, "run", "--config", configuration.toString());
  }

  /** The main method of a class. */
  static ChildRun start(Class<?> program, String... arguments) {
    return start("-Xmx1g", program, arguments);
  }

  /** The main method of a class, with a limit of memory such as {@code -Xmx256m}. */
  static ChildRun start(String memory, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + Path.of(".mvn/java-options"),
        memory, "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC"));
    System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("spark.")
        || name.equals("log4j2.configurationFile") || name.equals("java.awt.headless")).sorted()
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    try {
      return new ChildRun(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something holds or the program has ended; gives whether it still runs. */
  boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST_WAIT;
    while (process.isAlive() && !condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited too long. It has printed: " + lines);
      }
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return process.isAlive();
  }

  /** Waits until the program has printed a line that begins so. */
  boolean awaitLine(String beginning) {
    return await(() -> lines.stream().anyMatch(line -> line.strip().startsWith(beginning)));
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends a signal by its name. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for the end and gives the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_WAIT, TimeUnit.NANOSECONDS)) {
      throw new IllegalStateException("Waited too long. It has printed: " + lines);
    }
    reader.join();
    return process.exitValue();
  }

  /** What it has printed so far. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader from = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("(" + e.getMessage() + ")");
    }
  }
}
