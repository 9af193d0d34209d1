package prima.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.UserException;

/**
 * How a run ended, for {@code status.json}: on a cluster the exit code of the submitter proves nothing.
 *
 * @param state {@code done} or {@code failed}
 * @param code the exit code that says the same
 * @param reason what went wrong, in words; null where nothing did
 * @param run the run; null where it failed
 * @param warnings what people should look at
 */
record RunStatus(String state, int code, String reason, String run, List<String> warnings) {

  static RunStatus done(RunResult result) {
    return new RunStatus("done", 0, null, result.runId(), result.warnings());
  }

  static RunStatus done(String run) {
    return new RunStatus("done", 0, null, run, List.of());
  }

  static RunStatus failed(RuntimeException failure) {
    return failure instanceof UserException user
        ? new RunStatus("failed", user.kind().exitCode(), user.getMessage(), null, List.of())
        : new RunStatus("failed", 1, "unexpected: " + failure.getClass().getSimpleName(), null, List.of());
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("state", state);
    fields.put("code", code);
    fields.put("reason", reason);
    fields.put("run", run);
    fields.put("warnings", warnings);
    try {
      return new ObjectMapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
