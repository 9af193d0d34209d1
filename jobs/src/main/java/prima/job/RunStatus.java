package prima.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import prima.core.UserException;

/**
 * How a run ended, for {@code status.json}: on a cluster the exit code of the submitter proves nothing.
 *
 * @param state {@code done} or {@code failed}
 * @param code the exit code that says the same
 * @param reason what went wrong, in words; null where nothing did
 * @param run the run; null where it failed
 */
record RunStatus(String state, int code, String reason, String run) {

  static RunStatus done(String run) {
    return new RunStatus("done", 0, null, run);
  }

  static RunStatus failed(RuntimeException failure) {
    return failure instanceof UserException user
        ? new RunStatus("failed", user.kind().exitCode(), user.getMessage(), null)
        : new RunStatus("failed", 1, "unexpected: " + failure.getClass().getSimpleName(), null);
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("state", state);
    fields.put("code", code);
    fields.put("reason", reason);
    fields.put("run", run);
    try {
      return new ObjectMapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
