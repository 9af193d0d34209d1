package prima.core.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import prima.core.survey.Settings;

/**
 * A unit of the regency.
 *
 * @param number its place in the list, from 1
 * @param code its code in {@code units.csv}
 * @param name the name that files show
 * @param aliases other names that files show
 * @param isFree whether its services cost nothing
 * @param services what it serves
 * @param fewest the fewest respondents of a month
 * @param most the most respondents of a month
 * @param quality how satisfied people are, 0 is an index of about 77
 * @param servicesPerMonth how many services it gives in a month
 */
record SampleUnit(int number, String code, String name, List<String> aliases, boolean isFree, List<String> services,
    int fewest, int most, double quality, int servicesPerMonth) {

  SampleUnit {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    services = List.copyOf(services);
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException("Cannot use " + fewest + " to " + most + " respondents for unit " + code);
    }
  }

  /** Reads {@code seeds/sample/units.yaml} and draws what it leaves open. */
  static List<SampleUnit> read(Map<String, Object> yaml, String where, long seed) {
    Settings settings = Settings.of(yaml, "units of the sample " + where);
    settings.text("regency");
    Settings kinds = settings.map("kinds");
    Map<String, Settings> kindByName = new HashMap<>();
    kinds.keys().forEach(kind -> kindByName.put(kind, kinds.map(kind)));
    List<SampleUnit> units = new ArrayList<>();
    for (Settings unit : settings.maps("units")) {
      Settings kind = kindByName.get(unit.text("kind"));
      if (kind == null) {
        throw unit.fault("unknown kind '" + unit.text("kind") + "' of unit '" + unit.text("code") + "'.");
      }
      units.add(read(unit, kind, units.size() + 1, seed));
    }
    settings.refuseUnknownKeys();
    return units;
  }

  private static SampleUnit read(Settings unit, Settings kind, int number, long seed) {
    String code = unit.text("code");
    Chance chance = Chance.at(seed, "unit", code);
    int usual = chance.between(30, 74);
    List<String> range = unit.texts("respondents");
    int fewest = range.isEmpty() ? usual * 4 / 5 : Integer.parseInt(range.get(0));
    int most = range.isEmpty() ? usual * 6 / 5 : Integer.parseInt(range.get(1));
    double drawn = Math.max(-0.3, Math.min(1.2, 0.45 + 0.3 * chance.normal()));
    double quality = unit.optionalDecimal("quality").map(Number::doubleValue).orElse(drawn);
    int servicesPerMonth = most * chance.between(8, 25);
    return new SampleUnit(number, code, unit.text("name"), unit.texts("aliases"), kind.flag("free", false),
        kind.texts("services"), fewest, most, quality, servicesPerMonth);
  }

  /** A unit that {@code units.csv} does not list. */
  static SampleUnit unmapped(String name, int respondents) {
    return new SampleUnit(99, "unmapped", name, List.of(), true, List.of("Konsultasi"), respondents, respondents, 0.4,
        0);
  }

  /** The name in a sentence: short, as people say it. */
  String spokenName() {
    return aliases.isEmpty() ? name : aliases.get(0);
  }

  /** The name in a file: mostly the full one, sometimes an alias. */
  String writtenName(Chance chance) {
    return aliases.isEmpty() || !chance.happens(0.15) ? name : chance.oneOf(aliases);
  }
}
