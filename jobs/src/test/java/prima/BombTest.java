package prima;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.data.raw.RawFormat;

/** Files that would unpack to hundreds of megabytes are refused within three seconds by a JVM that has 256 MB. */
class BombTest {

  private static final int MEGABYTE = 1 << 20;
  private static final long MOST_MILLISECONDS = 3_000;

  @TempDir
  private Path folder;

  @Test
  void a_sheet_of_four_hundred_megabytes() throws Exception {
    Path bomb = workbook("xl/worksheets/sheet1.xml", sheet -> write(sheet, " ".repeat(MEGABYTE), 400));
    assertThat(refusal(bomb, RawFormat.XLSX)).contains("as a zip bomb does");
  }

  @Test
  void a_million_shared_texts_and_more() throws Exception {
    Path bomb = workbook("xl/sharedStrings.xml", texts -> {
      for (int i = 0; i < 6_000_000; i++) {
        texts.write(("<si><t>" + i * 7919L % 1_000_003 + "</t></si>").getBytes(UTF_8));
      }
    });
    assertThat(refusal(bomb, RawFormat.XLSX)).contains("its texts have more than");
  }

  @Test
  void a_table_that_gzip_has_packed_a_thousand_times() throws Exception {
    Path bomb = folder.resolve("bomb.csv.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      packed.write("a,b\n".getBytes(UTF_8));
      write(packed, "1,2\n".repeat(MEGABYTE / 4), 400);
    }
    assertThat(refusal(bomb, RawFormat.DELIMITED)).contains("as a gzip bomb does");
  }

  private String refusal(Path bomb, RawFormat format) throws InterruptedException {
    try (ChildRun child = ChildRun.start("-Xmx256m", OpenedFile.class, bomb.toString(), format.name())) {
      assertThat(child.exitCode()).as("%s", child.lines()).isZero();
      List<String> lines = child.lines();
      assertThat(Long.parseLong(lines.get(lines.size() - 1))).as("milliseconds").isLessThan(MOST_MILLISECONDS);
      return String.join(" ", lines);
    }
  }

  private Path workbook(String part, Content content) throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry(part));
      content.writeTo(zip);
    }
    return bomb;
  }

  private static void write(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  /** What a part of a workbook holds. */
  private interface Content {

    void writeTo(OutputStream out) throws IOException;
  }
}
