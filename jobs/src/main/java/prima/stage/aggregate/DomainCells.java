package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import prima.core.statistics.DesignCell;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Period;

/**
 * The tallies of one instrument, arranged for any view of them.
 *
 * <p>Where all units together are one sample, the error of a unit rests on all strata and clusters of the sample. Where
 * each unit is a sample of its own, it rests on its own responses, and the total is a sample stratified by unit.
 */
final class DomainCells {

  /** A stratum, and a cluster of it. */
  private record Cell(String stratum, String cluster) implements Comparable<Cell> {

    @Override
    public int compareTo(Cell other) {
      int byStratum = Objects.toString(stratum, "").compareTo(Objects.toString(other.stratum, ""));
      return byStratum != 0 ? byStratum
          : Objects.toString(cluster, "").compareTo(Objects.toString(other.cluster, ""));
    }
  }

  private final TallyShape shape;
  private final boolean wholeSample;
  private final Map<String, List<KeyedTally>> byPeriod = new TreeMap<>();
  private final Map<String, List<KeyedTally>> byUnit = new HashMap<>();

  /** Each view is asked for by the index and by every element. */
  private final Map<Domain, ResponseTally> tallies = new HashMap<>();
  private final Map<Domain, List<DesignCell>> cells = new HashMap<>();

  DomainCells(TallyShape shape, boolean wholeSample, List<KeyedTally> tallies) {
    this.shape = shape;
    this.wholeSample = wholeSample;
    for (KeyedTally tally : tallies.stream().sorted(java.util.Comparator.comparing(KeyedTally::key)).toList()) {
      byPeriod.computeIfAbsent(tally.key().period(), key -> new ArrayList<>()).add(tally);
      byUnit.computeIfAbsent(tally.key().period() + '\n' + tally.key().unit(), key -> new ArrayList<>()).add(tally);
    }
  }

  /** All views that have responses: the total, each unit, and each service of units with more than one. */
  List<Domain> domains() {
    TreeSet<Domain> domains = new TreeSet<>();
    byPeriod.forEach((period, tallies) -> {
      domains.add(Domain.total(period));
      Map<String, TreeSet<String>> services = new TreeMap<>();
      for (KeyedTally tally : tallies) {
        TreeSet<String> ofUnit = services.computeIfAbsent(tally.key().unit(), unit -> new TreeSet<>());
        if (tally.key().service() != null) {
          ofUnit.add(tally.key().service());
        }
      }
      services.forEach((unit, names) -> {
        domains.add(Domain.unit(unit, period));
        if (names.size() > 1) {
          names.forEach(service -> domains.add(Domain.service(unit, service, period)));
        }
      });
    });
    return List.copyOf(domains);
  }

  /** All responses of the view. */
  ResponseTally tally(Domain domain) {
    return tallies.computeIfAbsent(domain, view -> {
      ResponseTally all = new ResponseTally(shape);
      within(view).forEach(tally -> all.merge(tally.tally()));
      return all;
    });
  }

  /** The cells of the sample on which the view's error rests. */
  List<DesignCell> cells(Domain domain) {
    return cells.computeIfAbsent(domain, this::arranged);
  }

  /** The cells of the view and of the months before it, this many in all: each month is a sample of its own. */
  List<DesignCell> cells(Domain domain, int months) {
    List<DesignCell> all = new ArrayList<>();
    for (int back = months - 1; back >= 0; back--) {
      String month = Period.parse(domain.period()).plus(-back).toString();
      cells(domain.in(month)).forEach(cell -> all.add(new DesignCell(
          month + '\n' + Objects.toString(cell.stratum(), ""), cell.cluster(), cell.domain(), cell.sampled())));
    }
    return all;
  }

  private List<DesignCell> arranged(Domain domain) {
    Map<Cell, ResponseTally> own = merged(within(domain), domain);
    if (!wholeSample) {
      return own.entrySet().stream().map(entry -> new DesignCell(entry.getKey().stratum(), entry.getKey().cluster(),
          entry.getValue(), entry.getValue().answering())).toList();
    }
    ResponseTally none = new ResponseTally(shape);
    return merged(byPeriod.getOrDefault(domain.period(), List.of()), domain).entrySet().stream()
        .map(entry -> new DesignCell(entry.getKey().stratum(), entry.getKey().cluster(),
            own.getOrDefault(entry.getKey(), none), entry.getValue().answering())).toList();
  }

  private Map<Cell, ResponseTally> merged(List<KeyedTally> tallies, Domain domain) {
    Map<Cell, ResponseTally> cells = new TreeMap<>();
    for (KeyedTally tally : tallies) {
      TallyKey key = tally.key();
      boolean stratifiedByUnit = !wholeSample && domain.scope() == Domain.Scope.TOTAL;
      String stratum = stratifiedByUnit ? key.unit() + '\n' + Objects.toString(key.stratum(), "") : key.stratum();
      cells.computeIfAbsent(new Cell(stratum, key.cluster()), cell -> new ResponseTally(shape)).merge(tally.tally());
    }
    return cells;
  }

  private List<KeyedTally> within(Domain domain) {
    return (domain.scope() == Domain.Scope.TOTAL ? byPeriod.getOrDefault(domain.period(), List.of())
        : byUnit.getOrDefault(domain.period() + '\n' + domain.unit(), List.of())).stream()
        .filter(tally -> domain.contains(tally.key())).toList();
  }
}
