package prima.stage.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prima.stage.report.mart.Estimate;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.page.Block.Card;
import prima.stage.report.page.Block.Cards;
import prima.stage.report.page.Block.Paragraph;

/** How complaints were served, side by side. */
final class ComplaintParts {

  private final Context context;

  ComplaintParts(Context context) {
    this.context = context;
  }

  /** The measures of a subject, or that there were no complaints. */
  List<Block> blocks(RowKey key) {
    Optional<ServiceRow> row = context.facts().service(key);
    if (row.isEmpty() || row.get().received() == 0 && row.get().oldestOpenDays() == null) {
      return List.of(Paragraph.plain(context.text("complaints.none")));
    }
    return List.of(new Cards(cards(row.get())));
  }

  private List<Card> cards(ServiceRow row) {
    List<Card> cards = new ArrayList<>();
    cards.add(Card.plain(context.text("complaints.received"), count(row.received()), perThousand(row.perThousand())));
    cards.add(row.answerKnown() == 0 ? unrecorded("complaints.answered")
        : Card.plain(context.text("complaints.answered"), count(row.answered()), of(row.answered(), row.answerKnown())));
    cards.add(row.answerKnown() == 0 ? unrecorded("complaints.in-standard") : inStandard(row));
    cards.add(row.closeKnown() == 0 ? unrecorded("complaints.closed")
        : Card.plain(context.text("complaints.closed"), count(row.closed()), closed(row)));
    cards.add(row.closeTimeKnown() == 0 ? unrecorded("complaints.median") : median(row));
    cards.add(row.answerKnown() == 0 || row.closeTimeKnown() == 0 ? unrecorded("complaints.first-contact")
        : Card.plain(context.text("complaints.first-contact"), count(row.firstContact()),
            of(row.firstContact(), row.closed())));
    cards.add(row.escalatedKnown() == 0 ? unrecorded("complaints.escalated")
        : Card.plain(context.text("complaints.escalated"), count(row.escalated()),
            of(row.escalated(), row.escalatedKnown())));
    cards.add(row.outOfHoursKnown() == 0
        ? Card.words(context.text("complaints.out-of-hours"), context.text("unknown"),
            context.text("complaints.out-of-hours.unknown"))
        : Card.plain(context.text("complaints.out-of-hours"), count(row.outOfHours()),
            of(row.outOfHours(), row.outOfHoursKnown())));
    if (row.oldestOpenDays() != null) {
      cards.add(Card.plain(context.text("complaints.oldest"), days(row.oldestOpenDays()),
          context.text("complaints.oldest.detail")));
    }
    return cards;
  }

  /** A measure of which the sources record nothing: neither done nor undone. */
  private Card unrecorded(String label) {
    return Card.words(context.text(label), context.text("unknown"), context.text("complaints.unrecorded"));
  }

  private Card inStandard(ServiceRow row) {
    String label = context.text("complaints.in-standard");
    Estimate share = row.inStandard();
    if (!share.isKnown()) {
      return Card.words(label, context.text("complaints.nothing-due"), "");
    }
    String base = context.text("complaints.in-standard.base", count(row.answeredInStandard()), count(row.answerDue()));
    String detail = share.hasInterval() ? context.text("with-interval", base,
        context.figures().percentInterval(share.low(), share.high())) : base;
    return Card.plain(label, context.figures().percent(share.value()), detail);
  }

  private String closed(ServiceRow row) {
    String share = of(row.closed(), row.closeKnown());
    return row.closedBySystem() == 0 ? share
        : context.text("complaints.closed.by-system", share, count(row.closedBySystem()));
  }

  private Card median(ServiceRow row) {
    String label = context.text("complaints.median");
    Estimate median = row.medianDays();
    if (!median.isKnown()) {
      return Card.words(label, context.text("complaints.median.open"), context.text("complaints.median.with-open"));
    }
    String detail = median.hasInterval() ? context.text("with-interval", context.text("complaints.median.with-open"),
        context.figures().interval(median.low(), median.high(), 1)) : context.text("complaints.median.with-open");
    return Card.plain(label, context.text("days", context.figures().decimal(median.value(), 1)), detail);
  }

  private String perThousand(Estimate rate) {
    return !rate.isKnown() ? context.text("complaints.received.detail")
        : context.text("complaints.per-thousand", context.figures().decimal(rate.value(), 1),
            context.figures().interval(rate.low(), rate.high(), 1));
  }

  private String of(long part, long whole) {
    return whole == 0 ? context.text("complaints.of-none")
        : context.text("complaints.of", context.figures().percent((double) part / whole), count(whole));
  }

  private String days(long days) {
    return context.text("days", count(days));
  }

  private String count(long number) {
    return context.figures().count(number);
  }
}
