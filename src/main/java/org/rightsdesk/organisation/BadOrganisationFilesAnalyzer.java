package org.rightsdesk.organisation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link BadOrganisationFiles} into its sentences, without a stack trace. */
class BadOrganisationFilesAnalyzer extends AbstractFailureAnalyzer<BadOrganisationFiles> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadOrganisationFiles cause) {
		return new FailureAnalysis(String.join(System.lineSeparator(), cause.mistakes()),
				"Correct these organisation files and start again.", cause);
	}

}
