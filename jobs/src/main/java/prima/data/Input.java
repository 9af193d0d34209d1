package prima.data;

import java.util.Optional;
import prima.core.survey.Period;

/**
 * One entry under {@code inputs} of the configuration.
 *
 * @param source the preset's code or the path of a source file, as written
 * @param path the file, folder or pattern, relative to the configuration; or a URI that Hadoop knows; or the name of
 *     what is asked of a database
 * @param unit the unit of all rows, where the file has no such column
 * @param period the month of all rows, where the file has no time
 * @param jdbc the database, where the rows come from one
 */
public record Input(String source, String path, Optional<String> unit, Optional<Period> period,
    Optional<JdbcInput> jdbc) {
}
