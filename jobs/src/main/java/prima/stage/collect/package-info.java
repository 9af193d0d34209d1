/** Files → raw_survey, raw_text: as delivered, named, with their file, line and hash. */
package prima.stage.collect;
