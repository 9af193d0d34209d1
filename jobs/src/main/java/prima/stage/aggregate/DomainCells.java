package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import prima.core.statistics.DesignCell;
import prima.core.statistics.RakedCell;
import prima.core.statistics.ResponseTally;
import prima.core.statistics.TallyShape;
import prima.core.survey.Period;

/**
 * The tallies of one instrument, arranged for any view of them.
 *
 * <p>Where all units together are one sample, the error of a unit rests on all strata and clusters of the sample. Where
 * each unit is a sample of its own, it rests on its own responses, and the total is a sample stratified by unit. A
 * service is a part of its unit's sample where the unit's weights were raked, else a sample of its own.
 */
final class DomainCells {

  /** A stratum, a cluster of it, and a raking cell of that. */
  private record Cell(String stratum, String cluster, String raking) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::stratum).thenComparing(Cell::cluster)
        .thenComparing(Cell::raking);

    private static Cell of(String stratum, WeightedTally tally) {
      return new Cell(Objects.toString(stratum, ""), Objects.toString(tally.key().cluster(), ""),
          tally.raked().isPresent() ? tally.key().unit() + '\n' + tally.key().cell() : "");
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** The responses of a cell. */
  private record Content(String stratum, String cluster, Optional<RakedCell> raked, ResponseTally tally) {
  }

  private final TallyShape shape;
  private final boolean wholeSample;
  private final Map<String, List<WeightedTally>> byPeriod = new TreeMap<>();
  private final Map<String, List<WeightedTally>> byUnit = new HashMap<>();

  /** Each view is asked for by the index and by every element. */
  private final Map<Domain, ResponseTally> tallies = new HashMap<>();
  private final Map<Domain, List<DesignCell>> cells = new HashMap<>();
  private final Map<String, SortedMap<Cell, Content>> wholeByPeriod = new HashMap<>();

  DomainCells(TallyShape shape, boolean wholeSample, List<WeightedTally> tallies) {
    this.shape = shape;
    this.wholeSample = wholeSample;
    for (WeightedTally tally : tallies.stream().sorted(Comparator.comparing(WeightedTally::key)).toList()) {
      byPeriod.computeIfAbsent(tally.key().period(), key -> new ArrayList<>()).add(tally);
      byUnit.computeIfAbsent(tally.key().period() + '\n' + tally.key().unit(), key -> new ArrayList<>()).add(tally);
    }
  }

  /** All views that have responses: the total, each unit, and each service of units with more than one. */
  List<Domain> domains() {
    TreeSet<Domain> domains = new TreeSet<>();
    byPeriod.forEach((period, ofPeriod) -> {
      domains.add(Domain.total(period));
      Map<String, TreeSet<String>> services = new TreeMap<>();
      for (WeightedTally tally : ofPeriod) {
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

  /** The responses of the view by what a key says, such as its service; by an empty word where it says nothing. */
  SortedMap<String, ResponseTally> tallies(Domain domain, Function<TallyKey, String> part) {
    SortedMap<String, ResponseTally> parts = new TreeMap<>();
    within(domain).forEach(tally -> parts.computeIfAbsent(Objects.toString(part.apply(tally.key()), ""),
        name -> new ResponseTally(shape)).merge(tally.tally()));
    return parts;
  }

  /** Whether weights were raked of responses of the month, of all of the view, of some or of none. */
  Optional<String> weightingFlag(Domain domain) {
    boolean isRaked = byPeriod.get(domain.period()).stream().anyMatch(tally -> tally.raked().isPresent());
    long raked = within(domain).stream().filter(tally -> tally.raked().isPresent()).count();
    return !isRaked || raked == within(domain).size() ? Optional.empty()
        : Optional.of(raked == 0 ? "not_weighted" : "partly_weighted");
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
      cells(domain.in(month)).forEach(cell -> all.add(cell.in(month + '\n' + Objects.toString(cell.stratum(), ""))));
    }
    return all;
  }

  /** The cells of all responses of the month, the view being a part of them. */
  List<DesignCell> cellsWithinTotal(Domain domain) {
    Domain total = Domain.total(domain.period());
    SortedMap<Cell, Content> whole = wholeByPeriod.computeIfAbsent(domain.period(),
        period -> merged(within(total), isStratifiedByUnit(total)));
    return cells(merged(within(domain), isStratifiedByUnit(total)), whole);
  }

  private List<DesignCell> arranged(Domain domain) {
    List<WeightedTally> own = within(domain);
    SortedMap<Cell, Content> parts = merged(own, isStratifiedByUnit(domain));
    boolean isRakedPart = domain.scope() == Domain.Scope.SERVICE && own.stream().anyMatch(tally -> tally.raked().isPresent());
    if (wholeSample) {
      return cells(parts, merged(within(Domain.total(domain.period())), false));
    }
    return cells(parts, isRakedPart ? merged(within(Domain.unit(domain.unit(), domain.period())), false) : parts);
  }

  private boolean isStratifiedByUnit(Domain domain) {
    return !wholeSample && domain.scope() == Domain.Scope.TOTAL;
  }

  private List<DesignCell> cells(SortedMap<Cell, Content> parts, SortedMap<Cell, Content> whole) {
    ResponseTally none = new ResponseTally(shape);
    List<DesignCell> made = new ArrayList<>();
    whole.forEach((cell, all) -> made.add(DesignCell.ofPart(all.stratum(), all.cluster(),
        parts.containsKey(cell) ? parts.get(cell).tally() : none, all.tally(), all.raked())));
    return List.copyOf(made);
  }

  private SortedMap<Cell, Content> merged(List<WeightedTally> some, boolean byUnitFirst) {
    SortedMap<Cell, Content> merged = new TreeMap<>();
    for (WeightedTally tally : some) {
      TallyKey key = tally.key();
      String stratum = byUnitFirst ? key.unit() + '\n' + Objects.toString(key.stratum(), "") : key.stratum();
      merged.computeIfAbsent(Cell.of(stratum, tally),
          cell -> new Content(stratum, key.cluster(), tally.raked(), new ResponseTally(shape))).tally()
          .merge(tally.tally());
    }
    return merged;
  }

  private List<WeightedTally> within(Domain domain) {
    return (domain.scope() == Domain.Scope.TOTAL ? byPeriod.getOrDefault(domain.period(), List.of())
        : byUnit.getOrDefault(domain.period() + '\n' + domain.unit(), List.of())).stream()
        .filter(tally -> domain.contains(tally.key())).toList();
  }
}
