package prima.data.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackingTest {

  private static final RawFile FILE = RawFile.of("jawaban.csv.gz", RawFormat.DELIMITED);

  @Test
  void gzipIsKnownByItsFirstBytes() throws IOException {
    assertThat(DelimitedRowsTest.read(packed("a,b\n1,2\n".getBytes(UTF_8)), FILE))
        .containsExactly(new RawRow(2, Map.of("a", "1", "b", "2")));
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    byte[] packed = packed(("a,b\n" + Arrays.toString(bytes).replace(", ", ",1\n") + ",1").getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 1000);

    assertThatThrownBy(() -> DelimitedRowsTest.read(cut, FILE)).isInstanceOf(RawFileException.class).hasMessage(
        "Cannot read jawaban.csv.gz: it ends in the middle of its gzip data. Deliver the file again");
  }

  @Test
  void damagedDataAreRefused() throws IOException {
    byte[] packed = packed("a,b\n1,2\n".repeat(1000).getBytes(UTF_8));
    packed[packed.length - 6] ^= 1;

    assertThatThrownBy(() -> DelimitedRowsTest.read(packed, FILE)).hasMessageContaining("its gzip data are damaged");
  }

  @Test
  void aBombIsRefused() throws IOException {
    byte[] packed = packed(new byte[64 << 20]);

    assertThatThrownBy(() -> DelimitedRowsTest.read(packed, FILE))
        .hasMessageContaining("unpack to more than 200 times their size, as a gzip bomb does");
  }

  @Test
  void aFileThatIsRefusedIsClosed() {
    boolean[] isClosed = new boolean[1];
    InputStream stream = new ByteArrayInputStream("a,a\n".getBytes(UTF_8)) {
      @Override
      public void close() {
        isClosed[0] = true;
      }
    };

    assertThatThrownBy(() -> RawRows.open(stream, FILE)).hasMessageContaining("column 'a' twice");
    assertThat(isClosed[0]).isTrue();
  }

  @Test
  void aSmallFileThatUnpacksWellIsNoBomb() throws IOException {
    byte[] packed = packed(("a,b\n" + "1,2\n".repeat(1_000_000)).getBytes(UTF_8));

    assertThat(packed.length).isLessThan(4_000_000 / 200);
    assertThat(DelimitedRowsTest.read(packed, FILE)).hasSize(1_000_000);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
