package prima.data.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prima.data.raw.RawFault.Reason;

class JsonRowsTest {

  private static final RawFile FILE = RawFile.of("kobo.jsonl", RawFormat.JSON_LINES);

  @Test
  void objectsAreFlattenedWithSlashes() {
    assertThat(read("{\"id\":7,\"a\":{\"b\":\"x\",\"c\":{\"d\":true}},\"e\":[1.50,{\"f\":null}]}\n")).containsExactly(
        new RawRow(1, Map.of("id", "7", "a/b", "x", "a/c/d", "true", "e/0", "1.50", "e/1/f", "")));
  }

  @Test
  void everyLineEndCountsAndEmptyLinesAreNoRows() {
    assertThat(read("{\"a\":1}\r\n\r\n{\"a\":2}\r{\"a\":3}")).extracting(RawRecord::line).containsExactly(1L, 3L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[1]", "17", "{\"a\":1} x", "{'a':1}", "{\"a\":1,}", "nul"})
  void aLineThatIsNoObjectCostsItselfOnly(String broken) {
    List<RawRecord> records = read("{\"a\":1}\n" + broken + "\n{\"a\":2}\n");

    assertThat(records).hasSize(3).element(1).isInstanceOfSatisfying(RawFault.class, fault -> {
      assertThat(fault.line()).isEqualTo(2);
      assertThat(fault.reason()).isEqualTo(Reason.BAD_JSON);
    });
    assertThat(records).element(2).isEqualTo(new RawRow(3, Map.of("a", "2")));
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    assertThat(read("{\"a\":1,\"a\":2}\n")).singleElement().isInstanceOfSatisfying(RawFault.class,
        fault -> assertThat(fault.reason()).isEqualTo(Reason.DUPLICATE_KEY));
  }

  @Test
  void longValuesDeepNestingAndLongLinesAreFaults() {
    String tooLong = "{\"a\":\"" + "x".repeat(2 << 20) + "\"}\n";
    String tooDeep = "{\"a\":".repeat(100) + "1" + "}".repeat(100) + "\n";
    String line = "{\"a\":\"" + "x".repeat(20 << 20) + "\"}\n";

    assertThat(read(tooLong + tooDeep + line + "{\"a\":1}\n")).hasSize(4).element(3)
        .isEqualTo(new RawRow(4, Map.of("a", "1")));
    assertThat(read(tooLong + tooDeep + line)).extracting(r -> ((RawFault) r).reason())
        .containsOnly(Reason.FIELD_TOO_LONG);
  }

  @Test
  void aBadByteIsNamedByItsOffset() {
    byte[] bytes = "{\"a\":\"x\"}\n{\"a\":\"?\"}\n".getBytes(UTF_8);
    bytes[16] = (byte) 0xFF;

    assertThat(DelimitedRowsTest.read(bytes, FILE)).element(1).isEqualTo(RawFault.of(2, Reason.BAD_ENCODING,
        "byte 16 of the file is no character in its encoding, or is NUL"));
  }

  private static List<RawRecord> read(String text) {
    return DelimitedRowsTest.read(text.getBytes(UTF_8), FILE);
  }
}
