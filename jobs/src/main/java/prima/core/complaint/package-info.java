/** Complaints: where a case stands, the promised times, and the tally of cases. Plain Java. */
package prima.core.complaint;
