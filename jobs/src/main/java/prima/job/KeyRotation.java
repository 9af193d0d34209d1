package prima.job;

import java.util.Set;
import prima.core.privacy.Pseudonym;
import prima.data.Configuration;
import prima.data.KeyFile;

/** Changes the key for pseudonyms while no run is using it. */
public final class KeyRotation {

  private final Configuration configuration;
  private final Progress progress;

  /**
   * What was changed.
   *
   * @param before which key made the pseudonyms until now
   * @param key which key makes them from now on
   */
  public record Result(String before, String key) {
  }

  public KeyRotation(Configuration configuration, Progress progress) {
    this.configuration = configuration;
    this.progress = progress;
  }

  /** Changes the key. */
  public Result run() {
    return new LakeWork(configuration, progress).run(place -> {
      Pseudonym before = KeyFile.read(configuration);
      Set<String> marks = place.lake().forgotten();
      return new Result(before.rotation(), KeyFile.rotate(configuration, marks).rotation());
    }, result -> RunStatus.done((String) null));
  }
}
