package prima;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prima.data.raw.RawFile;
import prima.data.raw.RawFileException;
import prima.data.raw.RawFormat;
import prima.data.raw.RawRows;

/** Reads all rows of a raw file and prints why it was refused, and after how many milliseconds. */
final class OpenedFile {

  private OpenedFile() {
  }

  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments[0]);
    long start = System.nanoTime();
    try (RawRows rows = RawRows.open(Files.newInputStream(path),
        RawFile.of(path.getFileName().toString(), RawFormat.valueOf(arguments[1])))) {
      rows.forEachRemaining(row -> { });
      System.out.println("was read");
    } catch (RawFileException refused) {
      System.out.println(refused.getMessage());
    }
    System.out.println((System.nanoTime() - start) / 1_000_000);
  }
}
