package org.rightsdesk.bad.modules.intruder;

import org.rightsdesk.bad.modules.quiet.Quiet;

/** Uses what it does not declare. */
public class Intruder {

	final Quiet quiet = new Quiet();

}
