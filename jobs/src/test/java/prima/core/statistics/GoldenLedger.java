package prima.core.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which golden figures this run has compared, so that those that nobody compares can be named. */
final class GoldenLedger {

  private static final AtomicInteger COMPARED = new AtomicInteger();
  private static final Set<JsonNode> SAME = identities();
  private static final Set<JsonNode> NOT_SAME = identities();

  private GoldenLedger() {
  }

  /** How many comparisons the run has made so far. */
  static int compared() {
    return COMPARED.get();
  }

  /** Counts a comparison with a figure that is not in a JSON file. */
  static void count() {
    COMPARED.incrementAndGet();
  }

  /** Enters a golden figure that ours has been found equal to. */
  static void same(JsonNode figure) {
    COMPARED.incrementAndGet();
    SAME.add(figure);
  }

  /** Enters the golden figure of a frequent mistake that ours has been found to differ from. */
  static void notSame(JsonNode mistake) {
    COMPARED.incrementAndGet();
    NOT_SAME.add(mistake);
  }

  /**
   * The figures below a node that were not compared: how many for each place, a place being the names on the way to the
   * figure with {@code *} for the numbers of list items. A figure named wrong must have been found different from ours.
   */
  static TreeMap<String, Integer> missed(String place, JsonNode node) {
    TreeMap<String, Integer> missed = new TreeMap<>();
    collect(place, node, missed);
    return missed;
  }

  private static void collect(String place, JsonNode node, TreeMap<String, Integer> missed) {
    if (node.isObject()) {
      node.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), missed));
    } else if (node.isArray()) {
      node.forEach(item -> collect(place.endsWith("/*") ? place : place + "/*", item, missed));
    } else if (!NOT_SAME.contains(node) && (place.contains("_WRONG") || !SAME.contains(node))) {
      missed.merge(place, 1, Integer::sum);
    }
  }

  private static Set<JsonNode> identities() {
    return Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Makes a node of its own for every value, where Jackson shares those of null, true and small numbers. */
  static final class OwnNodes extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public NullNode nullNode() {
      return new NullNode() { };
    }

    @Override
    public BooleanNode booleanNode(boolean value) {
      return new BooleanNode(value) { };
    }

    @Override
    public NumericNode numberNode(int value) {
      return new IntNode(value);
    }

    @Override
    public TextNode textNode(String text) {
      return new TextNode(text);
    }
  }
}
