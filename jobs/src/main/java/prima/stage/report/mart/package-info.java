/** The rows of the marts as plain records: all that a report may know. A figure that a mart leaves out is null here. */
package prima.stage.report.mart;
