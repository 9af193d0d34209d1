package prima.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a source has what: names of columns. In a long file the answers, texts and profile are named by their question.
 *
 * @param id columns that together identify the questionnaire or case; empty where every row is its own
 * @param unit who served
 * @param service what was served
 * @param channel how people came or wrote
 * @param version which version of the form was filled
 * @param time when it was answered; several columns are joined by a space
 * @param weight the sampling weight
 * @param stratum columns that together name the stratum
 * @param cluster columns that together name the cluster
 * @param answers column by element key
 * @param texts columns of free text
 * @param profile column by characteristic
 * @param complaint columns by what they say of a case: category, received, answered, closed, disposition, escalated
 * @param aliases other names of a column, in other versions or languages of the file
 * @param longForm the columns of question and answer, where every answer has a row of its own
 */
public record Columns(List<String> id, Optional<String> unit, Optional<String> service, Optional<String> channel,
    Optional<String> version, List<String> time, Optional<String> weight, List<String> stratum, List<String> cluster,
    Map<String, String> answers, List<TextColumn> texts, Map<String, String> profile,
    Map<String, List<String>> complaint, Map<String, List<String>> aliases, Optional<LongForm> longForm) {

  public Columns {
    id = List.copyOf(id);
    time = List.copyOf(time);
    stratum = List.copyOf(stratum);
    cluster = List.copyOf(cluster);
    answers = new LinkedHashMap<>(answers);
    texts = List.copyOf(texts);
    profile = new LinkedHashMap<>(profile);
    complaint = new LinkedHashMap<>(complaint);
    aliases = new LinkedHashMap<>(aliases);
    if (longForm.isPresent()) {
      checkLong(id, common(id, unit, time, weight, stratum, cluster), questions(answers, texts, profile));
    }
  }

  /** Columns without which the file is not what the source says: all that carry answers, texts, times or the design. */
  public List<String> needed() {
    Set<String> names = common(id, unit, time, weight, stratum, cluster);
    if (longForm.isPresent()) {
      names.add(longForm.get().question());
      names.add(longForm.get().answer());
    } else {
      names.addAll(answers.values());
      texts.forEach(text -> names.add(text.column()));
    }
    complaint.values().forEach(names::addAll);
    return List.copyOf(names);
  }

  /** All columns that the source knows: the needed ones and those that a file may lack. */
  public List<String> known() {
    Set<String> names = new LinkedHashSet<>(needed());
    service.ifPresent(names::add);
    channel.ifPresent(names::add);
    version.ifPresent(names::add);
    if (longForm.isEmpty()) {
      names.addAll(profile.values());
    }
    return List.copyOf(names);
  }

  /** The questions that a long file asks: those of answers, texts and profile. */
  public Set<String> questions() {
    return questions(answers, texts, profile);
  }

  /** The names under which a column may be delivered: its own first. */
  public List<String> namesOf(String column) {
    List<String> names = new ArrayList<>(List.of(column));
    names.addAll(aliases.getOrDefault(column, List.of()));
    return names;
  }

  private static Set<String> common(List<String> id, Optional<String> unit, List<String> time, Optional<String> weight,
      List<String> stratum, List<String> cluster) {
    Set<String> names = new LinkedHashSet<>(id);
    unit.ifPresent(names::add);
    names.addAll(time);
    weight.ifPresent(names::add);
    names.addAll(stratum);
    names.addAll(cluster);
    return names;
  }

  private static Set<String> questions(Map<String, String> answers, List<TextColumn> texts,
      Map<String, String> profile) {
    Set<String> questions = new LinkedHashSet<>(answers.values());
    texts.forEach(text -> questions.add(text.column()));
    questions.addAll(profile.values());
    return questions;
  }

  private static void checkLong(List<String> id, Set<String> common, Set<String> questions) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("Cannot use a long file without columns.id: "
          + "it says which answers belong together");
    }
    questions.stream().filter(common::contains).findFirst().ifPresent(name -> {
      throw new IllegalArgumentException("Cannot use '" + name + "' as both a column and a question of a long file");
    });
  }
}
