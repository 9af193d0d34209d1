/** The front door. */
package prima;
