package org.rightsdesk.identity;

/** What would be at stake if the wrong person got these data. */
public enum DataRisk {

	NORMAL, SENSITIVE

}
