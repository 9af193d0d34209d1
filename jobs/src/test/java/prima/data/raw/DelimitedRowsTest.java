package prima.data.raw;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prima.data.raw.RawFault.Reason;

class DelimitedRowsTest {

  private static final RawFile FILE = RawFile.of("jawaban.csv", RawFormat.DELIMITED);

  @Test
  void quotesMayHoldDelimitersQuotesAndLineBreaks() {
    assertThat(read("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n"))
        .containsExactly(row(2, "a", "1", "b", "x, \"y\"\nz"), row(4, "a", "2", "b", "w"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyKindOfLineEndCounts(String end) {
    assertThat(read(String.join(end, "a,b", "1,\"x" + end + "y\"", "", "2,3")))
        .containsExactly(row(2, "a", "1", "b", "x" + end + "y"), row(5, "a", "2", "b", "3"));
  }

  /** The scanner reads pieces of 65,536 characters, so one of these files has a piece that ends between the two. */
  @ParameterizedTest
  @ValueSource(strings = {"baik sekali", "\"baik\r\nsekali\""})
  void aReturnMayBeTheLastCharacterOfAPieceAndItsNewlineTheFirstOfTheNext(String answer) {
    String row = "12," + answer + "\r\n";
    int rows = 4 * 65_536 / row.length();
    for (int shift = 0; shift < row.length(); shift++) {
      assertThat(read("nomor,jawaban" + "n".repeat(shift) + "\r\n" + row.repeat(rows))).as("shifted by " + shift)
          .hasSize(rows).allMatch(RawRow.class::isInstance);
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theDelimiterIsFoundByTrial(char delimiter) {
    String text = "nama,nilai;x|y\n".replace(',', '\u0001').replace(';', ' ').replace('|', ' ').replace('\u0001', delimiter)
        + "Ani" + delimiter + "3 4\nBudi" + delimiter + "4 5\n";

    assertThat(read(text)).containsExactly(row(2, "nama", "Ani", "nilai x y", "3 4"),
        row(3, "nama", "Budi", "nilai x y", "4 5"));
  }

  @Test
  void aDecimalCommaDoesNotHideTheSemicolon() {
    assertThat(read("unit;nilai\nA;3,5\nB;2,5\n")).first().isEqualTo(row(2, "unit", "A", "nilai", "3,5"));
    assertThat(read("sep=;\nunit;nilai\nA;3\n")).containsExactly(row(3, "unit", "A", "nilai", "3"));
  }

  @Test
  void theHeaderIsKnownByItsNamesWhereverItStands() {
    RawFile lapor = FILE.withHeader(Set.of("Tracking ID", "Isi"));

    assertThat(read("Laporan, 2026\n# dicetak, oleh, sistem\n\nTracking ID ,Isi\n7,lama\n", lapor))
        .containsExactly(row(5, "Tracking ID", "7", "Isi", "lama"));
  }

  @Test
  void theHeaderThatHasMostOfTheNamesIsTakenIfNoneHasAll() {
    try (RawRows rows = open("judul\nTracking ID,Isinya,Unit\n7,lama,A\n".getBytes(UTF_8),
        FILE.withHeader(Set.of("Tracking ID", "Isi", "Unit")))) {
      assertThat(rows.header()).containsExactly("Tracking ID", "Isinya", "Unit");
    }
  }

  @Test
  void aColumnNamedTwiceIsRefused() {
    assertThatThrownBy(() -> read("judul\n\nnama,nilai,nama\n", FILE.withHeader(Set.of("nama", "nilai"))))
        .isInstanceOf(RawFileException.class).hasMessage(
            "Cannot read jawaban.csv: line 3 names column 'nama' twice, as columns 1 and 3. Rename one of them");
  }

  @Test
  void raggedRowsAreFaultsAndNeverShifted() {
    List<RawRecord> records = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");

    assertThat(records).element(0).isEqualTo(fault(2, Reason.TOO_FEW_FIELDS, "the row has 2 fields, the header has 3"));
    assertThat(records).element(1).isEqualTo(row(3, "a", "1", "b", "2", "c", "3"));
    assertThat(records).element(2).isEqualTo(fault(4, Reason.TOO_MANY_FIELDS, "the row has 4 fields, the header has 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,\"x", "2,\"x\"y", "2,\"x\"\"", "\"2,x"})
  void anUnbalancedQuoteCostsItsOwnLineOnly(String broken) {
    List<RawRecord> records = read("a,b\n1,\"v\"\n" + broken + "\n3,\"w\"\n4,z\n");

    assertThat(records).hasSize(4).element(1).isInstanceOfSatisfying(RawFault.class, fault -> {
      assertThat(fault.line()).isEqualTo(3);
      assertThat(fault.reason()).isEqualTo(Reason.UNBALANCED_QUOTE);
      assertThat(fault.detail()).contains("opens on line 3");
    });
    assertThat(records).element(2).isEqualTo(row(4, "a", "3", "b", "w"));
  }

  @Test
  void twoUnbalancedQuotesDoNotSwallowTheRowsBetweenThem() {
    List<RawRecord> records = read("a,b,c,d\n1,\"x,3,4\n2,x,3,4\n3,x,3,4\n4,x\",3,4\n5,x,3,4\n");

    assertThat(records).extracting(RawRecord::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(records).element(0).isInstanceOf(RawFault.class);
    assertThat(records).element(1).isEqualTo(row(3, "a", "2", "b", "x", "c", "3", "d", "4"));
    assertThat(read("a,b,c,d\n1,\"saran:\n\n- cepat, ramah\n- murah\n\",3,4\n")).hasSize(1).first()
        .isInstanceOf(RawRow.class);
  }

  @Test
  void tooManyUnbalancedQuotesStopTheFile() {
    assertThatThrownBy(() -> read("a,b\n" + "1,\"x\"y\n".repeat(10_001)))
        .hasMessageContaining("up to line 10002, 10001 rows have unbalanced quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void aFieldOfTenMegabytesIsAFault(String quote) {
    List<RawRecord> records = read("a,b\n1," + quote + "x".repeat(10 << 20) + quote + "\n2,y\n");

    assertThat(records).containsExactly(new RawFault(2, Optional.of("b"), Reason.FIELD_TOO_LONG,
        "the field has more than 1048576 characters"), row(3, "a", "2", "b", "y"));
  }

  @Test
  void aLineBeyondTheLimitOfARowIsAFaultAndIsNotHeld() {
    List<RawRecord> records = read("a,b\n1," + "x".repeat(20 << 20) + "\n2,y\n");

    assertThat(records).hasSize(2).element(0).isEqualTo(
        fault(2, Reason.FIELD_TOO_LONG, "the row has more than 16777216 characters"));
  }

  @Test
  void everyEncodingWithAMarkIsKnown() {
    String text = "nama;kota\nAndr\u00E9 \uD83D\uDE00;Jogja\n";
    RawRow expected = row(2, "nama", "Andr\u00E9 \uD83D\uDE00", "kota", "Jogja");

    assertThat(read(("\uFEFF" + text).getBytes(UTF_8), FILE)).containsExactly(expected);
    assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE), FILE)).containsExactly(expected);
    assertThat(read(text.getBytes(UTF_16), FILE)).containsExactly(expected);
    assertThat(read(text.getBytes(UTF_16LE), FILE)).containsExactly(expected);
    assertThat(read(text.getBytes(UTF_16BE), FILE)).containsExactly(expected);
  }

  @Test
  void windows1252IsReadWhereItIsDeclaredOnly() {
    byte[] bytes = "a,b\n1,\u201Cbaik\u201D \u20AC5\n2,x\n".getBytes(Charset.forName("windows-1252"));

    assertThat(read(bytes, FILE.encodedAs("windows-1252"))).first()
        .isEqualTo(row(2, "a", "1", "b", "\u201Cbaik\u201D \u20AC5"));
    assertThat(read(bytes, FILE)).containsExactly(fault(2, Reason.BAD_ENCODING,
        "byte 6 of the file is no character in its encoding, or is NUL"), row(3, "a", "2", "b", "x"));
  }

  @Test
  void everyBadByteIsNamedByItsOffset() {
    byte[] bytes = ("a,b\n" + "1,x\n".repeat(50_000) + "2,?\n" + "3,y\n".repeat(50_000) + "4,!\n").getBytes(UTF_8);
    bytes[200_006] = (byte) 0xC3;
    bytes[400_010] = 0;
    List<RawRecord> records = read(bytes, FILE);

    assertThat(records).hasSize(100_002);
    assertThat(records).filteredOn(RawFault.class::isInstance).extracting(r -> ((RawFault) r).detail().split(" ")[1])
        .containsExactly("200006", "400010");
  }

  @Test
  void aHeaderThatCannotBeReadIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xE9, ',', 'b', '\n', '1', ',', '2'}, FILE))
        .hasMessageContaining("line 1, where the header should be, is broken: byte 1 of the file");
    assertThatThrownBy(() -> read("a,b\n".getBytes(UTF_8), FILE.encodedAs("utf-9")))
        .hasMessageContaining("declares the encoding 'utf-9'");
  }

  @Test
  void aFileMayBeEmptyOrHaveAHeaderOnly() {
    assertThat(read("")).isEmpty();
    try (RawRows rows = open("a,b".getBytes(UTF_8), FILE)) {
      assertThat(rows.header()).containsExactly("a", "b");
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void columnsWithoutANameAreCalledByTheirPlace() {
    assertThat(read("a,,\n1,2,3\n")).containsExactly(row(2, "a", "1", "column 2", "2", "column 3", "3"));
  }

  static List<RawRecord> read(byte[] bytes, RawFile file) {
    List<RawRecord> records = new ArrayList<>();
    try (RawRows rows = open(bytes, file)) {
      rows.forEachRemaining(records::add);
    }
    return records;
  }

  static RawRows open(byte[] bytes, RawFile file) {
    return RawRows.open(new ByteArrayInputStream(bytes), file);
  }

  private static List<RawRecord> read(String text) {
    return read(text, FILE);
  }

  private static List<RawRecord> read(String text, RawFile file) {
    return read(text.getBytes(UTF_8), file);
  }

  private static RawFault fault(long line, Reason reason, String detail) {
    return RawFault.of(line, reason, detail);
  }

  private static RawRow row(long line, String... cells) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      columns.put(cells[i], cells[i + 1]);
    }
    return new RawRow(line, columns);
  }
}
