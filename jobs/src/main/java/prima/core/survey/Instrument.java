package prima.core.survey;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire version: its elements in the order of the questionnaire, its scale, its index rule and its bands.
 *
 * @param code the name of the instrument, such as {@code skm}
 * @param version the version, such as {@code 2017}; series break where it changes
 * @param name the name to print
 * @param scale the answers of every element
 * @param elements the elements, at most {@value #MAXIMUM_ELEMENTS}
 * @param rule how answers become the index
 * @param bands the bands, the highest first; empty where the instrument names none
 * @param overall the key of the element that asks for an overall judgement; empty where the questionnaire has no such
 *     question
 */
public record Instrument(String code, String version, Labels name, Scale scale, List<Element> elements,
    IndexRule rule, List<Band> bands, Optional<String> overall) {

  /** The most elements an instrument may have: as many answer columns as the table {@code response} has. */
  public static final int MAXIMUM_ELEMENTS = 20;

  /** How far below its published lower bound a band starts, because the index is rounded to two decimals first. */
  private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

  public Instrument {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(overall, "overall");
    elements = List.copyOf(elements);
    bands = bands.stream().sorted(Comparator.comparing(Band::lower).reversed()).toList();
    if (elements.isEmpty() || elements.size() > MAXIMUM_ELEMENTS) {
      throw new IllegalArgumentException("Cannot use instrument " + code + " with " + elements.size()
          + " elements: it needs 1 to " + MAXIMUM_ELEMENTS);
    }
    Set<String> keys = new HashSet<>();
    for (Element element : elements) {
      if (!keys.add(element.key())) {
        throw new IllegalArgumentException("Cannot use element key twice in instrument " + code + ": " + element.key());
      }
      if (!element.answers().isEmpty() && element.answers().size() != scale.size()) {
        throw new IllegalArgumentException("Cannot use " + element.answers().size() + " answer labels for element "
            + element.key() + " of instrument " + code + ": the scale has " + scale.size() + " answers");
      }
    }
    if (elements.stream().noneMatch(Element::isInIndex)) {
      throw new IllegalArgumentException("Cannot use instrument " + code + ": every element has weight 0");
    }
    overall.filter(key -> !keys.contains(key)).ifPresent(key -> {
      throw new IllegalArgumentException("Cannot use '" + key + "' as the overall question of instrument " + code
          + ": it is none of its elements");
    });
  }

  /** An instrument without a question for an overall judgement. */
  public Instrument(String code, String version, Labels name, Scale scale, List<Element> elements, IndexRule rule,
      List<Band> bands) {
    this(code, version, name, scale, elements, rule, bands, Optional.empty());
  }

  /** Code and version in one word, such as {@code skm-2017}: the name of its file in {@code seeds/instruments}. */
  public String id() {
    return code + "-" + version;
  }

  /** The lowest possible index, 25 for SKM. */
  public double lowestIndex() {
    return atScore(rule.scoring().score(scale.minimum()));
  }

  /** The highest possible index, 100 for SKM. */
  public double highestIndex() {
    return atScore(rule.scoring().score(scale.maximum()));
  }

  /** The index if every answer had this score. */
  public double atScore(double meanScore) {
    return rule.multiplier().doubleValue() * meanScore + rule.offset().doubleValue();
  }

  /** The sum of the elements' relative weights. */
  public BigDecimal totalWeight() {
    return elements.stream().map(Element::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The share of each element in the index, in the order of the elements; they add up to 1. */
  public double[] shares() {
    double total = totalWeight().doubleValue();
    return elements.stream().mapToDouble(element -> element.weight().doubleValue() / total).toArray();
  }

  /** The band of an index that is already rounded to two decimals. Empty where the instrument has no bands. */
  public Optional<Band> band(BigDecimal roundedIndex) {
    return bands.stream().filter(band -> roundedIndex.compareTo(band.lower()) >= 0).findFirst()
        .or(() -> bands.isEmpty() ? Optional.empty() : Optional.of(bands.get(bands.size() - 1)));
  }

  /** The smallest unrounded index that is graded with the band: its published lower bound less half a hundredth. */
  public double threshold(Band band) {
    return band.lower().subtract(HALF_CENT).doubleValue();
  }

  /** The position of an element, from 0, or -1 where the instrument has no such key. */
  public int position(String key) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
