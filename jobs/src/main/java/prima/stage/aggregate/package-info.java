/**
 * response, complaint, text_score → the marts. Spark counts, plain Java judges.
 *
 * <p>{@link prima.stage.aggregate.ResponseTallies} counts in one scan; {@link prima.stage.aggregate.IndexJudge} turns the
 * tallies of all keys into rows of the marts. The judges run in one task over thousands of small tallies, so that tests
 * over all units of a month can be adjusted for each other.
 */
package prima.stage.aggregate;
