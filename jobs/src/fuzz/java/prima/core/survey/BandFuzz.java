package prima.core.survey;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import prima.data.Seeds;

/** Whatever the index is: it has the band whose lower bound is the nearest below it, or none. */
class BandFuzz {

  private static final Instrument SKM = InstrumentReader.read(Seeds.yaml("seeds/instruments/skm-2017.yaml"), "skm-2017");

  @FuzzTest(maxDuration = "2m")
  void every_index_has_the_band_below_it(FuzzedDataProvider data) {
    BigDecimal index = BigDecimal.valueOf(data.consumeLong()).movePointLeft(data.consumeInt(0, 18))
        .setScale(2, RoundingMode.HALF_UP);
    BigDecimal lower = SKM.band(index).map(Band::lower).orElse(null);
    for (Band band : SKM.bands()) {
      boolean isBetter = band.lower().compareTo(index) <= 0 && (lower == null || band.lower().compareTo(lower) > 0);
      if (isBetter || lower != null && lower.compareTo(index) > 0) {
        throw new IllegalStateException(index + " got the band from " + lower);
      }
    }
  }
}
