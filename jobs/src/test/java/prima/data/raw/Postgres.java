package prima.data.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of this machine, started for a test in a folder of its own, and stopped by {@link #close}. */
final class Postgres implements AutoCloseable {

  static final String PASSWORD = "hanya-postgres-tahu";
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final int SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts it; the test is skipped where none is installed. */
  static Postgres start() throws Exception {
    Optional<Path> programs = programs();
    Assumptions.assumeTrue(programs.isPresent(),
        "Skipped: no PostgreSQL in " + INSTALLED + ". Install it with: apt-get install postgresql");
    Path folder = Files.createTempDirectory("prima-postgres");
    int port;
    try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Postgres postgres = new Postgres(programs.get(), folder, port);
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    postgres.program("initdb", "-D", folder.resolve("data").toString(), "-U", "prima", "-A", "scram-sha-256", "--pwfile",
        password.toString(), "--no-sync", "-E", "UTF8", "--locale=C");
    postgres.program("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-l", folder.resolve("log").toString(), "-o",
        "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off", "start");
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() throws Exception {
    program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** PostgreSQL refuses to run as root. */
  private void program(String name, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws Exception {
    Path output = Files.createTempFile("prima-postgres", ".out");
    Process process = new ProcessBuilder(command).directory(Path.of("/tmp").toFile()).redirectErrorStream(true)
        .redirectOutput(output.toFile()).start();
    boolean hasEnded = process.waitFor(SECONDS, TimeUnit.SECONDS);
    String said = Files.readString(output);
    Files.delete(output);
    if (!hasEnded || process.exitValue() != 0) {
      throw new IOException("Cannot run " + command + ": " + said);
    }
  }
}
