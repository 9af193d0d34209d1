package prima.core.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the parsed YAML of {@code seeds/instruments} into an {@link Instrument}. */
public final class InstrumentReader {

  private static final BigDecimal EQUAL_WEIGHT = BigDecimal.ONE;

  private InstrumentReader() {}

  /**
   * Reads one instrument.
   *
   * @param yaml the parsed file
   * @param where the file, for error messages
   * @throws SettingsException if a key is missing, unknown or of the wrong kind
   */
  public static Instrument read(Map<String, Object> yaml, String where) {
    Settings settings = Settings.of(yaml, "instrument " + where);
    try {
      return read(settings);
    } catch (SettingsException already) {
      throw already;
    } catch (IllegalArgumentException refused) {
      throw settings.fault(refused.getMessage());
    }
  }

  private static Instrument read(Settings settings) {
    settings.optionalText("source");
    String code = settings.text("code");
    String version = settings.text("version");
    Labels name = settings.labels("name");
    Settings scale = settings.map("scale");
    Scale answers = new Scale(scale.wholeNumber("minimum"), scale.wholeNumber("maximum"));
    Settings ruleBlock = settings.map("rule");
    IndexRule rule = new IndexRule(ruleBlock.choice("missing", MissingRule.AVAILABLE_PER_ELEMENT),
        ruleBlock.choice("scoring", Scoring.VALUE), ruleBlock.decimal("multiplier"),
        ruleBlock.optionalDecimal("offset").orElse(BigDecimal.ZERO),
        compatibility(settings.mapOrEmpty("compatibility")));
    List<Band> bands = bands(settings);
    List<Element> elements = elements(settings);
    Optional<String> overall = settings.optionalText("overall");
    settings.refuseUnknownKeys();
    return new Instrument(code, version, name, answers, elements, rule, bands, overall);
  }

  private static Compatibility compatibility(Settings block) {
    return new Compatibility(block.optionalDecimal("weight"), block.optionalWholeNumber("elementDecimals"),
        block.choice("rounding", RoundingMode.HALF_UP),
        block.choice("outOfScale", OutOfScale.MISSING) == OutOfScale.KEEP);
  }

  private static List<Band> bands(Settings settings) {
    List<Band> bands = new ArrayList<>();
    for (Settings band : settings.maps("bands")) {
      BigDecimal lower = band.decimal("lower");
      if (lower.stripTrailingZeros().scale() > 2) {
        throw band.fault("band '" + band.text("code") + "' starts at " + lower + ", but an index has two decimals.");
      }
      bands.add(new Band(band.text("code"), band.labels("label"), lower.setScale(2)));
    }
    return bands;
  }

  private static List<Element> elements(Settings settings) {
    List<Element> elements = new ArrayList<>();
    for (Settings element : settings.maps("elements")) {
      Labels label = element.labels("label");
      elements.add(new Element(element.text("key"), label, element.optionalLabels("question").orElse(label),
          element.labelsList("answers"), element.optionalDecimal("weight").orElse(EQUAL_WEIGHT)));
    }
    return elements;
  }

  private enum OutOfScale { MISSING, KEEP }
}
