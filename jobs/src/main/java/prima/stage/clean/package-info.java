/**
 * raw → response, complaint, text, rejected, delivery: contract types, units, pseudonyms, redaction, duplicates.
 *
 * <p>{@link prima.stage.clean.RowMapper} understands one delivered row without Spark, and
 * {@link prima.stage.clean.LongMapper} those of a questionnaire whose answers have a row each;
 * {@link prima.stage.clean.CleanJob} applies it to all of them. Every delivered row is accepted, rejected with a reason,
 * or a duplicate.
 */
package prima.stage.clean;
