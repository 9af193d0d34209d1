package prima.stage.aggregate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import prima.core.statistics.IndexSplit;
import prima.core.statistics.MixEffect;
import prima.core.statistics.ResponseTally;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.data.ContractRow;

/**
 * Splits every change that is printed: a unit's by its services, that of the total by the units.
 */
final class SplitColumns {

  private final Instrument instrument;
  private final DomainCells cells;

  SplitColumns(Instrument instrument, DomainCells cells) {
    this.instrument = instrument;
    this.cells = cells;
  }

  /** Sets the columns of {@code unit_index}. */
  void set(ContractRow row, Figure figure) {
    Domain now = figure.domain();
    if (figure.change().isEmpty()) {
      row.set("mix_reason", "no_change");
      return;
    }
    if (now.scope() == Domain.Scope.SERVICE) {
      row.set("mix_reason", "units_only");
      return;
    }
    Map<String, ResponseTally> before = parts(now.in(Period.parse(now.period()).plus(-1).toString()));
    Map<String, ResponseTally> after = parts(now);
    Set<String> known = new TreeSet<>(before.keySet());
    known.addAll(after.keySet());
    known.remove("");
    if (known.isEmpty()) {
      row.set("mix_reason", "no_services");
      return;
    }
    MixEffect split = IndexSplit.between(instrument, before, after);
    row.set("change_within", split.rate()).set("change_mix", split.mix());
  }

  private Map<String, ResponseTally> parts(Domain domain) {
    return cells.tallies(domain, domain.scope() == Domain.Scope.TOTAL ? TallyKey::unit : TallyKey::service);
  }
}
