/**
 * What stands on the pages: facts chosen from the marts, judged, put into words, and laid out as blocks.
 *
 * <p>A page is plain data; templates give it a form. Words such as "rose" come from tests only, see
 * {@link prima.stage.report.page.Sentences}.
 */
package prima.stage.report.page;
