package org.rightsdesk.bad.modules.quiet;

/** Used by a module that does not declare it. */
public class Quiet {

}
