package org.rightsdesk.bad.modules;

import org.springframework.modulith.Modulithic;

/** An application of two modules of which one reaches into the other. */
@Modulithic
public class BadApplication {

}
