package prima.data.raw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** The text of a value in Parquet: numbers in full, dates and times as {@link CellTimes} writes them. */
final class ParquetCells {

  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetCells() {
  }

  /** The text of a value that is there. */
  static String textOf(Group group, PrimitiveType type, int index) {
    String name = type.getName();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> Boolean.toString(group.getBoolean(name, index));
      case FLOAT -> CellNumbers.textOf(Double.parseDouble(Float.toString(group.getFloat(name, index))));
      case DOUBLE -> CellNumbers.textOf(group.getDouble(name, index));
      case INT32 -> meaning instanceof DateLogicalTypeAnnotation
          ? LocalDate.ofEpochDay(group.getInteger(name, index)).toString()
          : whole(group.getInteger(name, index), meaning);
      case INT64 -> meaning instanceof TimestampLogicalTypeAnnotation time
          ? time(group.getLong(name, index), time) : whole(group.getLong(name, index), meaning);
      case INT96 -> oldTime(group.getInt96(name, index).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> meaning instanceof DecimalLogicalTypeAnnotation decimal
          ? new BigDecimal(new BigInteger(group.getBinary(name, index).getBytes()), decimal.getScale()).toPlainString()
          : group.getBinary(name, index).toStringUsingUTF8();
    };
  }

  private static String whole(long value, LogicalTypeAnnotation meaning) {
    return meaning instanceof DecimalLogicalTypeAnnotation decimal
        ? BigDecimal.valueOf(value, decimal.getScale()).toPlainString() : Long.toString(value);
  }

  private static String time(long value, TimestampLogicalTypeAnnotation type) {
    TimeUnit unit = switch (type.getUnit()) {
      case MILLIS -> TimeUnit.MILLISECONDS;
      case MICROS -> TimeUnit.MICROSECONDS;
      case NANOS -> TimeUnit.NANOSECONDS;
    };
    long seconds = Math.floorDiv(value, unit.convert(1, TimeUnit.SECONDS));
    return type.isAdjustedToUTC() ? CellTimes.textOf(Instant.ofEpochSecond(seconds))
        : CellTimes.textOf(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
  }

  /** Nanoseconds of the day and the Julian day, as Impala, Hive and Spark have written them. */
  private static String oldTime(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long day = buffer.getInt() - JULIAN_DAY_OF_EPOCH;
    return CellTimes.textOf(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day), nanos));
  }
}
