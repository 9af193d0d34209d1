package prima.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a source has what: names of columns.
 *
 * @param id columns that together identify the questionnaire or case; empty where every row is its own
 * @param unit who served
 * @param service what was served
 * @param channel how people came or wrote
 * @param time when it was answered
 * @param weight the sampling weight
 * @param stratum columns that together name the stratum
 * @param cluster columns that together name the cluster
 * @param answers column by element key
 * @param texts columns of free text
 * @param profile column by characteristic
 * @param complaint column by what it says of a case: category, received, answered, closed, disposition, escalated
 */
public record Columns(List<String> id, Optional<String> unit, Optional<String> service, Optional<String> channel,
    Optional<String> time, Optional<String> weight, List<String> stratum, List<String> cluster,
    Map<String, String> answers, List<TextColumn> texts, Map<String, String> profile, Map<String, String> complaint) {

  public Columns {
    id = List.copyOf(id);
    stratum = List.copyOf(stratum);
    cluster = List.copyOf(cluster);
    answers = new LinkedHashMap<>(answers);
    texts = List.copyOf(texts);
    profile = new LinkedHashMap<>(profile);
    complaint = new LinkedHashMap<>(complaint);
  }

  /** Columns without which the file is not what the source says: all that carry answers, texts, times or the design. */
  public List<String> needed() {
    List<String> names = new ArrayList<>(id);
    unit.ifPresent(names::add);
    time.ifPresent(names::add);
    weight.ifPresent(names::add);
    names.addAll(stratum);
    names.addAll(cluster);
    names.addAll(answers.values());
    texts.forEach(text -> names.add(text.column()));
    names.addAll(complaint.values());
    return names.stream().distinct().toList();
  }

  /** All columns that the source knows: the needed ones and those that a file may lack. */
  public List<String> known() {
    List<String> names = new ArrayList<>(needed());
    service.ifPresent(names::add);
    channel.ifPresent(names::add);
    names.addAll(profile.values());
    return names.stream().distinct().toList();
  }
}
