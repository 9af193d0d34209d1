package prima.stage.clean;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** The names of the columns of a file, which all of its rows share. */
final class CellNames {

  static final CellNames NONE = new CellNames(new UTF8String[0]);

  private final UTF8String[] encoded;
  private final String[] names;
  private final Map<String, Integer> places = new HashMap<>();

  private CellNames(UTF8String[] encoded) {
    this.encoded = encoded;
    names = new String[encoded.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = encoded[i].toString();
      places.put(names[i], i);
    }
  }

  /** These names, if they are the keys; else those of the keys. */
  CellNames fitTo(ArrayData keys) {
    boolean fits = keys.numElements() == encoded.length;
    for (int i = 0; fits && i < encoded.length; i++) {
      fits = keys.getUTF8String(i).equals(encoded[i]);
    }
    if (fits) {
      return this;
    }
    UTF8String[] own = new UTF8String[keys.numElements()];
    for (int i = 0; i < own.length; i++) {
      own[i] = keys.getUTF8String(i).clone();
    }
    return new CellNames(own);
  }

  /** The place of a column; null if the file has none of this name. */
  Integer place(Object name) {
    return places.get(name);
  }

  String name(int place) {
    return names[place];
  }
}
