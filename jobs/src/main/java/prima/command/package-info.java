/** The commands of the front door: options in, a run, a result on standard output and an exit code. */
package prima.command;
