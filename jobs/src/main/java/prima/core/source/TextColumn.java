package prima.core.source;

import java.util.Optional;
import prima.core.survey.Labels;

/**
 * A column that holds free text.
 *
 * @param kind suggestion, review, complaint, praise or comment
 * @param column the column
 * @param question what the writer was asked, where the file comes from a form
 */
public record TextColumn(String kind, String column, Optional<Labels> question) {
}
