package org.rightsdesk.organisation;

/** The law that applies to an organisation (law.md section 1). */
public enum Jurisdiction {

	/** UK GDPR and Data Protection Act 2018. */
	UK,

	/** GDPR (EU) 2016/679. */
	EU

}
