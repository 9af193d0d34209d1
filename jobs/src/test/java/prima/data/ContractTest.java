package prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {

  private static final Path SCHEMAS = Path.of("schemas");

  @Test
  void every_contract_is_a_table_and_every_table_has_its_contract() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMAS)) {
      List<String> contracts = files.filter(file -> file.toString().endsWith(".odcs.yaml"))
          .map(file -> file.getParent().getFileName() + "." + file.getFileName().toString().replace(".odcs.yaml", ""))
          .toList();
      assertThat(contracts).containsExactlyInAnyOrderElementsOf(
          Arrays.stream(Table.values()).map(Table::qualifiedName).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_first_line_of_a_contract_is_its_grain(Table table) throws IOException {
    String first = Files.readAllLines(SCHEMAS.resolve(table.layer().folder())
        .resolve(table.tableName() + ".odcs.yaml")).get(0);
    assertThat(first).isEqualTo("# " + table.contract().grain()).startsWith("# One row per ").endsWith(".");
    assertThat(table.contract().name()).isEqualTo(table.tableName());
  }

  @ParameterizedTest
  @EnumSource
  void the_columns_of_a_key_have_a_value_in_every_row(Table table) {
    assertThat(table.contract().key()).isNotEmpty();
    assertThat(table.contract().columns()).filteredOn(column -> column.keyPosition().isPresent())
        .allSatisfy(column -> assertThat(column.required()).as(column.name()).isTrue());
    assertThat(table.contract().columns()).filteredOn(column -> column.keyPosition().isPresent())
        .extracting(column -> column.keyPosition().get()).doesNotHaveDuplicates()
        .allSatisfy(position -> assertThat(position).isBetween(1, table.contract().key().size()));
  }

  @ParameterizedTest
  @EnumSource
  void every_column_has_a_type_that_spark_knows_its_own_name_and_a_meaning(Table table) {
    assertThat(table.contract().columns()).extracting(Contract.ColumnRule::name).doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("[a-z][a-z0-9_]*"));
    for (Contract.ColumnRule column : table.contract().columns()) {
      assertThatCode(column::dataType).as(column.name()).doesNotThrowAnyException();
      assertThat(column.description()).as(column.name()).isNotBlank();
    }
    assertThat(table.contract().schema().fieldNames()).hasSameSizeAs(table.contract().columns());
  }

  @ParameterizedTest
  @EnumSource
  void the_months_of_a_mart_are_its_partitions_and_part_of_its_key(Table table) {
    if (table.layer() == Table.Layer.MART && table != Table.RUN) {
      assertThat(table.contract().partition()).contains("period");
      assertThat(table.contract().key()).contains("period");
    }
  }
}
