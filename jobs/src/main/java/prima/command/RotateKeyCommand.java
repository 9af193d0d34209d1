package prima.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import prima.data.Configuration;
import prima.job.KeyRotation;

/** Puts a new key for pseudonyms in the place of the current one. */
@Command(name = "rotate-key", description = "Make a new key for pseudonyms. All people get new pseudonyms in the next run, "
    + "which must be one of all months.",
    footer = {"", "Example:", "  prima rotate-key --config prima.yaml && prima run --config prima.yaml", "",
        "The old key is destroyed, unless it is needed to recognise people who were forgotten."})
public final class RotateKeyCommand implements Callable<Integer> {

  @Mixin
  private LakeOptions options;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    KeyRotation.Result result = new KeyRotation(configuration, options.progress()).run();
    Map<String, Object> printed = new LinkedHashMap<>();
    printed.put("file", configuration.key().toString());
    printed.put("key", result.key());
    printed.put("before", result.before());
    options.print(printed, () -> System.out.println("key " + result.before() + " was replaced by " + result.key() + " in "
        + configuration.key() + ". Now run all months: prima run --config " + configuration.file()));
    return 0;
  }
}
