/**
 * The sample of {@code prima demo}: a regency that does not exist, its surveys and complaints, drawn from a seed.
 *
 * <p>Plain Java, no files. What was planted to be found again is said in {@link prima.core.sample.PlantedFacts}.
 */
package prima.core.sample;
