package prima.core.survey;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import prima.data.Seeds;

/** Whatever the index is: it has the band whose lower bound is the nearest below it, or else the worst one. */
class BandFuzz {

  private static final Instrument SKM = InstrumentReader.read(Seeds.yaml("seeds/instruments/skm-2017.yaml"), "skm-2017");

  @FuzzTest(maxDuration = "5m")
  void every_index_has_the_band_below_it(FuzzedDataProvider data) {
    BigDecimal index = BigDecimal.valueOf(data.consumeLong()).movePointLeft(data.consumeInt(0, 18))
        .setScale(2, RoundingMode.HALF_UP);
    Band worst = SKM.bands().get(SKM.bands().size() - 1);
    Band expected = SKM.bands().stream().filter(band -> band.lower().compareTo(index) <= 0)
        .max(Comparator.comparing(Band::lower)).orElse(worst);
    if (!SKM.band(index).equals(Optional.of(expected))) {
      throw new IllegalStateException(index + " got the band " + SKM.band(index));
    }
  }
}
